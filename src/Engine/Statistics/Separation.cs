using MathNet.Numerics.LinearAlgebra;

namespace Peakend.Engine.Statistics;

/// <summary>Whether predictors tell a yes from a no without error, so that a logistic likelihood has no maximum.</summary>
/// <remarks>
/// With aᵢ the row (and a 1 for the constant), turned round where the answer is no, the maximum exists exactly where weights vᵢ &gt; 0 bring Σ vᵢaᵢ
/// to 0 (A. Albert and J. A. Anderson, Biometrika 71, 1984, 1–10, by Stiemke's lemma). The weights 1 + uᵢ, u ≥ 0, that bring the sum nearest to 0 are
/// found by the active sets of C. L. Lawson and R. J. Hanson (Solving Least Squares Problems, 1974, ch. 23): finitely many steps, each one
/// look at all rows. What remains of the sum is itself the direction d that separates: aᵢᵀd ≥ 0 for all rows, above 0 for some.
/// </remarks>
internal static class Separation
{
    /// <summary>What is left of the mean row, in standard deviations, when it is nothing but rounding.</summary>
    private const double Nothing = 1e-10;

    /// <summary>A row on the wrong side of the plane by a smaller share of its length lies on it.</summary>
    private const double OnPlane = 1e-10;

    /// <summary>The predictor that separates alone, else the one that moves most along the separating direction; null where nothing separates.</summary>
    /// <param name="y">Who had the outcome.</param>
    /// <param name="z">Predictors of mean 0 and spread 1, none of which follows from the others.</param>
    internal static int? Predictor(ReadOnlySpan<bool> y, double[][] z)
    {
        if (z.Length == 0) return null;
        if (Alone(y, z) is int alone) return alone;
        return Direction(y, z) is { } direction ? direction.SubVector(1, z.Length).AbsoluteMaximumIndex() : null;
    }

    /// <summary>The first predictor that has all with the outcome on one side of all without it; they may meet in one value.</summary>
    private static int? Alone(ReadOnlySpan<bool> y, double[][] z)
    {
        for (int j = 0; j < z.Length; j++)
        {
            double lowYes = double.MaxValue, highYes = double.MinValue, lowNo = double.MaxValue, highNo = double.MinValue;
            for (int i = 0; i < y.Length; i++)
            {
                double value = z[j][i];
                if (y[i]) (lowYes, highYes) = (Math.Min(lowYes, value), Math.Max(highYes, value));
                else (lowNo, highNo) = (Math.Min(lowNo, value), Math.Max(highNo, value));
            }

            if (highYes <= lowNo || highNo <= lowYes) return j;
        }

        return null;
    }

    private static Vector<double>? Direction(ReadOnlySpan<bool> y, double[][] z)
    {
        int n = y.Length, size = z.Length + 1;
        double[] sign = new double[n], length = new double[n], along = new double[n];
        for (int i = 0; i < n; i++)
            sign[i] = y[i] ? 1 : -1;
        Array.Fill(length, 1);
        Vector<double> mean = Vector<double>.Build.Dense(size);
        mean[0] = sign.Sum() / n;
        for (int j = 0; j < z.Length; j++)
        {
            mean[j + 1] = OrthonormalColumns.Dot(sign, z[j]) / n;
            for (int i = 0; i < n; i++)
                length[i] += z[j][i] * z[j][i];
        }

        List<int> active = [];
        Vector<double> weights = Vector<double>.Build.Dense(1), rest = mean;
        for (int step = 0; step < 1000 + 50 * size; step++)
        {
            double norm = rest.L2Norm();
            if (norm < Nothing) return null;
            Array.Fill(along, rest[0]);
            for (int j = 0; j < z.Length; j++)
                for (int i = 0; i < n; i++)
                    along[i] += rest[j + 1] * z[j][i];
            int worst = -1;
            double furthest = -OnPlane;
            for (int i = 0; i < n; i++)
            {
                double distance = sign[i] * along[i] / (norm * Math.Sqrt(length[i]));
                if (distance < furthest) (worst, furthest) = (i, distance);
            }

            if (worst < 0) return rest;
            if (active.Contains(worst)) return null;       // its weight is at its best already: the distance is rounding
            active.Add(worst);
            weights = Vector<double>.Build.Dense(active.Count, k => k < active.Count - 1 ? weights[k] : 0);
            Fit(active, ref weights, row => Vector<double>.Build.Dense(size, j => sign[row] * (j == 0 ? 1 : z[j - 1][row])), mean, ref rest);
        }

        return null;
    }

    /// <summary>Least squares over the active rows; those whose weight would fall below 0 leave again.</summary>
    private static void Fit(List<int> active, ref Vector<double> weights, Func<int, Vector<double>> row, Vector<double> mean, ref Vector<double> rest)
    {
        while (active.Count > 0)
        {
            Matrix<double> columns = Matrix<double>.Build.DenseOfColumnVectors(active.Select(row));
            Vector<double> best = columns.Svd().Solve(-mean);
            if (best.Minimum() > 0)
            {
                weights = best;
                rest = mean + columns * best;
                return;
            }

            double share = 1;
            for (int k = 0; k < active.Count; k++)
                if (best[k] <= 0) share = Math.Min(share, weights[k] / (weights[k] - best[k]));
            weights += (best - weights) * (double.IsFinite(share) ? share : 0);
            // The one that stopped the step is now the least, and must leave whatever rounding says.
            double least = Math.Max(weights.Minimum(), 1e-14);
            List<double> kept = [];
            for (int k = active.Count - 1; k >= 0; k--)
            {
                if (weights[k] <= least) active.RemoveAt(k);
                else kept.Insert(0, weights[k]);
            }

            weights = Vector<double>.Build.Dense(Math.Max(1, kept.Count), k => k < kept.Count ? kept[k] : 0);
        }

        rest = mean;
    }
}
