namespace Peakend.Engine.Statistics;

/// <summary>How many of those present have a lower rank: counts that change one by one, each in time log n.</summary>
/// <remarks>P. M. Fenwick, Software: Practice and Experience 24(3), 1994, 327–336.</remarks>
internal sealed class RankCounts(int ranks)
{
    private readonly int[] tree = new int[ranks + 1];
    private readonly int[] equal = new int[ranks];

    internal int Total { get; private set; }

    internal int Equal(int rank) => equal[rank];

    internal void Add(int rank, int count)
    {
        Total += count;
        equal[rank] += count;
        for (int i = rank + 1; i < tree.Length; i += i & -i)
            tree[i] += count;
    }

    /// <summary>Present of a lower rank.</summary>
    internal int Below(int rank)
    {
        int sum = 0;
        for (int i = rank; i > 0; i &= i - 1)
            sum += tree[i];
        return sum;
    }
}
