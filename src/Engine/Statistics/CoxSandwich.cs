namespace Peakend.Engine.Statistics;

/// <summary>Errors of a Cox regression that hold when rows of one cluster are alike: V = A (Σ u uᵀ) A.</summary>
/// <remarks>
/// A the inverse information, u the sum of a cluster's score residuals (D. Y. Lin and L. J. Wei, JASA 84, 1989, 1074–1078), as R's
/// <c>coxph(cluster = )</c>: without a correction for few clusters. Under some thirty of them it is a little narrow.
/// </remarks>
internal static class CoxSandwich
{
    /// <summary>The covariance in standard units.</summary>
    internal static double[,] Covariance(CoxResiduals residuals, int[] cluster, CoxScale scale, double[,] inverse)
    {
        int p = scale.Deviation.Length;
        GroupCodes codes = GroupCodes.Of(cluster);
        double[] sums = new double[codes.Count * (long)p];
        for (int row = 0; row < cluster.Length; row++)
        {
            ReadOnlySpan<double> score = residuals.ScoreOf(row);
            for (int j = 0; j < p; j++)
                sums[codes.OfRow[row] * p + j] += score[j] / scale.Deviation[j];
        }

        double[,] middle = new double[p, p];
        for (int g = 0; g < codes.Count; g++)
            for (int j = 0; j < p; j++)
                for (int k = 0; k < p; k++)
                    middle[j, k] += sums[g * p + j] * sums[g * p + k];
        return Product(Product(inverse, middle), inverse);
    }

    private static double[,] Product(double[,] a, double[,] b)
    {
        int n = a.GetLength(0);
        double[,] product = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    product[i, j] += a[i, k] * b[k, j];
        return product;
    }
}
