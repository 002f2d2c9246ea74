using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Peakend.Engine.Statistics;

/// <summary>Critical values and p-values that count both tails.</summary>
internal static class TwoSided
{
    /// <summary>z that a standard normal exceeds in magnitude with probability 1 − level.</summary>
    internal static double NormalCritical(ConfidenceLevel level) => Normal.InvCDF(0, 1, (1 + level.Share) / 2);

    /// <summary>t that Student's t exceeds in magnitude with probability 1 − level.</summary>
    internal static double StudentCritical(ConfidenceLevel level, double degreesOfFreedom) =>
        StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + level.Share) / 2);

    internal static double NormalP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    // The lower tail, doubled: 1 − CDF would round small p to 0.
    internal static double StudentP(double t, double degreesOfFreedom) => 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t));
}
