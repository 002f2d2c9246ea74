using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>A straight line, plane, … through rows: outcome = intercept + Σ coefficient · predictor + residual.</summary>
/// <param name="Coefficients">The intercept first, then the predictors in their order; in units of the outcome for one of the predictor.</param>
/// <param name="RSquared">
/// Share of the outcome's variance that the predictors explain, 0 to 1. Interval: of the population's share, λ/(λ + n), λ the noncentrality of
/// F (M. Smithson, Confidence Intervals, 2003, ch. 4: independent rows, one spread, predictors fixed), never drawn short of the value. Withheld without predictors.
/// </param>
/// <param name="AdjustedRSquared">
/// The same less what as many predictors explain by chance, 1 − (1 − R²)(n − 1)/(n − p); may be negative. Interval as above.
/// </param>
/// <param name="ResidualDeviation">Spread around the line, √(RSS/(n − p)), in the outcome's unit.</param>
/// <param name="Overall">
/// That all predictors' coefficients are 0: Wald's F under the errors asked for (with classical errors the usual F), with the denominator's
/// degrees of freedom; those of the numerator are the predictors. Null without predictors, or with too few clusters for it.
/// </param>
/// <param name="N">Rows.</param>
/// <param name="DegreesOfFreedom">n − p, p coefficients with the intercept.</param>
public sealed record LinearModel(
    IReadOnlyList<RegressionCoefficient> Coefficients,
    Finding RSquared,
    Finding AdjustedRSquared,
    double ResidualDeviation,
    TestResult? Overall,
    int N,
    int DegreesOfFreedom)
{
    /// <summary>The outcome expected of a row, in its unit.</summary>
    /// <param name="row">The predictors in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than predictors.</exception>
    public double Expected(ReadOnlySpan<double> row)
    {
        if (row.Length != Coefficients.Count - 1)
            throw new ArgumentException(Invariant($"There are {row.Length} values for {Coefficients.Count - 1} predictors."), nameof(row));
        double sum = Coefficients[0].Value.Value;
        for (int j = 0; j < row.Length; j++)
            sum += Coefficients[j + 1].Value.Value * row[j];
        return sum;
    }
}
