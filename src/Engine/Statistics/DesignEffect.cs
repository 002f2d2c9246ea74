using MathNet.Numerics.Distributions;

namespace Peakend.Engine.Statistics;

/// <summary>What clusters do to the precision of a mean.</summary>
/// <param name="IntraclassCorrelation">
/// Correlation of two rows of one cluster, unitless, 1 at most; about 0 where a cluster's rows are no more alike than others, and negative down to
/// −1/(m − 1) where they are less so. n counts rows; where withheld for too few, clusters.
/// </param>
/// <param name="Factor">
/// Variance of the mean ÷ that of as many independent rows, unitless: rows ÷ factor is the effective n. Withheld as the correlation is.
/// </param>
public sealed record ClusterEffect(Finding IntraclassCorrelation, Finding Factor);

/// <summary>How many independent rows those that come in clusters are worth.</summary>
/// <remarks>
/// Correlation by one-way analysis of variance, (B − W) / (B + (m₀ − 1)W), m₀ = (n − Σm²/n) / (G − 1) (ICC(1) of P. E. Shrout and J. L. Fleiss,
/// Psychological Bulletin 86, 1979, 420–428), with its F interval, exact for normal rows in clusters of one size and close for others.
/// Factor: 1 + (Σm²/n − 1)·correlation (L. Kish, Survey Sampling, 1965, § 5.4; unequal sizes § 8.2), interval by the correlation's ends.
/// </remarks>
public static class DesignEffect
{
    /// <summary>Fewest clusters, one of which must have two rows.</summary>
    public const int MinClusters = 2;

    /// <summary>Estimates both from rows and their clusters.</summary>
    /// <param name="x">The rows.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static ClusterEffect Of(ReadOnlySpan<double> x, ReadOnlySpan<int> cluster, ConfidenceLevel level)
    {
        Sample.RequireSameLength(x.Length, cluster.Length);
        Comoments all = Comoments.Of(x, x);
        GroupCodes codes = GroupCodes.Of(cluster);
        int n = x.Length, groups = codes.Count;
        if (groups < MinClusters) return Withheld(WithheldReason.TooFew, groups, MinClusters);
        if (n == groups) return Withheld(WithheldReason.TooFew, n, n + 1);
        if (all.Sxx == 0) return Withheld(WithheldReason.NoVariation, n, 0);

        Comoments[] each = new Comoments[groups];
        for (int i = 0; i < n; i++)
            each[codes.OfRow[i]].Add(x[i], x[i]);
        double within = 0, between = 0, sizes = 0;
        foreach (Comoments one in each)
        {
            double d = one.MeanX - all.MeanX;
            within += one.Sxx;
            between += one.N * d * d;
            sizes += (double)one.N * one.N;
        }

        double f = between / (groups - 1) / (within / (n - groups)), m = (n - sizes / n) / (groups - 1), tail = (1 - level.Share) / 2;
        double lower = Correlation(f / FisherSnedecor.InvCDF(groups - 1, n - groups, 1 - tail), m);
        double upper = Correlation(f / FisherSnedecor.InvCDF(groups - 1, n - groups, tail), m);
        Estimate correlation = new(Correlation(f, m), lower, upper, level, n);
        double more = sizes / n - 1;
        Estimate factor = new(1 + more * correlation.Value, 1 + more * lower, 1 + more * upper, level, n);
        return new ClusterEffect(new Finding.Known(correlation), new Finding.Known(factor));
    }

    /// <summary>(F − 1) / (F + m − 1), which is 1 where the rows of a cluster do not differ and F is infinite.</summary>
    private static double Correlation(double f, double m) => double.IsFinite(f) ? (f - 1) / (f + m - 1) : 1;

    private static ClusterEffect Withheld(WithheldReason reason, int n, int needed)
    {
        Finding withheld = new Finding.Withheld(reason, n, needed);
        return new ClusterEffect(withheld, withheld);
    }
}
