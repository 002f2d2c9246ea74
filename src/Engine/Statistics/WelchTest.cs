namespace Peakend.Engine.Statistics;

/// <summary>Difference of two means, with interval and test that agree.</summary>
/// <param name="Difference">
/// Mean of a − mean of b, in their unit; n counts both. Where withheld for too few, n is the smaller sample's.
/// </param>
/// <param name="Test">No difference: t and Welch's degrees of freedom, not whole. Null where the difference is withheld.</param>
public sealed record WelchComparison(Finding Difference, TestResult? Test);

/// <summary>Compares the means of two independent samples that need not vary alike.</summary>
/// <remarks>
/// B. L. Welch, Biometrika 34(1–2), 1947, 28–35; F. E. Satterthwaite, Biometrics Bulletin 2(6), 1946, 110–114; as R's <c>t.test</c>.
/// </remarks>
public static class WelchTest
{
    /// <summary>Fewest observations in either sample: one has no spread.</summary>
    public const int MinEach = 2;

    /// <summary>Estimates mean(a) − mean(b), in their unit, and tests that it is 0.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static WelchComparison Compare(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ConfidenceLevel level)
    {
        Comoments first = Comoments.Of(a, a), second = Comoments.Of(b, b);
        int n = first.N + second.N, fewer = Math.Min(first.N, second.N);
        if (fewer < MinEach) return new WelchComparison(new Finding.Withheld(WithheldReason.TooFew, fewer, MinEach), null);

        double va = first.Sxx / (first.N - 1) / first.N, vb = second.Sxx / (second.N - 1) / second.N, variance = va + vb;
        if (!(variance > 0)) return new WelchComparison(new Finding.Withheld(WithheldReason.NoVariation, n, 0), null);

        double shareA = va / variance, shareB = vb / variance;
        double degrees = 1 / (shareA * shareA / (first.N - 1) + shareB * shareB / (second.N - 1));
        double difference = first.MeanX - second.MeanX, standardError = Math.Sqrt(variance);
        double half = TwoSided.StudentCritical(level, degrees) * standardError, t = difference / standardError;
        return new WelchComparison(
            new Finding.Known(new Estimate(difference, difference - half, difference + half, level, n)),
            new TestResult(t, degrees, TwoSided.StudentP(t, degrees)));
    }
}
