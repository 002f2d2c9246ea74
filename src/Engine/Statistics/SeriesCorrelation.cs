namespace Peakend.Engine.Statistics;

/// <summary>Linear association of two time series, which mostly have far fewer independent observations than points.</summary>
/// <param name="Finding">
/// Pearson's r, unitless, −1 to +1; its n counts points in time, its interval the independent ones. Withheld where those are no more than 3.
/// </param>
/// <param name="EffectiveN">Independent observations, above 0 to n (<see cref="EffectiveSampleSize.OfCorrelation"/>); null where it cannot be said.</param>
/// <param name="SmallestDetectable">|r|, 0 to 1, that would have been found with a chance of 80 %; null with an effective n of 3 or less.</param>
/// <param name="Test">r = 0: t on effective n − 2 degrees of freedom, not whole. Null where the finding is withheld.</param>
public sealed record SeriesCorrelation(Finding Finding, double? EffectiveN, double? SmallestDetectable, TestResult? Test)
{
    /// <summary>Fewest points in time.</summary>
    public const int MinPoints = EffectiveSampleSize.MinObservations;

    /// <summary>Estimates r with Fisher's interval, se = 1/√(n* − 3), n* the effective n (M. S. Bartlett, JRSS 98, 1935, 536–543).</summary>
    /// <param name="x">In order of time, at equal distances.</param>
    /// <param name="y">At the same times.</param>
    /// <param name="level">Level of the interval; 1 − the significance level of <see cref="SmallestDetectable"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static SeriesCorrelation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ConfidenceLevel level)
    {
        Comoments pairs = Comoments.Of(x, y);
        int n = pairs.N;
        if (n < MinPoints) return Withheld(WithheldReason.TooFew, n, MinPoints, null);
        if (pairs.Correlation is not double r || EffectiveSampleSize.OfCorrelation(x, y) is not double worth)
            return Withheld(WithheldReason.NoVariation, n, 0, null);
        // Twice as long a series of the same kind is worth twice as much.
        if (worth <= 3) return Withheld(WithheldReason.TooFew, n, (int)Math.Ceiling(4 * n / worth), worth);
        double t = r * Math.Sqrt((worth - 2) / ((1 - r) * (1 + r)));
        return new SeriesCorrelation(
            new Finding.Known(FisherZ.Interval(r, 1 / Math.Sqrt(worth - 3), level, n)),
            worth,
            DetectableCorrelation.Smallest(worth, level),
            new TestResult(t, worth - 2, TwoSided.StudentP(t, worth - 2)));
    }

    private static SeriesCorrelation Withheld(WithheldReason reason, int n, int needed, double? worth) =>
        new(new Finding.Withheld(reason, n, needed), worth, null, null);
}
