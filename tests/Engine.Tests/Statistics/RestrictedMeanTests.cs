using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class RestrictedMeanTests
{
    // R: summary(survfit(Surv(time, status) ~ 1, aml), rmean = h)$table
    [Theory]
    [InlineData(20, 16.42236024844721, 1.13609718971756)]
    [InlineData(40, 25.2394755003451, 2.6984025410624)]
    [InlineData(48, 27.00621118012422, 3.20514022345086)]
    [InlineData(161, 36.36438923395445, 9.85410105666456)]
    public void Agrees_with_R_on_aml(double horizon, double mean, double error)
    {
        Estimate found = Known(RestrictedMean.Of(KaplanMeier.Estimate(Aml.Weeks, Aml.Relapsed, P95), horizon));
        Assert.Equal(mean, found.Value, 5e-12);
        Assert.Equal(mean - 1.959963984540054 * error, found.Lower, 5e-12);
        Assert.Equal(Math.Min(horizon, mean + 1.959963984540054 * error), found.Upper, 5e-12);
        Assert.Equal(23, found.N);
    }

    // The same with late entry at 0, 1/5, 2/5 or 3/5 of the time in turn
    [Theory]
    [InlineData(20, 14.15939654750844, 1.72560787561821)]
    [InlineData(45, 21.18040001956086, 3.68137258230821)]
    public void Late_entry_agrees_with_R(double horizon, double mean, double error)
    {
        double[] entry = [.. Aml.Weeks.Select((week, i) => week * (i % 4) / 5)];
        Estimate found = Known(RestrictedMean.Of(KaplanMeier.Estimate(entry, Aml.Weeks, Aml.Relapsed, P95), horizon));
        Assert.Equal(mean, found.Value, 5e-12);
        Assert.Equal(mean - 1.959963984540054 * error, found.Lower, 5e-12);
    }

    // Freireich et al. 1963, R as above: 17.909 and 8.667 weeks of 23, se 1.5532 and 1.3774; the placebo arm is at 0 from week 23 on.
    [Fact]
    public void Two_arms_differ_by_weeks()
    {
        SurvivalCurve drug = KaplanMeier.Estimate(Freireich.Weeks.AsSpan(0, 21), Freireich.Relapsed.AsSpan(0, 21), P95);
        SurvivalCurve placebo = KaplanMeier.Estimate(Freireich.Weeks.AsSpan(21), Freireich.Relapsed.AsSpan(21), P95);
        (Finding difference, TestResult? test) = EstimateDifference.Of(RestrictedMean.Of(drug, 23), RestrictedMean.Of(placebo, 23));
        Assert.Equal(17.90924369747899 - 8.66666666666667, Known(difference).Value, 1e-11);
        Assert.Equal(double.Hypot(1.55318997824838, 1.37739004126455), (Known(difference).Value - Known(difference).Lower) / 1.959963984540054, 1e-11);
        Assert.True(Given(test).P < 1e-4);
        Assert.Equal(8.66666666666667, Known(RestrictedMean.Of(placebo, 1000)).Value, 1e-12);
    }

    [Fact]
    public void Scales_with_the_unit_of_time()
    {
        SurvivalCurve days = KaplanMeier.Estimate([.. Aml.Weeks.Reverse().Select(week => 7 * week)], [.. Aml.Relapsed.Reverse()], P95);
        Estimate weeks = Known(RestrictedMean.Of(KaplanMeier.Estimate(Aml.Weeks, Aml.Relapsed, P95), 40)), scaled = Known(RestrictedMean.Of(days, 280));
        Agrees(7 * weeks.Value, 7 * weeks.Lower, 7 * weeks.Upper, 23, scaled);
    }

    [Fact]
    public void Where_nothing_was_seen_nothing_is_said()
    {
        SurvivalCurve curve = KaplanMeier.Estimate([2, 4, 6], [false, true, false], P95);
        Withheld(WithheldReason.NoEvents, 3, 0, RestrictedMean.Of(curve, 3));
        Withheld(WithheldReason.TooFew, 0, 1, RestrictedMean.Of(curve, 7));
        Withheld(WithheldReason.TooFew, 0, 1, RestrictedMean.Of(KaplanMeier.Estimate([], [], P95), 7));
        Withheld(WithheldReason.NoVariation, 2, 0, RestrictedMean.Of(KaplanMeier.Estimate([5, 5], [true, true], P95), 7));
        Assert.Equal(5, Known(RestrictedMean.Of(curve, 6)).Value);
        Assert.Throws<ArgumentException>(() => RestrictedMean.Of(curve, 0));
    }
}
