using MathNet.Numerics.RootFinding;

namespace Peakend.Engine.Statistics;

/// <summary>Which of two samples tends to be the greater.</summary>
/// <param name="U">Pairs of one of a and one of b in which a's is the greater, ties counting half: 0 to the product of the sizes.</param>
/// <param name="Superiority">
/// Probability, 0 to 1, that one drawn from a is greater than one drawn from b, ties counting half; ½ where neither tends to be. n counts
/// both samples; where withheld for too few, the smaller one.
/// </param>
/// <param name="Test">No tendency: z, 0 degrees of freedom. Null where the probability is withheld.</param>
public sealed record MannWhitneyComparison(double U, Finding Superiority, TestResult? Test);

/// <summary>Compares two independent samples by rank: for scales whose steps need not be equal, and where single values are extreme.</summary>
/// <remarks>
/// Test: normal approximation, variance corrected for ties, continuity correction ½ (H. B. Mann and D. R. Whitney, Annals of Mathematical
/// Statistics 18(1), 1947, 50–60), as R's <c>wilcox.test(exact = FALSE)</c>. Interval: all θ within z standard errors of U/(mn), the
/// error that of θ itself, θ(1 − θ)[1 + k(1 − θ)/(2 − θ) + kθ/(1 + θ)] / (mn) with k = (m + n)/2 − 1 (R. G. Newcombe, Statistics in Medicine 25,
/// 2006, 559–573, method 5). It stays within 0 to 1 and has width even when the samples do not overlap; under many ties it is somewhat
/// too wide. Rows must be independent: one customer, one row.
/// </remarks>
public static class MannWhitneyTest
{
    /// <summary>Fewest in either sample: Mann and Whitney found the normal approximation close from eight.</summary>
    public const int MinEach = 8;

    /// <summary>Compares a with b.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static MannWhitneyComparison Compare(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ConfidenceLevel level)
    {
        Sample.RequireFinite(a);
        Sample.RequireFinite(b);
        int n = a.Length + b.Length, fewer = Math.Min(a.Length, b.Length);
        double[] values = [.. a, .. b];
        bool[] fromA = new bool[n];
        fromA.AsSpan(0, a.Length).Fill(true);
        Array.Sort(values, fromA);

        double wins = 0, ties = 0;                         // wins of a over b; Σ (t³ − t)
        for (int start = 0, end, bBefore = 0; start < n; start = end)
        {
            int ofA = 0;
            for (end = start; end < n && values[end] == values[start]; end++)
                if (fromA[end]) ofA++;
            double run = end - start, ofB = run - ofA;
            wins += ofA * (bBefore + ofB / 2);
            bBefore += (int)ofB;
            ties += run * (run * run - 1);
        }

        if (fewer < MinEach) return Withheld(wins, WithheldReason.TooFew, fewer, MinEach);
        double pairs = (double)a.Length * b.Length, variance = pairs / 12 * (n + 1 - ties / ((double)n * (n - 1)));
        if (!(variance > 0) || values[0] == values[^1]) return Withheld(wins, WithheldReason.NoVariation, n, 0);
        double excess = wins - pairs / 2, z = (excess - Math.Sign(excess) * 0.5) / Math.Sqrt(variance), theta = wins / pairs;
        return new MannWhitneyComparison(
            wins,
            new Finding.Known(new Estimate(
                theta,
                theta > 0 ? End(theta, 0, pairs, n, level) : 0,
                theta < 1 ? End(theta, 1, pairs, n, level) : 1,
                level,
                n)),
            new TestResult(z, 0, TwoSided.NormalP(z)));
    }

    /// <summary>Where the distance from the estimate to θ, towards 0 or 1, is z of θ's own errors.</summary>
    private static double End(double theta, double towards, double pairs, int n, ConfidenceLevel level)
    {
        double z = TwoSided.NormalCritical(level), k = n / 2.0 - 1;
        return Brent.FindRoot(
            t => Math.Abs(theta - t) - z * Math.Sqrt(t * (1 - t) * (1 + k * (1 - t) / (2 - t) + k * t / (1 + t)) / pairs),
            theta is > 0 and < 1 ? theta : theta + (towards - theta) * 1e-9,
            towards,
            accuracy: 1e-15,
            maxIterations: 300);
    }

    private static MannWhitneyComparison Withheld(double u, WithheldReason reason, int n, int needed) =>
        new(u, new Finding.Withheld(reason, n, needed), null);
}
