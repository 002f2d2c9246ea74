using MathNet.Numerics;

namespace Peakend.Engine.Statistics;

/// <summary>ln Γ and its first two derivatives, above 0.</summary>
internal static class Gammas
{
    internal static double Log(double x) => SpecialFunctions.GammaLn(x);

    internal static double First(double x) => SpecialFunctions.DiGamma(x);

    /// <summary>ψ′: recurrence up to 12, then the asymptotic series (Abramowitz and Stegun 1964, 6.4.6 and 6.4.12).</summary>
    internal static double Second(double x)
    {
        double sum = 0;
        for (; x < 12; x++)
            sum += 1 / (x * x);
        double i = 1 / x, q = i * i;
        return sum + i + q / 2 + i * q * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q * (1.0 / 30 - q * (5.0 / 66 - q * (691.0 / 2730 - q * 7 / 6))))));
    }
}
