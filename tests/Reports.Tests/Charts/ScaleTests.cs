using Peakend.Reports.Charts;

namespace Peakend.Reports.Tests.Charts;

public class ScaleTests
{
    [Theory]
    [InlineData(7.2, 18.6)]
    [InlineData(-0.21, 0.055)]
    [InlineData(0, 1)]
    [InlineData(5_611, 6_670)]
    [InlineData(0.7199, 0.7721)]
    public void Ticks_are_round_inside_and_three_to_seven(double low, double high)
    {
        IReadOnlyList<double> ticks = new Scale(low, high).Ticks();
        Assert.InRange(ticks.Count, 3, 7);
        Assert.All(ticks, tick => Assert.InRange(tick, low - 1e-9, high + 1e-9));
    }

    [Fact]
    public void One_value_or_none_still_makes_an_axis()
    {
        Assert.True(Scale.Covering([5.0, 5.0]).High > Scale.Covering([5.0, 5.0]).Low);
        Assert.True(Scale.Covering([0.0]).High > 0);
        Assert.Equal(new Scale(0, 1), Scale.Covering([]));
    }

    [Fact]
    public void Labels_keep_their_order_and_their_distance()
    {
        double[] placed = Svg.Apart([100, 98, 101], 15, 200);
        Assert.True(placed[1] < placed[0] && placed[0] < placed[2]);
        Assert.True(placed[0] - placed[1] >= 14.9 && placed[2] - placed[0] >= 14.9);
    }
}
