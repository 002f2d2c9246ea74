namespace Peakend.Engine.Statistics;

/// <summary>Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1 by its series.</summary>
/// <remarks>M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 15.1.1; terms fall as zⁿ in the end.</remarks>
internal static class Hypergeometric
{
    private const int MostTerms = 10_000_000;

    internal static double Of(double a, double b, double c, double z)
    {
        double term = 1, sum = 1;
        for (int n = 0; n < MostTerms; n++)
        {
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= ratio;
            sum += term;
            if (Math.Abs(ratio) < 1 && Math.Abs(term) * z <= 1e-17 * (1 - z) * Math.Abs(sum)) break;
        }

        return sum;
    }
}
