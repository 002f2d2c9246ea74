namespace Peakend.Engine.Statistics;

/// <summary>
/// Means and standard deviations of the covariates: the fit works on (x − mean) / deviation, so that neither unit nor origin matters.
/// </summary>
internal sealed class CoxScale
{
    private CoxScale(double[] mean, double[] deviation) => (Mean, Deviation) = (mean, deviation);

    internal double[] Mean { get; }

    /// <summary>Standard deviation over all rows (n − 1), 0 for a covariate of one value only.</summary>
    internal double[] Deviation { get; }

    internal static CoxScale Of(IReadOnlyList<CoxCovariate> covariates)
    {
        double[] mean = new double[covariates.Count], deviation = new double[covariates.Count];
        for (int j = 0; j < mean.Length; j++)
        {
            double[] x = covariates[j].Values;
            double sum = 0, squares = 0, first = x[0];
            foreach (double value in x)
                sum += value - first;
            mean[j] = first + sum / x.Length;
            foreach (double value in x)
                squares += (value - mean[j]) * (value - mean[j]);
            deviation[j] = Array.TrueForAll(x, value => value == first) ? 0 : Math.Sqrt(squares / (x.Length - 1));
        }

        return new CoxScale(mean, deviation);
    }

    /// <summary>Rows in standard units at the places of the risk sets: 1, the covariates, zeros up to the width.</summary>
    internal double[] Standardized(IReadOnlyList<CoxCovariate> covariates, int[] rowAt)
    {
        int width = CoxLikelihood.WidthFor(covariates.Count);
        double[] rows = new double[(long)rowAt.Length * width];
        double[][] columns = [.. covariates.Select(covariate => covariate.Values)];
        for (int place = 0; place < rowAt.Length; place++)
        {
            Span<double> to = rows.AsSpan(place * width, width);
            to[0] = 1;
            for (int j = 0; j < columns.Length; j++)
                to[j + 1] = (columns[j][rowAt[place]] - Mean[j]) / Deviation[j];
        }

        return rows;
    }

    /// <summary>A profile in standard units.</summary>
    internal double[] Standardize(ReadOnlySpan<double> profile)
    {
        double[] standard = new double[Mean.Length];
        for (int j = 0; j < standard.Length; j++)
            standard[j] = (profile[j] - Mean[j]) / Deviation[j];
        return standard;
    }
}
