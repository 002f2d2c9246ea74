using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class WelchTestTests
{
    private static readonly double[] Automatic = [.. Mtcars.MilesPerGallon.Where((_, i) => Mtcars.Manual[i] == 0)];

    private static readonly double[] Manual = [.. Mtcars.MilesPerGallon.Where((_, i) => Mtcars.Manual[i] == 1)];

    // R: t.test(mpg ~ am, mtcars)
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        WelchComparison compared = WelchTest.Compare(Automatic, Manual, P95);
        Estimate difference = Known(compared.Difference);
        Agrees(Automatic.Average() - Manual.Average(), -11.2801943550402, -3.20968418746996, 32, difference);
        TestResult test = Given(compared.Test);
        Agrees(-3.76712314514493, test.Statistic);
        Agrees(18.3322516384005, test.DegreesOfFreedom);
        Assert.Equal(0.00137363833307103, test.P, 1e-15);
    }

    [Fact]
    public void Turned_round_the_sign_turns()
    {
        WelchComparison there = WelchTest.Compare(Automatic, Manual, P95), back = WelchTest.Compare(Manual, Automatic, P95);
        Agrees(-Known(there.Difference).Lower, Known(back.Difference).Upper);
        Agrees(Given(there.Test).P, Given(back.Test).P);
    }

    [Fact]
    public void One_observation_is_too_few()
    {
        WelchComparison compared = WelchTest.Compare([1, 2, 3], [4], P95);
        Withheld(WithheldReason.TooFew, 1, 2, compared.Difference);
        Assert.Null(compared.Test);
    }

    [Fact]
    public void Two_constants_are_withheld_and_one_is_not()
    {
        Withheld(WithheldReason.NoVariation, 4, 0, WelchTest.Compare([0.1, 0.1], [0.3, 0.3], P95).Difference);
        Assert.Equal(2, Given(WelchTest.Compare([1, 2, 3], [5, 5], P95).Test).DegreesOfFreedom, 1e-12);
    }

    [Fact]
    public void Refuses_what_is_not_finite() =>
        Assert.Throws<ArgumentException>(() => WelchTest.Compare([1, 2], [double.NaN, 1], P95));
}
