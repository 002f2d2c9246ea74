namespace Peakend.Engine.Statistics;

/// <summary>Maximum of a log-likelihood of positive parameters: damped Newton steps in their logarithms.</summary>
/// <remarks>
/// K. Levenberg, Quarterly of Applied Mathematics 2, 1944, 164–168: where the surface is not a hill the step leans towards the slope. A
/// parameter that runs off to 0 or infinity has no maximum; that is said, not returned.
/// </remarks>
internal static class LogNewton
{
    private const int MaxSteps = 200;

    /// <summary>A step, in standard errors squared, that no longer changes a figure; and one that may be rounding when it stops falling.</summary>
    private const double Settled = 1e-22, Stalled = 1e-12;

    /// <summary>Longest step of a logarithm, and how far one may move in all: e⁵⁰ times is running off.</summary>
    private const double LongestStep = 2, Farthest = 50;

    /// <summary>A standard error of a logarithm above this says that nothing is known of the parameter.</summary>
    private const double Unknown = 10;

    /// <summary>Log-likelihood at the parameters, with its slope and curvature in them.</summary>
    internal delegate double Surface(ReadOnlySpan<double> at, double[] slope, double[,] curvature);

    /// <summary>The maximum, or null where there is none.</summary>
    internal static LogMaximum? Maximize(Surface surface, ReadOnlySpan<double> start)
    {
        int p = start.Length;
        double[] at = start.ToArray(), slope = new double[p], tried = new double[p], nextSlope = new double[p];
        double[,] curvature = new double[p, p], nextCurvature = new double[p, p];
        double value = Evaluate(surface, at, slope, curvature), damping = 0, before = double.PositiveInfinity;
        for (int step = 0; step < MaxSteps; step++)
        {
            SymmetricSystem? system = null;
            for (; system is null; damping = system is null ? Math.Max(1e-3 * Greatest(curvature), 10 * damping) : damping)
            {
                if (!double.IsFinite(damping)) return null;
                system = SymmetricSystem.Factor(Damped(curvature, damping), 0, out _);
            }

            double[] move = system.Solve(slope);
            double gain = 0, longest = 0, moved = 0;
            for (int j = 0; j < p; j++)
            {
                gain += move[j] * slope[j];
                longest = Math.Max(longest, Math.Abs(move[j]));
                moved = Math.Max(moved, Math.Abs(Math.Log(at[j] / start[j])));
            }

            if (moved > Farthest) return null;
            if (damping == 0 && (gain <= Settled || (gain < Stalled && gain > 0.1 * before)))
            {
                double[,] covariance = system.Inverse();
                for (int j = 0; j < p; j++)
                    if (!(Math.Sqrt(covariance[j, j]) < Unknown)) return null;
                return new LogMaximum(at, covariance, value);
            }

            before = gain;
            double shorten = Math.Min(1, LongestStep / longest);
            for (int j = 0; j < p; j++)
                tried[j] = at[j] * Math.Exp(shorten * move[j]);
            double next = Evaluate(surface, tried, nextSlope, nextCurvature);
            if (next >= value - 1e-12 * Math.Abs(value))
            {
                (at, tried, value) = (tried, at, next);
                (slope, nextSlope) = (nextSlope, slope);
                (curvature, nextCurvature) = (nextCurvature, curvature);
                damping = damping < 1e-6 * Greatest(curvature) ? 0 : damping / 10;
            }
            else
            {
                damping = Math.Max(1e-3 * Greatest(curvature), 10 * damping);
            }
        }

        return null;
    }

    // From the parameters to their logarithms: slope times θ, curvature times θθ and the slope on the diagonal.
    private static double Evaluate(Surface surface, double[] at, double[] slope, double[,] curvature)
    {
        Array.Clear(slope);
        Array.Clear(curvature);
        double value = surface(at, slope, curvature);
        for (int j = 0; j < at.Length; j++)
        {
            slope[j] *= at[j];
            for (int k = 0; k < at.Length; k++)
                curvature[j, k] *= at[j] * at[k];
        }

        for (int j = 0; j < at.Length; j++)
            curvature[j, j] += slope[j];
        return double.IsNaN(value) ? double.NegativeInfinity : value;
    }

    private static double[,] Damped(double[,] curvature, double damping)
    {
        int p = curvature.GetLength(0);
        double[,] damped = new double[p, p];
        for (int j = 0; j < p; j++)
        {
            for (int k = 0; k < p; k++)
                damped[j, k] = -curvature[j, k];
            damped[j, j] += damping;
        }

        return damped;
    }

    private static double Greatest(double[,] curvature)
    {
        double greatest = 0;
        for (int j = 0; j < curvature.GetLength(0); j++)
            greatest = Math.Max(greatest, Math.Abs(curvature[j, j]));
        return greatest;
    }
}
