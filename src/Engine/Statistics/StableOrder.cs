namespace Peakend.Engine.Statistics;

/// <summary>Rows in the order of a measure, equal ones left in the order they came in.</summary>
/// <remarks>
/// Least significant digit radix sort on the bits of the numbers (D. E. Knuth, The Art of Computer Programming 3, §5.2.5): a digit that
/// is the same in all rows is skipped, so that whole days cost two or three passes and no comparison is ever made.
/// </remarks>
internal static class StableOrder
{
    private const int DigitBits = 11, Digits = 6, Buckets = 1 << DigitBits;
    private const ulong Sign = 1UL << 63;

    /// <summary>Puts <paramref name="rows"/> in ascending order of their values.</summary>
    internal static void Ascending(ReadOnlySpan<double> values, ref int[] rows) => Sort(values, ref rows, flip: 0);

    /// <summary>Puts <paramref name="rows"/> in descending order of their values.</summary>
    internal static void Descending(ReadOnlySpan<double> values, ref int[] rows) => Sort(values, ref rows, flip: ulong.MaxValue);

    /// <summary>Puts <paramref name="rows"/> in ascending order of their codes, 0 to <paramref name="count"/> − 1.</summary>
    internal static void ByCode(ReadOnlySpan<int> codes, int count, ref int[] rows)
    {
        int[] begin = new int[count + 1];
        foreach (int row in rows)
            begin[codes[row] + 1]++;
        for (int code = 0; code < count; code++)
            begin[code + 1] += begin[code];

        int[] sorted = new int[rows.Length];
        foreach (int row in rows)
            sorted[begin[codes[row]]++] = row;
        rows = sorted;
    }

    private static void Sort(ReadOnlySpan<double> values, ref int[] rows, ulong flip)
    {
        int n = rows.Length;
        ulong[] keys = new ulong[n], otherKeys = new ulong[n];
        int[] otherRows = new int[n], counts = new int[Digits * Buckets];
        for (int i = 0; i < n; i++)
        {
            // Adding 0 makes −0 and 0 equal; the sign bit of negatives turns all their bits round.
            ulong bits = BitConverter.DoubleToUInt64Bits(values[rows[i]] + 0.0);
            ulong key = ((bits & Sign) == 0 ? bits | Sign : ~bits) ^ flip;
            keys[i] = key;
            for (int digit = 0; digit < Digits; digit++)
                counts[digit * Buckets + (int)(key >> (digit * DigitBits) & (Buckets - 1))]++;
        }

        for (int digit = 0; digit < Digits && n > 0; digit++)
        {
            Span<int> at = counts.AsSpan(digit * Buckets, Buckets);
            int shift = digit * DigitBits;
            if (at[(int)(keys[0] >> shift & (Buckets - 1))] == n) continue;
            for (int bucket = 0, before = 0; bucket < Buckets; bucket++)
                (at[bucket], before) = (before, before + at[bucket]);
            for (int i = 0; i < n; i++)
            {
                int place = at[(int)(keys[i] >> shift & (Buckets - 1))]++;
                otherKeys[place] = keys[i];
                otherRows[place] = rows[i];
            }

            (keys, otherKeys) = (otherKeys, keys);
            (rows, otherRows) = (otherRows, rows);
        }
    }
}
