using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class WilsonProportionTests
{
    // R: prop.test(15, 40, correct = FALSE)
    [Fact]
    public void Agrees_with_R() =>
        Agrees(0.375, 0.242229791672333, 0.529675608626989, 40, Known(WilsonProportion.Estimate(15, 40, P95)));

    // With none of n the upper end is z²/(n + z²), z = 1.959963985 (Wilson's formula).
    [Fact]
    public void None_and_all_still_have_a_width()
    {
        Estimate none = Known(WilsonProportion.Estimate(0, 10, P95)), all = Known(WilsonProportion.Estimate(10, 10, P95));
        Assert.Equal((0, 0), (none.Value, none.Lower));
        Assert.Equal(0.277532799, none.Upper, 5e-9);
        Assert.Equal((1, 1), (all.Value, all.Upper));
        Assert.Equal(1 - none.Upper, all.Lower, 1e-12);
    }

    [Fact]
    public void No_trials_are_too_few() => Withheld(WithheldReason.TooFew, 0, 1, WilsonProportion.Estimate(0, 0, P95));

    [Fact]
    public void Stays_within_0_and_1_around_the_share() => Always<byte, byte>((part, rest) =>
        WilsonProportion.Estimate(part, part + rest, P95).Estimated is not Estimate share
        || (0 <= share.Lower && share.Lower <= share.Value && share.Value <= share.Upper && share.Upper <= 1));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Refuses_what_cannot_be(int successes, int n) =>
        Assert.ThrowsAny<ArgumentException>(() => WilsonProportion.Estimate(successes, n, P95));
}
