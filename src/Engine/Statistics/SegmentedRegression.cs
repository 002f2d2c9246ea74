using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>A line that changes its slope at one point.</summary>
/// <param name="Location">
/// Where, in the unit of x: an observed value. It means nothing unless <paramref name="Test"/> finds a change. n counts rows; where withheld for too few,
/// clusters or rows, whichever lack.
/// </param>
/// <param name="SlopeBefore">Units of y for one of x, below the location.</param>
/// <param name="SlopeAfter">The same above it.</param>
/// <param name="Test">
/// That the slope does not change: the greatest F over all locations, gain ÷ (RSS / (n − 4)), and its p by bootstrap, never below 1/(resamples + 1); no
/// degrees of freedom. Null where the location is withheld.
/// </param>
public sealed record ChangePoint(Finding Location, Finding SlopeBefore, Finding SlopeAfter, TestResult? Test);

/// <summary>Least squares with one kink: whether there is a point from which on an outcome falls or rises faster, and where.</summary>
/// <remarks>
/// y = a + b·x + c·(x − k)₊, k tried at every observed x with enough rows on either side, the best kept (D. J. Hudson, JASA 61, 1966, 1097–1129). All
/// of them in one pass: with the plain line's residuals r, the gain of k is (Σhr)² / Σh̃², h = (x − k)₊, from sums over the rows above k. Test:
/// wild bootstrap of the plain line's residuals, one random sign a cluster, which holds under unequal spread (B. E. Hansen, Journal of Business &amp;
/// Economic Statistics 35, 2017, 228–240). Intervals: percentile bootstrap over rows or whole clusters. Each resample has a stream of its own: the bytes do
/// not depend on the number of threads.
/// </remarks>
public static class SegmentedRegression
{
    /// <summary>Fewest rows below the location, and above it.</summary>
    public const int MinEachSide = 5;

    /// <summary>Fewest clusters, or rows that stand alone.</summary>
    public const int MinClusters = 12;

    /// <summary>Resamples unless told otherwise.</summary>
    public const int DefaultResamples = 2000;

    /// <summary>Fewest resamples.</summary>
    public const int MinResamples = 100;

    /// <summary>What is left of a sum of squares, as a share of it, when it is rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Finds the kink and tests it.</summary>
    /// <param name="x">Where, in any unit.</param>
    /// <param name="y">The outcome, row for row.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster; empty where every row stands alone.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>, for the intervals and again for the test.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">The spans differ in length, hold a value that is not finite, or there are too few resamples.</exception>
    public static ChangePoint Fit(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);
        if (!cluster.IsEmpty && cluster.Length != x.Length)
            throw new ArgumentException(Invariant($"cluster has {cluster.Length} rows, x has {x.Length}; they must agree."), nameof(cluster));

        int n = x.Length;
        GroupCodes codes = cluster.IsEmpty ? GroupCodes.EachAlone(n) : GroupCodes.Of(cluster);
        if (codes.Count < MinClusters) return Withheld(WithheldReason.TooFew, codes.Count, MinClusters);
        KinkSearch search = new(x, y, codes.OfRow, MinEachSide);
        if (!search.Any) return Withheld(WithheldReason.NoVariation, n, 0);
        double[] once = new double[n];
        Array.Fill(once, 1);
        double[] residuals = new double[n];
        if (search.Best(once, search.Outcome, residuals) is not Kink found || found.Straight <= Rounding * search.TotalSquares)
            return Withheld(WithheldReason.NoVariation, n, 0);

        Resamples[] drawn = Resamples.Draw(seed, resamples, threads, 3, () => new KinkSearch.Room(n, codes.Count), (stream, own, values) =>
        {
            values.Fill(double.NaN);
            Array.Clear(own.OfCluster);
            for (int i = 0; i < codes.Count; i++)
                own.OfCluster[SplitMix64.Below(codes.Count, stream, (ulong)i)]++;
            search.Spread(own.OfCluster, own.Weights);
            if (search.Best(own.Weights, search.Outcome, own.Residuals) is not Kink kink) return;
            (values[0], values[1], values[2]) = (kink.At, kink.Before, kink.After);
        });

        double f = found.Statistic(n);
        Resamples unchanged = Resamples.Draw(~seed, resamples, threads, () => new KinkSearch.Room(n, codes.Count), (stream, own) =>
        {
            for (int c = 0; c < codes.Count; c++)
                own.OfCluster[c] = (SplitMix64.At(stream, (ulong)c) & 1) == 0 ? -1 : 1;
            search.Spread(own.OfCluster, own.Weights);
            for (int i = 0; i < n; i++)
                own.Outcome[i] = own.Weights[i] * residuals[i];
            return search.Best(once, own.Outcome, own.Residuals)?.Statistic(n);
        });
        int asGreat = unchanged.Ordered.Count(value => value >= f);
        return new ChangePoint(
            drawn[0].Percentile(found.At, n, level),
            drawn[1].Percentile(found.Before, n, level),
            drawn[2].Percentile(found.After, n, level),
            new TestResult(f, 0, (1.0 + asGreat) / (unchanged.Ordered.Length + 1)));
    }

    private static ChangePoint Withheld(WithheldReason reason, int n, int needed)
    {
        Finding withheld = new Finding.Withheld(reason, n, needed);
        return new ChangePoint(withheld, withheld, withheld, null);
    }
}
