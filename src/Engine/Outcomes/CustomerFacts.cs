using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>What is known of a customer as such.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Segment">The company's own grouping; null when unknown.</param>
/// <param name="Plan">What the customer bought first; null when unknown.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when unknown.</param>
/// <param name="Language">ISO 639-1; null when unknown.</param>
/// <param name="JoinedOn">First day as a customer; null when unknown.</param>
/// <param name="Churned">Whether the customer left; null when nothing is known about leaving.</param>
/// <param name="ChurnedOn">Last day of the relationship; null when still there, or undated.</param>
public sealed record CustomerFacts(
    CustomerId Customer, string? Segment, string? Plan, string? Country, string? Language, DateOnly? JoinedOn, bool? Churned, DateOnly? ChurnedOn);
