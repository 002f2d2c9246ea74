namespace Peakend.Engine.Statistics;

/// <summary>What one predictor does to the outcome, the others held equal.</summary>
/// <param name="Name">The predictor, or <see cref="Intercept"/>.</param>
/// <param name="Value">
/// With its interval, in the unit its model documents, for one unit more of the predictor; for the intercept, the level where all predictors
/// are 0. n counts rows.
/// </param>
/// <param name="StandardError">Of the value, same unit.</param>
/// <param name="Test">That the value is 0.</param>
public sealed record RegressionCoefficient(string Name, Estimate Value, double StandardError, TestResult Test)
{
    /// <summary>Name of the constant term.</summary>
    public const string Intercept = "(intercept)";
}
