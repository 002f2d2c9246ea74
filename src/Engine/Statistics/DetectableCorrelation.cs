using MathNet.Numerics.Distributions;
using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>What a sample could have shown: without it "no correlation found" cannot be told from "too few to find one".</summary>
/// <remarks>tanh((z₁₋α/₂ + z_power) / √(n − 3)) (Fisher's z; J. Cohen, Statistical Power Analysis, 2nd ed. 1988, ch. 3).</remarks>
public static class DetectableCorrelation
{
    /// <summary>
    /// Smallest |r|, 0 to 1, that a two-sided test at 1 − level would have found with the given power. Null with 3 observations or fewer.
    /// </summary>
    /// <param name="n">Independent pairs; under autocorrelation the effective number, which need not be whole.</param>
    /// <param name="level">1 − the significance level of the test.</param>
    /// <param name="power">Chance to find it, above ½ and below 1.</param>
    /// <exception cref="ArgumentException">n is negative or not finite, or the power is not above ½ and below 1.</exception>
    public static double? Smallest(double n, ConfidenceLevel level, double power = 0.8)
    {
        if (!(n >= 0 && double.IsFinite(n)))
            throw new ArgumentException(Invariant($"n is {n}; it must be finite and not negative."), nameof(n));
        if (!(power > 0.5 && power < 1))
            throw new ArgumentException(Invariant($"The power is {power}; it must be above 0.5 and below 1."), nameof(power));
        return n > 3 ? Math.Tanh((TwoSided.NormalCritical(level) + Normal.InvCDF(0, 1, power)) / Math.Sqrt(n - 3)) : null;
    }
}
