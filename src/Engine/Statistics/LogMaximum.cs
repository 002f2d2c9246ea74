namespace Peakend.Engine.Statistics;

/// <summary>Where a log-likelihood of positive parameters is greatest, and how sharply.</summary>
/// <param name="At">The parameters.</param>
/// <param name="Covariance">Of their logarithms: the inverse of the curvature there.</param>
/// <param name="LogLikelihood">The value there.</param>
internal sealed record LogMaximum(double[] At, double[,] Covariance, double LogLikelihood)
{
    /// <summary>One parameter, its interval taken on its logarithm so that it stays above 0.</summary>
    internal Estimate Parameter(int j, ConfidenceLevel level, int n)
    {
        double spread = Math.Exp(TwoSided.NormalCritical(level) * Math.Sqrt(Covariance[j, j]));
        return new Estimate(At[j], At[j] / spread, At[j] * spread, level, n);
    }

    /// <summary>Standard error of one parameter.</summary>
    internal double Error(int j) => At[j] * Math.Sqrt(Covariance[j, j]);

    /// <summary>
    /// A positive figure that follows from the parameters, its interval by the delta method on its logarithm. It covers the figure's
    /// mean, not what a single customer does.
    /// </summary>
    internal Estimate Figure(Func<double[], double> figure, ConfidenceLevel level, int n) => FigureOfLog(at => Math.Log(figure(at)), level, n);

    /// <summary>The same from the figure's logarithm, for figures that may be too small or too great for a number.</summary>
    internal Estimate FigureOfLog(Func<double[], double> logFigure, ConfidenceLevel level, int n)
    {
        const double Shift = 1e-4;                            // of a logarithm: the square of it is lost, a millionth of an error
        int p = At.Length;
        double log = logFigure(At), variance = 0;
        double[] turn = new double[p];
        for (int j = 0; j < p; j++)
        {
            double[] up = [.. At], down = [.. At];
            up[j] *= Math.Exp(Shift);
            down[j] *= Math.Exp(-Shift);
            turn[j] = (logFigure(up) - logFigure(down)) / (2 * Shift);
        }

        for (int j = 0; j < p; j++)
            for (int k = 0; k < p; k++)
                variance += turn[j] * Covariance[j, k] * turn[k];
        double half = TwoSided.NormalCritical(level) * Math.Sqrt(variance);
        return new Estimate(Math.Exp(log), Math.Exp(log - half), Math.Exp(log + half), level, n);
    }
}
