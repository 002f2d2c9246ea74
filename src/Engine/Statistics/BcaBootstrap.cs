using MathNet.Numerics.Distributions;
using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Bootstrap intervals corrected for bias and skewness (BCa), for rows that stand alone or come in clusters.</summary>
/// <remarks>
/// B. Efron, JASA 82(397), 1987, 171–185; B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, §14.3: the percentiles
/// taken are Φ(z₀ + (z₀ ± z) / (1 − a(z₀ ± z))), z₀ from the share of resamples below the estimate (half of those equal to it), a from
/// the jackknife over clusters (eq. 14.15). Better than the percentile interval of <see cref="ClusterBootstrap"/> where the statistic is
/// skewed: a mean of revenues, an r far from 0. Whole clusters are drawn, each resample from a stream of its own: the bytes do not depend
/// on the number of threads.
/// </remarks>
public static class BcaBootstrap
{
    /// <summary>Fewest clusters, or rows that stand alone.</summary>
    public const int MinClusters = 10;

    /// <summary>Resamples unless told otherwise: BCa takes percentiles further out than the plain interval does.</summary>
    public const int DefaultResamples = 4000;

    /// <summary>Fewest resamples: with fewer the corrected percentiles are mostly noise.</summary>
    public const int MinResamples = 1000;

    /// <summary>
    /// Beyond so many clusters, Spearman's jackknife leaves out that many blocks of them in turn: the acceleration of block sums is that
    /// of single clusters, because skewness falls with √size as the number of blocks does.
    /// </summary>
    private const int MaxLeftOut = 1000;

    /// <summary>Resamples that differ by a smaller share from the estimate are equal to it but for rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Pearson's r, unitless, −1 to +1; n counts rows (where withheld for too few, clusters).</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other measure, row for row.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster; empty where every row stands alone.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, hold a value that is not finite, or there are too few resamples.
    /// </exception>
    public static Finding Pearson(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Comoments all = Comoments.Of(x, y);
        GroupCodes codes = Clusters(cluster, x.Length);
        if (codes.Count < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, codes.Count, MinClusters);
        if (all.Correlation is not double r) return new Finding.Withheld(WithheldReason.NoVariation, x.Length, 0);

        PairSums[] sums = new PairSums[codes.Count];
        PairSums total = default;
        for (int i = 0; i < x.Length; i++)
            sums[codes.OfRow[i]].Add(x[i] - all.MeanX, y[i] - all.MeanY);
        foreach (PairSums one in sums)
            total.Add(in one);
        Resamples drawn = Resamples.Draw(seed, resamples, threads, () => 0, (stream, _) =>
        {
            PairSums resample = default;
            for (int i = 0; i < sums.Length; i++)
                resample.Add(in sums[SplitMix64.Below(sums.Length, stream, (ulong)i)]);
            return resample.Correlation;
        });
        return Interval(r, drawn, Array.ConvertAll(sums, one => total.Without(in one).Correlation), x.Length, level);
    }

    /// <summary>Spearman's ρ, unitless, −1 to +1; every resample is ranked anew.</summary>
    /// <inheritdoc cref="Pearson" path="/param"/>
    /// <inheritdoc cref="Pearson" path="/exception"/>
    public static Finding Spearman(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        GroupCodes codes = Clusters(cluster, x.Length);
        WeightedSpearman rows = new(x, y, codes.OfRow);
        if (codes.Count < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, codes.Count, MinClusters);
        double[] scratch = new double[rows.Rows];
        int[] weights = new int[codes.Count];
        Array.Fill(weights, 1);
        if (rows.Correlation(weights, scratch) is not double rho) return new Finding.Withheld(WithheldReason.NoVariation, x.Length, 0);

        int blocks = Math.Min(codes.Count, MaxLeftOut);
        double?[] without = new double?[blocks];
        for (int b = 0; b < blocks; b++)
        {
            for (int c = b; c < weights.Length; c += blocks)
                weights[c] = 0;
            without[b] = rows.Correlation(weights, scratch);
            for (int c = b; c < weights.Length; c += blocks)
                weights[c] = 1;
        }

        Resamples drawn = Resamples.Draw(
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
            });
        return Interval(rho, drawn, without, x.Length, level);
    }

    /// <summary>The mean of all rows, in their unit; n counts rows (where withheld for too few, clusters).</summary>
    /// <param name="x">The rows.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster; empty where every row stands alone.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <inheritdoc cref="Pearson" path="/exception"/>
    public static Finding Mean(
        ReadOnlySpan<double> x,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Comoments all = Comoments.Of(x, x);
        GroupCodes codes = Clusters(cluster, x.Length);
        if (codes.Count < MinClusters) return new Finding.Withheld(WithheldReason.TooFew, codes.Count, MinClusters);
        if (all.Sxx == 0) return new Finding.Withheld(WithheldReason.NoVariation, x.Length, 0);

        double mean = all.MeanX, total = 0;
        double[] sums = new double[codes.Count];
        int[] counts = new int[codes.Count];
        for (int i = 0; i < x.Length; i++)
        {
            sums[codes.OfRow[i]] += x[i] - mean;
            counts[codes.OfRow[i]]++;
        }

        foreach (double sum in sums)
            total += sum;
        int n = x.Length;
        double?[] without = new double?[sums.Length];
        for (int c = 0; c < without.Length; c++)
            without[c] = mean + (total - sums[c]) / (n - counts[c]);
        Resamples drawn = Resamples.Draw(seed, resamples, threads, () => 0, (stream, _) =>
        {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < sums.Length; i++)
            {
                int c = SplitMix64.Below(sums.Length, stream, (ulong)i);
                sum += sums[c];
                count += counts[c];
            }

            return mean + sum / count;
        });
        return Interval(mean, drawn, without, n, level);
    }

    /// <summary>The interval from resamples and jackknife; withheld where either lacks values, or the estimate lies beyond all resamples.</summary>
    internal static Finding Interval(double value, Resamples drawn, double?[] without, int n, ConfidenceLevel level)
    {
        double[] leftOut = [.. without.OfType<double>()];
        if (drawn.TooFew || leftOut.Length < without.Length) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        double bias = Normal.InvCDF(0, 1, ShareBelow(drawn.Ordered, value)), acceleration = Acceleration(leftOut);
        if (!double.IsFinite(bias)) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        double z = TwoSided.NormalCritical(level);
        return new Finding.Known(new Estimate(value, drawn.At(Corrected(bias, -z, acceleration)), drawn.At(Corrected(bias, z, acceleration)), level, n));
    }

    /// <summary>Skewness of the influence of one cluster ÷ 6, by the jackknife; 0 where all are alike.</summary>
    internal static double Acceleration(ReadOnlySpan<double> without)
    {
        double mean = 0, squares = 0, cubes = 0;
        foreach (double value in without)
            mean += value / without.Length;
        foreach (double value in without)
        {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }

        return squares > 0 ? cubes / (6 * squares * Math.Sqrt(squares)) : 0;
    }

    private static double Corrected(double bias, double z, double acceleration)
    {
        double moved = bias + z, stretch = 1 - acceleration * moved;
        // Past its pole the correction would turn round: the furthest percentile stands in its place.
        return stretch > 0 ? Normal.CDF(0, 1, bias + moved / stretch) : moved > 0 ? 1 : 0;
    }

    private static double ShareBelow(double[] ordered, double value)
    {
        // Means of whole numbers often equal the estimate but for the rounding of another order of summation.
        double near = Rounding * (Math.Abs(value) + ordered[^1] - ordered[0]);
        int below = 0, equal = 0;
        foreach (double one in ordered)
        {
            if (one < value - near) below++;
            else if (one <= value + near) equal++;
        }

        return (below + equal / 2.0) / ordered.Length;
    }

    private static GroupCodes Clusters(ReadOnlySpan<int> cluster, int rows)
    {
        if (cluster.IsEmpty) return GroupCodes.EachAlone(rows);
        if (cluster.Length != rows) throw new ArgumentException(Invariant($"cluster has {cluster.Length} rows, x has {rows}; they must agree."), nameof(cluster));
        return GroupCodes.Of(cluster);
    }
}
