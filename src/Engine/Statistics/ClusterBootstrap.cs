using MathNet.Numerics.Statistics;

namespace Peakend.Engine.Statistics;

/// <summary>
/// Intervals for rows that come in clusters (several interactions of one customer): whole clusters are drawn with replacement.
/// </summary>
/// <remarks>
/// Percentile interval, the (R + 1)·p-th of the R ordered resamples (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their
/// Application, 1997, §5.3.1; clusters §3.8). Each resample draws from a stream of its own, named by seed and number, so that the
/// result does not depend on the number of threads. The order of rows matters only to the rounding of Pearson's sums. A resample in
/// which a measure has one value only has no r and is left out; too many of them and the finding is withheld.
/// </remarks>
public static class ClusterBootstrap
{
    /// <summary>Fewest clusters: with fewer the resamples are too alike, and the interval much too narrow.</summary>
    public const int MinClusters = 10;

    /// <summary>Resamples unless told otherwise: the ends of a 95 % interval then rest on some fifty resamples each.</summary>
    public const int DefaultResamples = 2000;

    /// <summary>Fewest resamples: with fewer the ends of the interval are mostly noise.</summary>
    public const int MinResamples = 100;

    /// <summary>
    /// Caps atanh(r*) at that of |r*| = 1 − 10⁻⁶: one resample in perfect order must not make the standard error infinite.
    /// </summary>
    private const double HighestR = 1 - 1e-6;

    /// <summary>A standard error of atanh(r*) up to this is rounding: all resamples agree.</summary>
    private const double NoSpread = 1e-9;

    /// <summary>Pearson's r of all rows, with an interval and a test that allow for clusters.</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other measure, row for row.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, hold a value that is not finite, or there are too few resamples.
    /// </exception>
    public static ClusteredCorrelation Pearson(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Sample.RequireSameLength(x.Length, cluster.Length);
        Comoments all = Comoments.Of(x, y);
        GroupCodes codes = GroupCodes.Of(cluster);
        PairSums[] sums = new PairSums[codes.Count];
        for (int i = 0; i < x.Length; i++)
            sums[codes.OfRow[i]].Add(x[i] - all.MeanX, y[i] - all.MeanY);

        return Correlated(all.Correlation, all.N, codes.Count, level, () => Resamples.Draw(seed, resamples, threads, () => 0, (stream, _) =>
        {
            PairSums drawn = default;
            for (int i = 0; i < sums.Length; i++)
                drawn.Add(in sums[SplitMix64.Below(sums.Length, stream, (ulong)i)]);
            return drawn.Correlation;
        }));
    }

    /// <summary>Spearman's ρ of all rows, with an interval and a test that allow for clusters; every resample is ranked anew.</summary>
    /// <inheritdoc cref="Pearson" path="/param"/>
    /// <inheritdoc cref="Pearson" path="/exception"/>
    public static ClusteredCorrelation Spearman(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Sample.RequireSameLength(x.Length, cluster.Length);
        GroupCodes codes = GroupCodes.Of(cluster);
        WeightedSpearman rows = new(x, y, codes.OfRow);
        int[] once = new int[codes.Count];
        Array.Fill(once, 1);
        double? r = rows.Correlation(once, new double[rows.Rows]);

        return Correlated(r, rows.Rows, codes.Count, level, () => Resamples.Draw(
            seed,
            resamples,
            threads,
            () => (Weights: new int[codes.Count], Scratch: new double[rows.Rows]),
            (stream, own) =>
            {
                Array.Clear(own.Weights);
                for (int i = 0; i < own.Weights.Length; i++)
                    own.Weights[SplitMix64.Below(own.Weights.Length, stream, (ulong)i)]++;
                return rows.Correlation(own.Weights, own.Scratch);
            }));
    }

    /// <summary>Σ numerator / Σ denominator, one pair a cluster; its n counts clusters.</summary>
    /// <remarks>
    /// Withheld where the denominators do not sum to more than 0. Where all clusters have one and the same ratio, the interval has no
    /// width.
    /// </remarks>
    /// <param name="numerator">One number a cluster.</param>
    /// <param name="denominator">One number a cluster, in the same order and unit.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, hold a value that is not finite, or there are too few resamples.
    /// </exception>
    public static Finding Ratio(
        ReadOnlySpan<double> numerator,
        ReadOnlySpan<double> denominator,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Sample.RequireSameLength(numerator.Length, denominator.Length);
        Sample.RequireFinite(numerator);
        Sample.RequireFinite(denominator);
        double[] above = numerator.ToArray(), below = denominator.ToArray();
        int n = above.Length;
        if (n < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, n, MinClusters);
        double total = below.Sum();
        if (!(total > 0)) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);

        return Resamples.Draw(seed, resamples, threads, () => 0, (stream, _) =>
        {
            double a = 0, b = 0;
            for (int i = 0; i < n; i++)
            {
                int drawn = SplitMix64.Below(n, stream, (ulong)i);
                a += above[drawn];
                b += below[drawn];
            }

            return b > 0 ? a / b : null;
        }).Percentile(above.Sum() / total, n, level);
    }

    /// <summary>
    /// A figure that rows enter only by their kind (accuracy, F1: the cells of a confusion matrix), one row a cluster; its n counts rows.
    /// </summary>
    /// <param name="rowsOfKind">How many rows are of each kind.</param>
    /// <param name="figure">The figure from the rows of each kind; null where they do not have it.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are too few resamples.</exception>
    public static Finding OfKinds(
        ReadOnlySpan<int> rowsOfKind,
        Func<int[], double?> figure,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        List<int> kindOfRow = [];
        for (int kind = 0; kind < rowsOfKind.Length; kind++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(rowsOfKind[kind], nameof(rowsOfKind));
            kindOfRow.AddRange(Enumerable.Repeat(kind, rowsOfKind[kind]));
        }

        int n = kindOfRow.Count, kinds = rowsOfKind.Length;
        if (n < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, n, MinClusters);
        if (figure(rowsOfKind.ToArray()) is not double value) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        int[] kindOf = [.. kindOfRow];
        return Resamples.Draw(seed, resamples, threads, () => new int[kinds], (stream, drawn) =>
        {
            Array.Clear(drawn);
            for (int i = 0; i < n; i++)
                drawn[kindOf[SplitMix64.Below(n, stream, (ulong)i)]]++;
            return figure(drawn);
        }).Percentile(value, n, level);
    }

    private static ClusteredCorrelation Correlated(
        double? estimate, int rows, int clusters, ConfidenceLevel level, Func<Resamples> resampled)
    {
        if (clusters < MinClusters) return Withheld(WithheldReason.TooFew, clusters, MinClusters);
        if (estimate is not double r) return Withheld(WithheldReason.NoVariation, rows, 0);

        Resamples drawn = resampled();
        Finding finding = drawn.Percentile(r, rows, level);
        if (finding is Finding.Withheld) return new ClusteredCorrelation(finding, null);
        double standardError = ArrayStatistics.StandardDeviation(Array.ConvertAll(drawn.Ordered, BoundedZ));
        if (!(standardError > NoSpread)) return new ClusteredCorrelation(finding, null);
        double z = BoundedZ(r) / standardError;
        return new ClusteredCorrelation(finding, new TestResult(z, 0, TwoSided.NormalP(z)));
    }

    private static ClusteredCorrelation Withheld(WithheldReason reason, int n, int needed) =>
        new(new Finding.Withheld(reason, n, needed), null);

    private static double BoundedZ(double r) => Math.Atanh(Math.Clamp(r, -HighestR, HighestR));
}
