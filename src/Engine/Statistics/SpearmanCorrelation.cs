namespace Peakend.Engine.Statistics;

/// <summary>Monotone association of two measures: Pearson's r of their midranks.</summary>
/// <remarks>
/// Interval: Fisher's z with se = √((1 + r²/2) / (n − 3)) (D. G. Bonett and T. A. Wright, Psychometrika 65(1), 2000, 23–28). Test: t
/// approximation on n − 2 degrees of freedom, as R's <c>cor.test(method = "spearman", exact = FALSE)</c>; good from about ten pairs.
/// Pairs must be independent: pass one pair a customer, or use <see cref="ClusterBootstrap"/>.
/// </remarks>
public static class SpearmanCorrelation
{
    /// <summary>Fewest pairs: n − 3 must be positive.</summary>
    public const int MinPairs = 4;

    /// <summary>Estimates ρ, unitless, −1 to +1.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ConfidenceLevel level)
    {
        Comoments ranks = OfRanks(x, y);
        if (ranks.N < MinPairs) return new Finding.Withheld(WithheldReason.TooFew, ranks.N, MinPairs);
        return ranks.Correlation is double r
            ? new Finding.Known(FisherZ.Interval(r, Math.Sqrt((1 + r * r / 2) / (ranks.N - 3)), level, ranks.N))
            : new Finding.Withheld(WithheldReason.NoVariation, ranks.N, 0);
    }

    /// <summary>Tests ρ = 0: t with n − 2 degrees of freedom. Null where <see cref="Estimate"/> withholds.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static TestResult? Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Comoments ranks = OfRanks(x, y);
        return ranks.N >= MinPairs && ranks.Correlation is double r ? FisherZ.StudentTest(r, ranks.N - 2) : null;
    }

    private static Comoments OfRanks(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        return Comoments.Of(Ranks.Midranks(x), Ranks.Midranks(y));
    }
}
