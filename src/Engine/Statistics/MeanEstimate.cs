namespace Peakend.Engine.Statistics;

/// <summary>Mean of independent observations.</summary>
/// <remarks>
/// Student's t interval with n − 1 degrees of freedom ("Student", Biometrika 6(1), 1908, 1–25). Equal observations are withheld: an
/// interval without width would claim a certainty that they do not give. Several observations of one customer are not independent:
/// <see cref="ClusteredMean"/>.
/// </remarks>
public static class MeanEstimate
{
    /// <summary>Fewest observations: one has no spread.</summary>
    public const int MinObservations = 2;

    /// <summary>Estimates the mean, in the unit of the observations.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Finding Of(ReadOnlySpan<double> x, ConfidenceLevel level)
    {
        Comoments moments = Comoments.Of(x, x);
        int n = moments.N;
        if (n < MinObservations) return new Finding.Withheld(WithheldReason.TooFew, n, MinObservations);
        if (moments.Sxx == 0) return new Finding.Withheld(WithheldReason.NoVariation, n, 0);
        double half = TwoSided.StudentCritical(level, n - 1) * Math.Sqrt(moments.Sxx / (n - 1) / n);
        return new Finding.Known(new Estimate(moments.MeanX, moments.MeanX - half, moments.MeanX + half, level, n));
    }
}
