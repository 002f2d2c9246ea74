using MathNet.Numerics;

namespace Peakend.Engine.Statistics;

/// <summary>Tests against the χ² distribution.</summary>
internal static class ChiSquared
{
    /// <summary>The statistic with the chance of one at least as great.</summary>
    internal static TestResult Test(double statistic, int degrees) =>
        new(statistic, degrees, SpecialFunctions.GammaUpperRegularized(degrees / 2.0, Math.Max(statistic, 0) / 2));
}
