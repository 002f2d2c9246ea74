using Peakend.Engine.Outcomes;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Outcomes;

public class LifetimeValueTests
{
    private static readonly double[] Margins = [10, 20, 30, 40];

    // m·q(1 − q³⁶)/(1 − q) with m = 25 and q = e^(−0.05)·1.1^(−1/12); interval in Python with d ln A / dh by central differences.
    [Fact]
    public void Agrees_with_the_closed_form_and_a_numerical_derivative()
    {
        Estimate value = Known(LifetimeValue.Expected(Margins, 20, 400, 36, 0.1, P95));
        Assert.Equal(367.03629605430626, value.Value, 1e-9);
        Assert.Equal(206.10067642829657, value.Lower, 1e-4);
        Assert.Equal(653.6399829242322, value.Upper, 1e-4);
        Assert.Equal(4, value.N);
    }

    [Fact]
    public void One_month_without_discount_is_the_margin_of_those_who_stay() =>
        Assert.Equal(25 * Math.Exp(-0.05), Known(LifetimeValue.Expected(Margins, 20, 400, 1, 0, P95)).Value, 1e-12);

    [Fact]
    public void Where_hardly_anybody_leaves_it_is_the_margin_times_the_months() =>
        Assert.Equal(25 * 36, Known(LifetimeValue.Expected(Margins, 5, 1e12, 36, 0, P95)).Value, 1e-6);

    // One price for all: the margin is known, the hazard is not. Value and interval as above with no variance of the mean.
    [Fact]
    public void One_price_for_all_leaves_the_uncertainty_of_the_hazard()
    {
        Estimate value = Known(LifetimeValue.Expected([30, 30, 30], 20, 400, 36, 0.1, P95));
        Assert.Equal(440.4435552651677, value.Value, 1e-9);
        Assert.Equal(333.7516573723618, value.Lower, 1e-4);
        Assert.Equal(581.2421334531035, value.Upper, 1e-4);
    }

    [Fact]
    public void The_same_hazard_from_fewer_leavers_has_a_wider_interval()
    {
        Estimate[] values = [.. ((int[])[500, 50, 5]).Select(leavers => Known(LifetimeValue.Expected(Margins, leavers, leavers * 20, 36, 0.1, P95)))];
        Assert.All(values, value => Agrees(values[0].Value, value.Value));
        Assert.True(values[0].Lower > values[1].Lower && values[1].Lower > values[2].Lower && values[0].Upper < values[1].Upper && values[1].Upper < values[2].Upper);
    }

    [Fact]
    public void Withheld_with_the_reason_that_holds()
    {
        Withheld(WithheldReason.NoEvents, 4, 5, LifetimeValue.Expected(Margins, 4, 400, 36, 0.1, P95));
        Withheld(WithheldReason.NoEvents, 0, 5, LifetimeValue.Expected([], 0, 0, 36, 0.1, P95)); // a group nobody was watched in
        Withheld(WithheldReason.TooFew, 1, 2, LifetimeValue.Expected([10], 20, 400, 36, 0.1, P95));
        Withheld(WithheldReason.NoInput, 3, 0, LifetimeValue.Expected([0, 0, 0], 20, 400, 36, 0.1, P95));
    }

    [Theory]
    [InlineData(0, 36, 0.1)]
    [InlineData(400, 0, 0.1)]
    [InlineData(400, 36, -0.1)]
    public void Refuses_what_cannot_be(double months, int horizon, double rate) =>
        Assert.ThrowsAny<ArgumentException>(() => LifetimeValue.Expected(Margins, 20, months, horizon, rate, P95));
}
