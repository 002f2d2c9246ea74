namespace Peakend.Engine.Statistics;

/// <summary>What one covariate does to the rate of the event, the others held equal.</summary>
/// <param name="Name">The covariate.</param>
/// <param name="LogHazardRatio">
/// ln of the ratio of rates for one unit more, with Wald's interval; n counts events, on which the precision rests.
/// </param>
/// <param name="StandardError">Of it; robust where the rows came in clusters.</param>
/// <param name="ModelError">Of it, as the model has it: all rows independent.</param>
/// <param name="Test">No effect: z = estimate / standard error, two-sided normal.</param>
public sealed record CoxCoefficient(string Name, Estimate LogHazardRatio, double StandardError, double ModelError, TestResult Test)
{
    /// <summary>Ratio of rates for one unit more, unitless, above 0; 1 is no effect.</summary>
    public Estimate HazardRatio => LogHazardRatio with
    {
        Value = Math.Exp(LogHazardRatio.Value),
        Lower = Math.Exp(LogHazardRatio.Lower),
        Upper = Math.Exp(LogHazardRatio.Upper),
    };
}
