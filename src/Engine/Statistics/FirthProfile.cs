using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Peakend.Engine.Statistics;

/// <summary>Intervals and tests of a weighted sum of coefficients by Firth's penalised likelihood, all else at its best.</summary>
/// <remarks>
/// Interval: D. J. Venzon and S. H. Moolgavkar, Applied Statistics 37, 1988, 87–94, written for a weighted sum cᵀβ: each step goes to where
/// a quadratic through the present point has the wanted height, as far along c as it can. Test: the maximum with cᵀβ = 0.
/// </remarks>
internal sealed class FirthProfile
{
    private const int MaxIterations = 500;

    /// <summary>Steps and distances from the wanted height below this are the end.</summary>
    private const double Settled = 1e-10;

    private readonly LogisticLikelihood likelihood;
    private readonly Vector<double> best;
    private readonly double highest;

    /// <summary>Takes the likelihood where it is greatest.</summary>
    internal FirthProfile(LogisticLikelihood likelihood, Vector<double> best)
    {
        this.likelihood = likelihood;
        this.best = best;
        highest = likelihood.Value;
    }

    /// <summary>Both ends, or null where one does not settle.</summary>
    internal (double Lower, double Upper)? Interval(Vector<double> sum, ConfidenceLevel level)
    {
        double critical = TwoSided.NormalCritical(level), target = highest - critical * critical / 2;
        return End(sum, target, -1) is double lower && End(sum, target, 1) is double upper ? (lower, upper) : null;
    }

    /// <summary>Twice the fall of the penalised likelihood when the sum is 0, χ² with 1 degree of freedom; null where it does not settle.</summary>
    internal TestResult? Test(Vector<double> sum)
    {
        Vector<double> at = best;
        if (!likelihood.TryAt(at)) return null;
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            Vector<double> free = likelihood.Inverse * likelihood.Gradient, along = likelihood.Inverse * sum;
            Vector<double> step = free - along * ((sum * at + sum * free) / (sum * along));
            double longest = step.AbsoluteMaximum();
            if (longest < Settled)
            {
                double statistic = Math.Max(0, 2 * (highest - likelihood.Value));
                return new TestResult(statistic, 1, SpecialFunctions.Erfc(Math.Sqrt(statistic / 2)));
            }

            if (!TryStep(ref at, step, longest)) return null;
        }

        return null;
    }

    private double? End(Vector<double> sum, double target, int side)
    {
        Vector<double> at = best;
        if (!likelihood.TryAt(at)) return null;
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            Vector<double> free = likelihood.Inverse * likelihood.Gradient, along = likelihood.Inverse * sum;
            double room = 2 * (likelihood.Value - target) + likelihood.Gradient * free;
            Vector<double> step = room >= 0 ? free + along * (side * Math.Sqrt(room / (sum * along))) : (best - at) / 2;
            double longest = step.AbsoluteMaximum();
            if (longest < Settled && Math.Abs(likelihood.Value - target) < Settled * Math.Max(1, Math.Abs(target))) return sum * at;
            if (!TryStep(ref at, step, longest)) return null;
        }

        return null;
    }

    private bool TryStep(ref Vector<double> at, Vector<double> step, double longest)
    {
        const double Longest = 1;
        if (longest > Longest) step *= Longest / longest;
        for (int halving = 0; halving < 30; halving++, step /= 2)
        {
            if (!likelihood.TryAt(at + step)) continue;
            at += step;
            return true;
        }

        return false;
    }
}
