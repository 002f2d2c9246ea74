namespace Peakend.Engine.Statistics;

/// <summary>The outcome of a significance test.</summary>
/// <param name="Statistic">The test statistic, on the scale its producer documents.</param>
/// <param name="DegreesOfFreedom">Of its reference distribution; 0 where it has none.</param>
/// <param name="P">Two-sided p, 0 to 1.</param>
public readonly record struct TestResult(double Statistic, double DegreesOfFreedom, double P);
