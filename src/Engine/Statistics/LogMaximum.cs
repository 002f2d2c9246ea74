namespace Peakend.Engine.Statistics;

/// <summary>Where a log-likelihood of positive parameters is greatest, and how sharply.</summary>
/// <param name="At">The parameters.</param>
/// <param name="Covariance">Of their logarithms: the inverse of the curvature there.</param>
/// <param name="LogLikelihood">The value there.</param>
internal sealed record LogMaximum(double[] At, double[,] Covariance, double LogLikelihood)
{
    /// <summary>One parameter, its interval taken on its logarithm so that it stays above 0.</summary>
    internal Estimate Parameter(int j, ConfidenceLevel level, int n) =>
        Positive(At[j], Math.Sqrt(Covariance[j, j]), level, n);

    /// <summary>Standard error of one parameter.</summary>
    internal double Error(int j) => At[j] * Math.Sqrt(Covariance[j, j]);

    /// <summary>
    /// A positive figure that follows from the parameters, its interval by the delta method on its logarithm. It covers the figure's
    /// mean, not what a single customer does.
    /// </summary>
    internal Estimate Figure(Func<double[], double> figure, ConfidenceLevel level, int n)
    {
        const double Shift = 1e-4;                            // of a logarithm: the square of it is lost, a millionth of an error
        int p = At.Length;
        double value = figure(At), variance = 0;
        double[] turn = new double[p];
        for (int j = 0; j < p; j++)
        {
            double[] up = [.. At], down = [.. At];
            up[j] *= Math.Exp(Shift);
            down[j] *= Math.Exp(-Shift);
            turn[j] = (Math.Log(figure(up)) - Math.Log(figure(down))) / (2 * Shift);
        }

        for (int j = 0; j < p; j++)
            for (int k = 0; k < p; k++)
                variance += turn[j] * Covariance[j, k] * turn[k];
        return Positive(value, Math.Sqrt(variance), level, n);
    }

    private static Estimate Positive(double value, double errorOfLog, ConfidenceLevel level, int n)
    {
        double spread = Math.Exp(TwoSided.NormalCritical(level) * errorOfLog);
        return new Estimate(value, value / spread, value * spread, level, n);
    }
}
