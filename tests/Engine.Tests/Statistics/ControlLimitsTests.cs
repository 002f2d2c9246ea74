namespace Peakend.Engine.Tests.Statistics;

public class ControlLimitsTests
{
    // D. C. Montgomery, example 6.5: weekly cost of processing mortgage loans; prints 300.5, 279.78 and 321.22.
    private static readonly double[] Loans =
        [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304];

    [Fact]
    public void Agree_with_Montgomery()
    {
        ControlLimits limits = Assert.NotNull(ControlLimits.From(Loans));
        Assert.Equal(300.5, limits.Centre, 1e-9);
        Assert.Equal(279.78, limits.Lower, 0.005);
        Assert.Equal(321.22, limits.Upper, 0.005);
        Assert.Equal(20, limits.Periods);
        Assert.All(Loans, loan => Assert.True(limits.Contains(loan)));
        Assert.False(limits.Contains(330));
    }

    [Fact]
    public void Seven_periods_are_too_few_and_eight_are_enough()
    {
        Assert.Null(ControlLimits.From(Loans.AsSpan(0, 7)));
        Assert.NotNull(ControlLimits.From(Loans.AsSpan(0, 8)));
    }

    [Fact]
    public void A_figure_that_never_moved_has_no_usual_range() => Assert.Null(ControlLimits.From(new double[12]));

    [Fact]
    public void Shift_and_scale_carry_through()
    {
        ControlLimits plain = Assert.NotNull(ControlLimits.From(Loans));
        ControlLimits moved = Assert.NotNull(ControlLimits.From(Array.ConvertAll(Loans, x => 3 * x - 100)));
        Assert.Equal(3 * plain.Upper - 100, moved.Upper, 1e-9);
    }

    [Fact]
    public void Refuses_what_is_not_a_number() => Assert.Throws<ArgumentException>(() => ControlLimits.From([double.NaN]));
}
