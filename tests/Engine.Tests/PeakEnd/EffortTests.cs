using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Tests.PeakEnd;

public class EffortTests
{
    [Theory]
    [InlineData(0, false, 0, 0.0)]
    [InlineData(1, true, 1, 70.0)]
    [InlineData(2, true, null, 70.0)]
    [InlineData(null, true, 0, 30.0)]
    [InlineData(4, true, 1, 100.0)]
    [InlineData(null, true, null, null)] // coming back alone does not tell how hard it was
    public void Points_add_up_to_at_most_a_hundred(int? transfers, bool again, int? phrases, double? effort) => Assert.Equal(effort, Effort.Of(transfers, again, phrases));
}
