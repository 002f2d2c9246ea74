using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>How a logistic regression is fitted.</summary>
public enum LogisticMethod
{
    /// <summary>
    /// Maximum likelihood. Intervals and tests: Wald's, normal. Refused where a predictor, or several together, tell the outcome without error.
    /// </summary>
    MaximumLikelihood,

    /// <summary>
    /// Firth's penalised likelihood: ½·ln|information| is added (D. Firth, Biometrika 80, 1993, 27–38), which takes away most of the small-sample bias
    /// and keeps every coefficient finite. Intervals: profile penalised likelihood; tests: penalised likelihood ratio, χ² with 1 degree
    /// of freedom (G. Heinze and M. Schemper, Statistics in Medicine 21, 2002, 2409–2419).
    /// </summary>
    Firth,
}

/// <summary>How the odds of an outcome depend on several predictors at once.</summary>
/// <param name="Coefficients">
/// The intercept first, then the predictors in their order: ln of the odds, and ln of the ratio of odds for one unit more of the predictor.
/// </param>
/// <param name="LogLikelihood">At the estimate, without Firth's penalty.</param>
/// <param name="Overall">
/// That all predictors' coefficients are 0: likelihood ratio against the intercept alone, χ² with as many degrees of freedom as predictors.
/// Null without predictors, and under Firth's method.
/// </param>
/// <param name="N">Rows.</param>
/// <param name="Events">Rows with the outcome.</param>
public sealed record LogisticModel(
    IReadOnlyList<RegressionCoefficient> Coefficients, double LogLikelihood, TestResult? Overall, int N, int Events)
{
    /// <summary>Ratio of odds for one unit more of a predictor, unitless, above 0; 1 is no effect.</summary>
    /// <param name="predictor">From 0, in their order.</param>
    public Estimate OddsRatio(int predictor)
    {
        Estimate log = Coefficients[predictor + 1].Value;
        return log with { Value = Math.Exp(log.Value), Lower = Math.Exp(log.Lower), Upper = Math.Exp(log.Upper) };
    }

    /// <summary>Probability of the outcome for a row, 0 to 1.</summary>
    /// <param name="row">The predictors in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than predictors.</exception>
    public double Probability(ReadOnlySpan<double> row)
    {
        if (row.Length != Coefficients.Count - 1)
            throw new ArgumentException(Invariant($"There are {row.Length} values for {Coefficients.Count - 1} predictors."), nameof(row));
        double logit = Coefficients[0].Value.Value;
        for (int j = 0; j < row.Length; j++)
            logit += Coefficients[j + 1].Value.Value * row[j];
        return 1 / (1 + Math.Exp(-logit));
    }
}
