using MathNet.Numerics.Statistics;

namespace Peakend.Engine.Statistics;

/// <summary>What a statistic was in each resample, in ascending order; resamples in which it has no value are left out.</summary>
/// <remarks>
/// Each resample draws from a stream of its own, named by seed and number, and is kept at its own place, so that the bytes do not depend
/// on the number of threads.
/// </remarks>
/// <param name="Ordered">The values there are, ascending.</param>
/// <param name="Asked">Resamples drawn.</param>
internal sealed record Resamples(double[] Ordered, int Asked)
{
    /// <summary>Share of resamples without a value above which nothing is said.</summary>
    private const double MaxShareWithout = 0.1;

    /// <summary>Whether so many lack a value that the rest would not speak for the sample.</summary>
    internal bool TooFew => Ordered.Length < (1 - MaxShareWithout) * Asked;

    /// <summary>One statistic of each resample; null where a resample has none.</summary>
    internal static Resamples Draw<TOwn>(
        int seed, int resamples, int threads, Func<TOwn> ownOfThread, Func<ulong, TOwn, double?> statistic) =>
        Draw(seed, resamples, threads, 1, ownOfThread, (stream, own, values) => values[0] = statistic(stream, own) ?? double.NaN)[0];

    /// <summary>Several statistics of each resample; NaN marks those that it lacks.</summary>
    internal static Resamples[] Draw<TOwn>(
        int seed, int resamples, int threads, int statistics, Func<TOwn> ownOfThread, Action<ulong, TOwn, Span<double>> fill)
    {
        double[] slots = new double[resamples * statistics];
        Parallel.For(
            0,
            resamples,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            ownOfThread,
            (i, _, own) =>
            {
                fill(SplitMix64.At((ulong)seed, (ulong)i), own, slots.AsSpan(i * statistics, statistics));
                return own;
            },
            _ => { });

        Resamples[] each = new Resamples[statistics];
        for (int s = 0; s < statistics; s++)
        {
            double[] values = new double[resamples];
            int given = 0;
            for (int i = s; i < slots.Length; i += statistics)
                if (!double.IsNaN(slots[i])) values[given++] = slots[i];
            Array.Resize(ref values, given);
            Array.Sort(values);
            each[s] = new Resamples(values, resamples);
        }

        return each;
    }

    /// <summary>The value below which a share of the resamples lie: the (R + 1)·p-th in order, the first or last beyond them.</summary>
    internal double At(double p) => SortedArrayStatistics.QuantileCustom(Ordered, p, QuantileDefinition.R6);

    /// <summary>The value with its percentile interval; withheld where too many resamples have none.</summary>
    internal Finding Percentile(double value, int n, ConfidenceLevel level)
    {
        if (TooFew) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        double tail = (1 - level.Share) / 2;
        return new Finding.Known(new Estimate(value, At(tail), At(1 - tail), level, n));
    }
}
