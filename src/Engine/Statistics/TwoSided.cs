using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Peakend.Engine.Statistics;

/// <summary>Critical values and p-values that count both tails.</summary>
internal static class TwoSided
{
    /// <summary>z that a standard normal exceeds in magnitude with probability 1 − level.</summary>
    internal static double NormalCritical(ConfidenceLevel level) => Normal.InvCDF(0, 1, (1 + level.Share) / 2);

    /// <summary>t that Student's t exceeds in magnitude with probability 1 − level.</summary>
    /// <remarks>Not <c>StudentT.InvCDF</c>: that looks up to t = 800 only, which two clusters at a level of 0.9999 pass.</remarks>
    internal static double StudentCritical(ConfidenceLevel level, double degreesOfFreedom)
    {
        double beyond = 1 - level.Share, upper = 1;
        while (StudentP(upper, degreesOfFreedom) > beyond)
            upper *= 2;
        return Brent.FindRoot(t => Math.Log(StudentP(t, degreesOfFreedom) / beyond), 0, upper, accuracy: 1e-13, maxIterations: 200);
    }

    internal static double NormalP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    // The lower tail, doubled: 1 − CDF would round small p to 0.
    internal static double StudentP(double t, double degreesOfFreedom) => 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t));
}
