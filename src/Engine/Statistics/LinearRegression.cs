using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Peakend.Engine.Statistics.OrthonormalColumns;

namespace Peakend.Engine.Statistics;

/// <summary>Least squares: how an outcome depends on several predictors at once.</summary>
/// <remarks>
/// By QR of the centred predictors (Å. Björck, Numerical Methods for Least Squares Problems, 1996, § 2.4): the normal equations would lose
/// twice the digits. A predictor that is constant or follows from the others is refused by name, never dropped in silence. Rows must be
/// independent unless the errors allow for clusters or for time.
/// </remarks>
public static class LinearRegression
{
    /// <summary>A residual that is a smaller share of the outcome's spread is 0 but for rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>A leverage closer to 1 than this leaves the row no residual.</summary>
    private const double NoResidual = 1e-10;

    /// <summary>Fits the model.</summary>
    /// <param name="y">The outcome, any unit.</param>
    /// <param name="predictors">Columns as long as the outcome; none gives its mean.</param>
    /// <param name="errors">What the coefficients' errors allow for.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">Columns differ in length or hold a value that is not finite, or a lag is negative.</exception>
    public static ModelOutcome<LinearModel> Fit(
        ReadOnlySpan<double> y, IReadOnlyList<Predictor> predictors, RegressionErrors errors, ConfidenceLevel level)
    {
        Sample.RequireFinite(y);
        Predictor.Require(predictors, y.Length);
        errors.Require(y.Length);
        int n = y.Length, p = predictors.Count + 1;
        if (n <= p) return Refused(ModelProblem.TooFew, n, p + 1);
        (double[] residuals, double meanOfY) = Centre(y);
        double total = Dot(residuals, residuals);
        if (total == 0) return Refused(ModelProblem.NoVariation, n, 0);

        OrthonormalColumns basis = new();
        double[] means = new double[p - 1];
        for (int j = 0; j < means.Length; j++)
        {
            (double[] centred, means[j]) = Centre(predictors[j].Values);
            if (Dot(centred, centred) == 0) return Refused(ModelProblem.NoVariation, n, 0, predictors[j].Name);
            if (!basis.TryAppend(centred)) return Refused(ModelProblem.Collinear, n, 0, predictors[j].Name);
        }

        double[] parts = basis.Project(residuals);
        double rss = Dot(residuals, residuals);
        if (!(rss > Rounding * Rounding * total)) return Refused(ModelProblem.NoVariation, n, 0);

        Matrix<double> inverse = InverseOfR(basis, means, n);
        double[] coefficients = Coefficients(basis, parts, means, meanOfY);
        LinearScores scores = new(basis, residuals);
        if (errors is RegressionErrors.Hc3 && scores.RowWithoutResidual(NoResidual) is int column)
            return Refused(ModelProblem.TooFew, 1, 2, predictors[column].Name);
        int degrees = n - p, freedom = degrees;
        Matrix<double> middle;
        switch (errors)
        {
            case RegressionErrors.Hc3:
                middle = scores.Hc3();
                break;
            case RegressionErrors.Clustered clustered:
                GroupCodes codes = GroupCodes.Of(clustered.Cluster);
                if (codes.Count < RegressionErrors.Clustered.MinClusters)
                    return Refused(ModelProblem.TooFew, codes.Count, RegressionErrors.Clustered.MinClusters);
                freedom = codes.Count - 1;
                middle = scores.Clustered(codes) * ((double)codes.Count / freedom * (n - 1) / degrees);
                break;
            case RegressionErrors.NeweyWest time:
                middle = scores.NeweyWest(time.Lag ?? RegressionErrors.NeweyWest.LagFor(n)) * ((double)n / degrees);
                break;
            default:
                middle = Matrix<double>.Build.DenseIdentity(p) * (rss / degrees);
                break;
        }

        Matrix<double> covariance = inverse * middle * inverse.Transpose();
        double critical = TwoSided.StudentCritical(level, freedom);
        RegressionCoefficient[] all = new RegressionCoefficient[p];
        for (int j = 0; j < p; j++)
        {
            double error = Math.Sqrt(covariance[j, j]), value = coefficients[j], t = value / error;
            if (!(error > 0)) return Refused(ModelProblem.NoVariation, n, 0, j == 0 ? null : predictors[j - 1].Name);
            all[j] = new RegressionCoefficient(
                j == 0 ? RegressionCoefficient.Intercept : predictors[j - 1].Name,
                new Estimate(value, value - critical * error, value + critical * error, level, n),
                error,
                new TestResult(t, freedom, TwoSided.StudentP(t, freedom)));
        }

        (Finding share, Finding adjusted) = Explained(1 - rss / total, p - 1, degrees, n, level);
        return new ModelOutcome<LinearModel>.Fitted(new LinearModel(
            all, share, adjusted, Math.Sqrt(rss / degrees), Overall(parts, middle, freedom), n, degrees));
    }

    private static double[] Coefficients(OrthonormalColumns basis, double[] parts, double[] means, double meanOfY)
    {
        double[] coefficients = new double[means.Length + 1];
        double intercept = meanOfY;
        for (int j = means.Length - 1; j >= 0; j--)
        {
            double rest = parts[j];
            for (int k = j + 1; k < means.Length; k++)
                rest -= basis.Coefficient(j, k) * coefficients[k + 1];
            coefficients[j + 1] = rest / basis.Coefficient(j, j);
        }

        for (int j = 0; j < means.Length; j++)
            intercept -= means[j] * coefficients[j + 1];
        coefficients[0] = intercept;
        return coefficients;
    }

    /// <summary>Of the whole R: the constant's row and column first (√n, and √n · means), then that of the centred predictors.</summary>
    private static Matrix<double> InverseOfR(OrthonormalColumns basis, double[] means, int n)
    {
        int p = means.Length + 1;
        Matrix<double> inverse = Matrix<double>.Build.Dense(p, p);
        for (int column = 1; column < p; column++)
        {
            inverse[column, column] = 1 / basis.Coefficient(column - 1, column - 1);
            for (int row = column - 1; row >= 1; row--)
            {
                double sum = 0;
                for (int k = row + 1; k <= column; k++)
                    sum += basis.Coefficient(row - 1, k - 1) * inverse[k, column];
                inverse[row, column] = -sum / basis.Coefficient(row - 1, row - 1);
            }

            for (int k = 1; k <= column; k++)
                inverse[0, column] -= means[k - 1] * inverse[k, column];
        }

        inverse[0, 0] = 1 / Math.Sqrt(n);
        return inverse;
    }

    private static (Finding Share, Finding Adjusted) Explained(double share, int predictors, int degrees, int n, ConfidenceLevel level)
    {
        if (predictors == 0)
        {
            Finding none = new Finding.Withheld(WithheldReason.NoInput, n, 0);
            return (none, none);
        }

        double f = share / predictors / ((1 - share) / degrees);
        (double lower, double upper) = Noncentral.Interval(noncentrality => Noncentral.FCdf(f, predictors, degrees, noncentrality), level);
        double low = Math.Min(share, lower / (lower + n)), high = Math.Max(share, upper / (upper + n));
        double adjusted = 1 - (1 - share) * (n - 1) / degrees;
        return (
            new Finding.Known(new Estimate(share, low, high, level, n)),
            new Finding.Known(new Estimate(adjusted, Math.Min(adjusted, low), high, level, n)));
    }

    /// <summary>Wald's F in the basis of Q, where it is bᵀV⁻¹b without V's condition.</summary>
    private static TestResult? Overall(double[] parts, Matrix<double> middle, int freedom)
    {
        int k = parts.Length;
        if (k == 0 || k > freedom) return null;
        Vector<double> along = Vector<double>.Build.DenseOfArray(parts);
        double f = along * middle.SubMatrix(1, k, 1, k).LU().Solve(along) / k;
        if (!(f >= 0 && double.IsFinite(f))) return null;
        return new TestResult(f, freedom, SpecialFunctions.BetaRegularized(freedom / 2.0, k / 2.0, freedom / (freedom + k * f)));
    }

    private static ModelOutcome<LinearModel>.Refused Refused(ModelProblem problem, int n, int needed, string? predictor = null) =>
        new(problem, n, needed, predictor);
}
