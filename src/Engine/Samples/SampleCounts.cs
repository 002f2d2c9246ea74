namespace Peakend.Engine.Samples;

/// <summary>Rows written to the sample files.</summary>
/// <param name="Customers">Customers.</param>
/// <param name="Interactions">Interactions.</param>
/// <param name="Turns">Turns of all speakers.</param>
/// <param name="SurveysAsked">Survey questions put.</param>
/// <param name="SurveysAnswered">Those of them answered.</param>
/// <param name="RevenueMonths">Months paid, over all customers.</param>
/// <param name="Churned">Customers who left.</param>
public sealed record SampleCounts(
    long Customers, long Interactions, long Turns, long SurveysAsked, long SurveysAnswered, long RevenueMonths, long Churned);
