using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Tests.Links;

/// <summary>Puts histories together for tests of links.</summary>
internal static class Company
{
    public static readonly LinkSettings Settings = new(ConfidenceLevel.P95, 1, 36, 0.1, 0.5);

    public static readonly DateOnly Start = new(2025, 1, 1);

    public static CustomerHistory Customer(
        string id, string? segment = null, bool? churned = null, DateOnly? left = null, IEnumerable<RememberedContact>? contacts = null, IEnumerable<RevenueMonth>? revenue = null,
        IEnumerable<SurveyAnswer>? answers = null) =>
        new(new CustomerId(id), segment, left is null ? churned : true, left, [.. contacts ?? []], [.. revenue ?? []], [.. answers ?? []]);

    public static SurveyAnswer Csat(double value, DateOnly? on = null, double? memory = null) => new("csat", value, on, memory);

    /// <summary>The same amount in each of so many months.</summary>
    public static IEnumerable<RevenueMonth> Paying(decimal amount, DateOnly from, int months) =>
        Enumerable.Range(0, months).Select(month => new RevenueMonth(from.AddMonths(month), Money.Of(amount)));
}
