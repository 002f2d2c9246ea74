using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class RateRatioTests
{
    // J. D. Boice and R. R. Monson, J. National Cancer Institute 59(3), 1977, 823–832, as in Rothman and Greenland: 41 breast cancers in
    // 28,010 woman-years with fluoroscopy, 15 in 19,017 without: ratio 1.86. Further digits: the formula in Python.
    [Fact]
    public void Agrees_with_Rothman_and_Greenland()
    {
        Agrees(
            1.8557586576222778, 1.0272259976476374, 3.3525633144278695, 56,
            Known(RateRatio.Estimate(41, 28_010, 15, 19_017, P95)));
        TestResult test = Given(RateRatio.Test(41, 28_010, 15, 19_017));
        Agrees(2.0489826929735973, test.Statistic);
        Assert.Equal(0.040463807308744, test.P, 1e-14);
    }

    [Fact]
    public void Four_events_are_too_few_and_none_is_none()
    {
        Withheld(WithheldReason.TooFew, 4, 5, RateRatio.Estimate(4, 100, 60, 100, P95));
        Withheld(WithheldReason.TooFew, 0, 5, RateRatio.Estimate(60, 100, 0, 100, P95));
        Withheld(WithheldReason.NoEvents, 0, 5, RateRatio.Estimate(0, 100, 0, 100, P95));
        Assert.Null(RateRatio.Test(4, 100, 60, 100));
    }

    [Fact]
    public void The_unit_of_time_does_not_matter_and_turned_round_it_is_the_inverse()
    {
        Estimate months = Known(RateRatio.Estimate(20, 120, 9, 96, P95));
        Estimate years = Known(RateRatio.Estimate(20, 10, 9, 8, P95));
        Estimate turned = Known(RateRatio.Estimate(9, 8, 20, 10, P95));
        Agrees(months.Value, months.Lower, months.Upper, 29, years);
        Agrees(1 / years.Value, 1 / years.Upper, 1 / years.Lower, 29, turned);
    }

    [Fact]
    public void Equal_rates_have_p_of_one() => Assert.Equal(1, Given(RateRatio.Test(8, 40, 16, 80)).P, 1e-12);

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(10, 0)]
    [InlineData(10, double.NaN)]
    public void Refuses_what_cannot_be(int events, double time) =>
        Assert.ThrowsAny<ArgumentException>(() => RateRatio.Estimate(events, time, 10, 10, P95));
}
