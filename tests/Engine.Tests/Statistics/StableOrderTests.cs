namespace Peakend.Engine.Tests.Statistics;

public class StableOrderTests
{
    [Fact]
    public void Sorts_either_way_and_leaves_equals_in_place()
    {
        double[] values = [.. Enumerable.Range(0, 5000).Select(i => Math.Round(((double)SplitMix64.Below(4001, 7, (ulong)i) - 2000) / (i % 3 + 1), 1)), 0.0, -0.0, 1e300, -1e300];
        int[] up = [.. Enumerable.Range(0, values.Length)], down = [.. up];
        StableOrder.Ascending(values, ref up);
        StableOrder.Descending(values, ref down);
        Assert.Equal(Enumerable.Range(0, values.Length).OrderBy(i => values[i]), up);
        Assert.Equal(Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]), down);

        int[] none = [];
        StableOrder.Ascending([], ref none);
        Assert.Empty(none);
    }

    [Fact]
    public void Sorts_by_code()
    {
        int[] codes = [2, 0, 1, 2, 0], rows = [4, 3, 2, 1, 0];
        StableOrder.ByCode(codes, 3, ref rows);
        Assert.Equal([4, 1, 2, 3, 0], rows);
    }
}
