namespace Peakend.Engine.Statistics;

/// <summary>Log-likelihood of the Gamma-Gamma model with slope and curvature in p, q and v.</summary>
/// <remarks>
/// Of a mean z over x purchases: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln z + px ln x − (px+q) ln(v+xz). Gamma functions
/// depend on x alone, so they are taken once for each x.
/// </remarks>
internal sealed class GammaGammaLikelihood
{
    private readonly int[] distinct;                         // numbers of purchases seen, ascending
    private readonly double[] times;                         // customers with each
    private readonly int[] begin;                            // of each number in totals
    private readonly double[] totals;                        // x·z, by number of purchases
    private readonly double[] logTotals;                     // Σ ln(x·z) of each number
    private readonly double logMeans;

    internal GammaGammaLikelihood(int[] counts, double[] totals, double logMeans)
    {
        this.logMeans = logMeans;
        int[] sorted = [.. counts];
        this.totals = [.. totals];
        Array.Sort(sorted, this.totals);
        List<int> seen = [], starts = [];
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1]) continue;
            seen.Add(sorted[i]);
            starts.Add(i);
        }

        starts.Add(sorted.Length);
        (distinct, begin) = ([.. seen], [.. starts]);
        (times, logTotals) = (new double[distinct.Length], new double[distinct.Length]);
        for (int g = 0; g < distinct.Length; g++)
        {
            times[g] = begin[g + 1] - begin[g];
            for (int i = begin[g]; i < begin[g + 1]; i++)
                logTotals[g] += Math.Log(this.totals[i]);
        }
    }

    internal double At(ReadOnlySpan<double> at, double[] slope, double[,] curvature)
    {
        double p = at[0], q = at[1], v = at[2], value = -logMeans;
        for (int g = 0; g < distinct.Length; g++)
        {
            double x = distinct[g], n = times[g], shape = p * x, both = shape + q, logs = 0, inverse = 0, inverseSquared = 0;
            for (int i = begin[g]; i < begin[g + 1]; i++)
            {
                double end = v + totals[i], one = 1 / end;
                logs += Math.Log(end);
                inverse += one;
                inverseSquared += one * one;
            }

            double firstBoth = Gammas.First(both), secondBoth = Gammas.Second(both);
            value += n * (Gammas.Log(both) - Gammas.Log(shape) - Gammas.Log(q) + q * Math.Log(v)) + shape * logTotals[g] - both * logs;
            slope[0] += x * (n * (firstBoth - Gammas.First(shape)) + logTotals[g] - logs);
            slope[1] += n * (firstBoth - Gammas.First(q) + Math.Log(v)) - logs;
            slope[2] += n * q / v - both * inverse;
            curvature[0, 0] += n * x * x * (secondBoth - Gammas.Second(shape));
            curvature[0, 1] += n * x * secondBoth;
            curvature[0, 2] -= x * inverse;
            curvature[1, 1] += n * (secondBoth - Gammas.Second(q));
            curvature[1, 2] += n / v - inverse;
            curvature[2, 2] += both * inverseSquared - n * q / (v * v);
        }

        (curvature[1, 0], curvature[2, 0], curvature[2, 1]) = (curvature[0, 1], curvature[0, 2], curvature[1, 2]);
        return value;
    }
}
