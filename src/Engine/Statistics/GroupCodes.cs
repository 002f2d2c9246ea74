namespace Peakend.Engine.Statistics;

/// <summary>Any group or cluster codes, renumbered 0 … count − 1 in ascending order, so that the order of rows does not matter.</summary>
internal readonly struct GroupCodes
{
    private GroupCodes(int[] ofRow, int count) => (OfRow, Count) = (ofRow, count);

    internal int[] OfRow { get; }

    internal int Count { get; }

    /// <summary>Every row a group of its own.</summary>
    internal static GroupCodes EachAlone(int rows) => new([.. Enumerable.Range(0, rows)], rows);

    internal static GroupCodes Of(ReadOnlySpan<int> codes)
    {
        int[] sorted = codes.ToArray();
        int[] row = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, row);

        int[] ofRow = new int[sorted.Length];
        int count = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) count++;
            ofRow[row[i]] = count - 1;
        }

        return new GroupCodes(ofRow, count);
    }
}
