using MathNet.Numerics.LinearAlgebra;

namespace Peakend.Engine.Statistics;

/// <summary>Residual times orthonormal predictor, row by row: what robust errors are made of. The constant stands first, 1/√n in every row.</summary>
internal sealed class LinearScores
{
    private readonly double[][] q;                        // the constant first
    private readonly double[] residuals;

    internal LinearScores(OrthonormalColumns basis, double[] residuals)
    {
        this.residuals = residuals;
        double[] constant = new double[residuals.Length];
        Array.Fill(constant, 1 / Math.Sqrt(residuals.Length));
        q = [constant, .. Enumerable.Range(0, basis.Count).Select(basis.Column)];
    }

    /// <summary>Index of the predictor that singles out a row whose leverage is 1 but for rounding; null where every row has a residual.</summary>
    internal int? RowWithoutResidual(double near)
    {
        double[] leverage = Leverage();
        int row = Array.FindIndex(leverage, h => !(1 - h > near));
        if (row < 0 || q.Length == 1) return null;
        return Enumerable.Range(0, q.Length - 1).MaxBy(j => Math.Abs(q[j + 1][row]));
    }

    internal Matrix<double> Hc3()
    {
        double[] leverage = Leverage(), weights = new double[residuals.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double left = residuals[i] / (1 - leverage[i]);
            weights[i] = left * left;
        }

        return Products((j, k) =>
        {
            double sum = 0;
            for (int i = 0; i < weights.Length; i++)
                sum += weights[i] * q[j][i] * q[k][i];
            return sum;
        });
    }

    internal Matrix<double> Clustered(GroupCodes codes)
    {
        double[][] sums = Array.ConvertAll(q, column =>
        {
            double[] ofCluster = new double[codes.Count];
            for (int i = 0; i < residuals.Length; i++)
                ofCluster[codes.OfRow[i]] += column[i] * residuals[i];
            return ofCluster;
        });
        return Products((j, k) => OrthonormalColumns.Dot(sums[j], sums[k]));
    }

    internal Matrix<double> NeweyWest(int lags)
    {
        double[][] scores = Array.ConvertAll(q, column => column.Zip(residuals, (a, e) => a * e).ToArray());
        return Products((j, k) =>
        {
            double sum = OrthonormalColumns.Dot(scores[j], scores[k]);
            for (int lag = 1; lag <= Math.Min(lags, residuals.Length - 1); lag++)
            {
                ReadOnlySpan<double> a = scores[j], b = scores[k];
                double there = OrthonormalColumns.Dot(a[lag..], b[..^lag]), back = OrthonormalColumns.Dot(a[..^lag], b[lag..]);
                sum += (1 - lag / (lags + 1.0)) * (there + back);
            }

            return sum;
        });
    }

    private double[] Leverage()
    {
        double[] leverage = new double[residuals.Length];
        foreach (double[] column in q)
            for (int i = 0; i < leverage.Length; i++)
                leverage[i] += column[i] * column[i];
        return leverage;
    }

    private Matrix<double> Products(Func<int, int, double> product)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(q.Length, q.Length);
        for (int j = 0; j < q.Length; j++)
            for (int k = 0; k <= j; k++)
                matrix[j, k] = matrix[k, j] = product(j, k);
        return matrix;
    }
}
