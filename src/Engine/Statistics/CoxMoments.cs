namespace Peakend.Engine.Statistics;

/// <summary>Σ over events of gᵐ·V, V the covariance of the measures among those at risk, by their risk.</summary>
/// <remarks>As <see cref="CoxLikelihood"/> does for m = 0: the second moments are one weighted product over the rows.</remarks>
internal static class CoxMoments
{
    /// <param name="likelihood">At the estimates.</param>
    /// <param name="g">One number a slot.</param>
    /// <param name="power">m.</param>
    internal static double[,] Of(CoxLikelihood likelihood, double[] g, int power)
    {
        CoxRiskSets sets = likelihood.Sets;
        int width = likelihood.Width, p = likelihood.Covariates;
        double[] lived = new double[sets.Slots], eventsPart = new double[sets.Slots], mean = new double[width];
        WeightedProducts rows = new(width), means = new(width);
        likelihood.Sweep((int slot, ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares) =>
        {
            double factor = power == 1 ? g[slot] : g[slot] * g[slot], share = shares.FCC / shares.CC;
            (lived[slot], eventsPart[slot]) = (factor * shares.C, factor * shares.FC);
            for (int j = 0; j < width; j++)
                mean[j] = s[j] - share * e[j];
            means.Add([factor * shares.CC], mean);
            if (shares.FFCC > 0) means.Add([factor * (shares.FFCC - share * shares.FCC)], e);
        });
        for (int k = sets.Slots - 2; k >= 0; k--)
            if (sets.Deaths[k] > 0) lived[k] += lived[k + 1];

        for (int k = 0; k < sets.Slots; k++)
        {
            int end = sets.Begin[k + 1], events = end - sets.Deaths[k];
            for (int place = sets.Begin[k]; place < end; place++)
            {
                double through = lived[k] - (place >= events ? eventsPart[k] : 0) - (sets.Last is null ? 0 : lived[sets.Last[place]]);
                rows.Add([likelihood.Weight[place] * through], likelihood.At(place));
            }
        }

        double[,] moments = new double[p, p];
        for (int j = 0; j < p; j++)
            for (int k = 0; k < p; k++)
                moments[j, k] = rows[j + 1, k + 1] - means[j + 1, k + 1];
        return moments;
    }
}
