using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Mean of rows that come in clusters (several interactions of one customer); every row counts the same.</summary>
/// <remarks>
/// Cluster-robust standard error √(G/(G − 1) · Σ e_g²) / n, e_g the sum of cluster g's deviations from the mean, and t with G − 1
/// degrees of freedom (K.-Y. Liang and S. L. Zeger, Biometrika 73(1), 1986, 13–22; A. C. Cameron and D. L. Miller, Journal of Human
/// Resources 50(2), 2015, 317–372, there CR1). With one row a cluster it is <see cref="MeanEstimate"/>. Under some thirty clusters it
/// is still a little narrow.
/// </remarks>
public static class ClusteredMean
{
    /// <summary>Fewest clusters: one has no spread.</summary>
    public const int MinClusters = 2;

    /// <summary>A standard error that is a smaller share of the mean is 0 but for rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Estimates the mean of all rows, in their unit; n counts rows. Where withheld for too few, n counts clusters.</summary>
    /// <param name="x">The rows.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static Finding Of(ReadOnlySpan<double> x, ReadOnlySpan<int> cluster, ConfidenceLevel level)
    {
        Sample.RequireSameLength(x.Length, cluster.Length);
        Sample.RequireFinite(x);
        GroupCodes codes = GroupCodes.Of(cluster);
        double[] sums = new double[codes.Count];
        int[] counts = new int[codes.Count];
        for (int i = 0; i < x.Length; i++)
        {
            sums[codes.OfRow[i]] += x[i];
            counts[codes.OfRow[i]]++;
        }

        return FromClusters(sums, counts, level);
    }

    /// <summary>The same from each cluster's sum and count of rows, for callers that stream.</summary>
    /// <param name="sums">Sum of each cluster's rows.</param>
    /// <param name="counts">Rows of each cluster, at least 1.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a sum is not finite, or a count is below 1.</exception>
    public static Finding FromClusters(ReadOnlySpan<double> sums, ReadOnlySpan<int> counts, ConfidenceLevel level)
    {
        Sample.RequireSameLength(sums.Length, counts.Length);
        Sample.RequireFinite(sums);
        double total = 0;
        int n = 0, clusters = sums.Length;
        for (int g = 0; g < clusters; g++)
        {
            if (counts[g] < 1)
                throw new ArgumentException(Invariant($"counts[{g}] is {counts[g]}; a cluster has at least one row."), nameof(counts));
            total += sums[g];
            n = checked(n + counts[g]);
        }

        if (clusters < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, clusters, MinClusters);
        double mean = total / n, squares = 0;
        for (int g = 0; g < clusters; g++)
        {
            double deviation = sums[g] - mean * counts[g];
            squares += deviation * deviation;
        }

        double standardError = Math.Sqrt(squares * clusters / (clusters - 1)) / n;
        if (!(standardError > Rounding * Math.Abs(mean))) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        double half = TwoSided.StudentCritical(level, clusters - 1) * standardError;
        return new Finding.Known(new Estimate(mean, mean - half, mean + half, level, n));
    }
}
