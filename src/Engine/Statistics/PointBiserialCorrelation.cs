namespace Peakend.Engine.Statistics;

/// <summary>Linear association of a yes-or-no with a measure: Pearson's r of the measure with 0 and 1.</summary>
/// <remarks>
/// Interval: on the scale of atanh r with se = √((1 − 3r²/2 + r²/(4p(1 − p))) / (n − 3)), p the share of yes (R. F. Tate, Annals of
/// Mathematical Statistics 25(3), 1954, 603–607, who gives the large-sample variance for who says yes being left to chance and the
/// measure being normal in either group, with one spread). Fisher's own error is for two normal measures: in simulations with one yes in
/// ten and r = 0.6 its 95 % intervals cover 89 % of the time, these 95 %. Rows must be independent: pass one row a customer.
/// </remarks>
public static class PointBiserialCorrelation
{
    /// <summary>Fewest rows of either answer.</summary>
    public const int MinEach = 5;

    /// <summary>Estimates r, unitless, −1 to +1; above 0 where those with yes have the greater mean. Where withheld for too few, n counts the rarer answer.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<bool> yes, ReadOnlySpan<double> y, ConfidenceLevel level)
    {
        Comoments pairs = Of(yes, y, out int fewer);
        if (fewer < MinEach) return new Finding.Withheld(WithheldReason.TooFew, fewer, MinEach);
        if (pairs.Correlation is not double r) return new Finding.Withheld(WithheldReason.NoVariation, pairs.N, 0);
        double share = pairs.MeanX;
        double variance = 1 - 1.5 * r * r + r * r / (4 * share * (1 - share));
        return new Finding.Known(FisherZ.Interval(r, Math.Sqrt(variance / (pairs.N - 3)), level, pairs.N));
    }

    /// <summary>
    /// Tests r = 0: t with n − 2 degrees of freedom, which is Student's test that two means with one spread are equal. Null where
    /// <see cref="Estimate"/> withholds.
    /// </summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static TestResult? Test(ReadOnlySpan<bool> yes, ReadOnlySpan<double> y)
    {
        Comoments pairs = Of(yes, y, out int fewer);
        return fewer >= MinEach && pairs.Correlation is double r ? FisherZ.StudentTest(r, pairs.N - 2) : null;
    }

    private static Comoments Of(ReadOnlySpan<bool> yes, ReadOnlySpan<double> y, out int fewer)
    {
        Sample.RequireSameLength(yes.Length, y.Length);
        Sample.RequireFinite(y);
        Comoments pairs = default;
        int count = 0;
        for (int i = 0; i < y.Length; i++)
        {
            pairs.Add(yes[i] ? 1 : 0, y[i]);
            if (yes[i]) count++;
        }

        fewer = Math.Min(count, y.Length - count);
        return pairs;
    }
}
