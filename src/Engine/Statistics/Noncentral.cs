using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Peakend.Engine.Statistics;

/// <summary>Noncentral χ² and F: how test statistics fall when there is an effect, turned round into intervals for its size.</summary>
/// <remarks>
/// Both are Poisson mixtures of the central ones (N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions 2,
/// 2nd ed. 1995, ch. 29 and 30). The sum runs outwards from the greatest weight, so that it holds for large effects. Intervals:
/// the noncentralities under which the statistic seen is the upper and the lower percentile (M. Smithson, Confidence Intervals, 2003).
/// </remarks>
internal static class Noncentral
{
    /// <summary>Weights below this share of the sum so far do not matter.</summary>
    private const double Negligible = 1e-17;

    /// <summary>Chance, 0 to 1, that noncentral χ² is at most x.</summary>
    internal static double ChiSquaredCdf(double x, double degreesOfFreedom, double noncentrality) =>
        Mixed(noncentrality, j => SpecialFunctions.GammaLowerRegularized(degreesOfFreedom / 2 + j, x / 2));

    /// <summary>Chance, 0 to 1, that noncentral F is at most f.</summary>
    internal static double FCdf(double f, double numerator, double denominator, double noncentrality)
    {
        double share = numerator * f / (numerator * f + denominator);
        return Mixed(noncentrality, j => SpecialFunctions.BetaRegularized(numerator / 2 + j, denominator / 2, share));
    }

    /// <summary>The two noncentralities that a level's interval leaves between them; 0 where even none would make the statistic so small.</summary>
    internal static (double Lower, double Upper) Interval(Func<double, double> cdf, ConfidenceLevel level)
    {
        double tail = (1 - level.Share) / 2;
        return (At(1 - tail), At(tail));

        double At(double p)
        {
            if (cdf(0) <= p) return 0;
            double upper = 1;
            while (cdf(upper) > p)
                upper *= 2;
            return Brent.FindRoot(noncentrality => cdf(noncentrality) - p, 0, upper, accuracy: 1e-13 * upper, maxIterations: 300);
        }
    }

    private static double Mixed(double noncentrality, Func<double, double> central)
    {
        double half = noncentrality / 2;
        if (half == 0) return central(0);
        double mode = Math.Floor(half), atMode = Math.Exp(mode * Math.Log(half) - half - SpecialFunctions.GammaLn(mode + 1));
        double sum = 0, weight = atMode;
        for (double j = mode; weight > Negligible; weight *= half / ++j)
            sum += weight * central(j);
        weight = atMode;
        for (double j = mode; j > 0;)
        {
            weight *= j-- / half;
            if (weight <= Negligible) break;
            sum += weight * central(j);
        }

        return Math.Min(1, sum);
    }
}
