namespace Peakend.Engine.Statistics;

/// <summary>Linear association of two measures.</summary>
/// <remarks>
/// Interval: Fisher's z, se = 1/√(n − 3) (R. A. Fisher, Metron 1, 1921, 3–32). It assumes roughly bivariate normal pairs that are
/// independent; two interactions of one customer are not: pass one pair a customer, or use <see cref="ClusterBootstrap"/>.
/// </remarks>
public static class PearsonCorrelation
{
    /// <summary>Fewest pairs: n − 3 must be positive.</summary>
    public const int MinPairs = 4;

    /// <summary>Estimates r, unitless, −1 to +1.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ConfidenceLevel level)
    {
        Comoments pairs = Comoments.Of(x, y);
        if (pairs.N < MinPairs) return new Finding.Withheld(WithheldReason.TooFew, pairs.N, MinPairs);
        return pairs.Correlation is double r
            ? new Finding.Known(FisherZ.Interval(r, 1 / Math.Sqrt(pairs.N - 3), level, pairs.N))
            : new Finding.Withheld(WithheldReason.NoVariation, pairs.N, 0);
    }

    /// <summary>Tests r = 0: t with n − 2 degrees of freedom. Null where <see cref="Estimate"/> withholds.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static TestResult? Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Comoments pairs = Comoments.Of(x, y);
        return pairs.N >= MinPairs && pairs.Correlation is double r ? FisherZ.StudentTest(r, pairs.N - 2) : null;
    }
}
