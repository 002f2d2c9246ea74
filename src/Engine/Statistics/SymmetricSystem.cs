namespace Peakend.Engine.Statistics;

/// <summary>A small symmetric positive definite matrix, factored to solve and invert: A = L·Lᵀ (Cholesky).</summary>
internal sealed class SymmetricSystem
{
    private readonly double[,] lower;

    private SymmetricSystem(double[,] lower) => this.lower = lower;

    private int Size => lower.GetLength(0);

    /// <summary>
    /// Factors a matrix; null where a column follows from those before it, that is where less than <paramref name="tolerance"/> of its
    /// diagonal is left when they are taken out. <paramref name="dependent"/> then names it, else it is −1.
    /// </summary>
    internal static SymmetricSystem? Factor(double[,] matrix, double tolerance, out int dependent)
    {
        int n = matrix.GetLength(0);
        double[,] l = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            double left = matrix[j, j];
            for (int k = 0; k < j; k++)
                left -= l[j, k] * l[j, k];
            if (!(left > tolerance * matrix[j, j]) || !double.IsFinite(left))
            {
                dependent = j;
                return null;
            }

            l[j, j] = Math.Sqrt(left);
            for (int i = j + 1; i < n; i++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                    sum -= l[i, k] * l[j, k];
                l[i, j] = sum / l[j, j];
            }
        }

        dependent = -1;
        return new SymmetricSystem(l);
    }

    internal double[] Solve(ReadOnlySpan<double> right)
    {
        int n = Size;
        double[] x = right.ToArray();
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }

        return x;
    }

    internal double[,] Inverse()
    {
        int n = Size;
        double[,] inverse = new double[n, n];
        double[] unit = new double[n];
        for (int j = 0; j < n; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            double[] column = Solve(unit);
            for (int i = 0; i < n; i++)
                inverse[i, j] = column[i];
        }

        return inverse;
    }

    /// <summary>xᵀ A⁻¹ x.</summary>
    internal double Norm(ReadOnlySpan<double> x)
    {
        double[] solved = Solve(x);
        double sum = 0;
        for (int i = 0; i < solved.Length; i++)
            sum += x[i] * solved[i];
        return sum;
    }
}
