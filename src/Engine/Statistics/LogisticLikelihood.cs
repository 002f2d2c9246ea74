using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Peakend.Engine.Statistics;

/// <summary>Log-likelihood of a logistic regression with its gradient and information, at any coefficients of centred and scaled predictors.</summary>
internal sealed class LogisticLikelihood
{
    private readonly double[] sign;                       // +1 with the outcome, −1 without
    private readonly double[][] z;                        // predictors, centred and scaled; the constant is not stored
    private readonly double[] eta, weight, residual, leverage;
    private readonly bool penalised;

    /// <summary>Takes columns of mean 0 and spread 1.</summary>
    internal LogisticLikelihood(ReadOnlySpan<bool> y, double[][] z, bool penalised)
    {
        int n = y.Length;
        sign = new double[n];
        for (int i = 0; i < n; i++)
            sign[i] = y[i] ? 1 : -1;
        this.z = z;
        this.penalised = penalised;
        (eta, weight, residual, leverage) = (new double[n], new double[n], new double[n], new double[n]);
        Gradient = Vector<double>.Build.Dense(Size);
        Inverse = Matrix<double>.Build.Dense(Size, Size);
    }

    /// <summary>Coefficients, with the constant's, which stands first.</summary>
    internal int Size => z.Length + 1;

    /// <summary>Without the penalty.</summary>
    internal double LogLikelihood { get; private set; }

    /// <summary>What is maximised: with Firth's penalty where there is one.</summary>
    internal double Value { get; private set; }

    /// <summary>Of <see cref="Value"/>; under the penalty Firth's modified score.</summary>
    internal Vector<double> Gradient { get; private set; }

    /// <summary>Inverse of the information: variances and covariances.</summary>
    internal Matrix<double> Inverse { get; private set; }

    /// <summary>Evaluates at the coefficients; false where the information is singular, and then nothing else holds.</summary>
    internal bool TryAt(Vector<double> coefficients)
    {
        Multiply(coefficients, eta);
        double sum = 0;
        for (int i = 0; i < eta.Length; i++)
        {
            // e = exp(−|η|) never overflows; p and 1 − p then lose no digits at either end.
            double e = Math.Exp(-Math.Abs(eta[i])), p = eta[i] >= 0 ? 1 / (1 + e) : e / (1 + e), signed = sign[i] * eta[i];
            sum += Math.Min(signed, 0) - Math.Log(1 + e);
            weight[i] = e / ((1 + e) * (1 + e));
            residual[i] = sign[i] > 0 ? (eta[i] >= 0 ? e / (1 + e) : 1 / (1 + e)) : -p;
        }

        LogLikelihood = Value = sum;
        Matrix<double> information = Information();
        if (!(information.L1Norm() < double.PositiveInfinity)) return false;
        Cholesky<double> factor;
        try
        {
            factor = information.Cholesky();
        }
        catch (ArgumentException)                          // not positive definite: MathNet says it so
        {
            return false;
        }

        Inverse = factor.Solve(Matrix<double>.Build.DenseIdentity(Size));
        if (penalised)
        {
            Value += factor.DeterminantLn / 2;
            AddPenaltyToResiduals();
        }

        Gradient = Vector<double>.Build.Dense(Size, j => j == 0 ? residual.Sum() : OrthonormalColumns.Dot(z[j - 1], residual));
        return double.IsFinite(Value);
    }

    private void Multiply(Vector<double> coefficients, double[] into)
    {
        Array.Fill(into, coefficients[0]);
        for (int j = 0; j < z.Length; j++)
        {
            double[] column = z[j];
            double coefficient = coefficients[j + 1];
            for (int i = 0; i < column.Length; i++)
                into[i] += coefficient * column[i];
        }
    }

    private Matrix<double> Information()
    {
        Matrix<double> information = Matrix<double>.Build.Dense(Size, Size);
        double[] weighted = leverage;                      // its room, before it is used
        information[0, 0] = weight.Sum();
        for (int j = 0; j < z.Length; j++)
        {
            double[] column = z[j];
            for (int i = 0; i < column.Length; i++)
                weighted[i] = weight[i] * column[i];
            information[0, j + 1] = information[j + 1, 0] = weighted.Sum();
            for (int k = 0; k <= j; k++)
                information[j + 1, k + 1] = information[k + 1, j + 1] = OrthonormalColumns.Dot(weighted, z[k]);
        }

        return information;
    }

    /// <summary>y − p becomes y − p + h(½ − p), h the leverage of the row in the weighted regression.</summary>
    private void AddPenaltyToResiduals()
    {
        Array.Fill(leverage, Inverse[0, 0]);
        for (int j = 0; j < z.Length; j++)
        {
            for (int k = -1; k <= j; k++)
            {
                double factor = k == j ? Inverse[j + 1, j + 1] : 2 * Inverse[j + 1, k + 1];
                if (k < 0)
                    for (int i = 0; i < leverage.Length; i++)
                        leverage[i] += factor * z[j][i];
                else
                    for (int i = 0; i < leverage.Length; i++)
                        leverage[i] += factor * z[j][i] * z[k][i];
            }
        }

        for (int i = 0; i < residual.Length; i++)
        {
            double half = -Math.Tanh(eta[i] / 2) / 2;      // ½ − p
            residual[i] += weight[i] * leverage[i] * half;
        }
    }
}
