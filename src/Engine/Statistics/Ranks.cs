namespace Peakend.Engine.Statistics;

/// <summary>Places in the order of size.</summary>
public static class Ranks
{
    /// <summary>Rank of each value, from 1 (smallest) to n; equal values share the mean of their places.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static double[] Midranks(ReadOnlySpan<double> values)
    {
        Sample.RequireFinite(values);
        double[] sorted = values.ToArray();
        int[] place = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, place);

        double[] ranks = new double[sorted.Length];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
                end++;
            for (int i = start; i < end; i++)
                ranks[place[i]] = (start + 1 + end) / 2.0;
        }

        return ranks;
    }
}
