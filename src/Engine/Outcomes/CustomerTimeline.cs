using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>One customer's dated contacts, payments and end, to the moment: what weeks and months of a customer are counted from.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Contacts">With and without a score, in the order of time.</param>
/// <param name="Revenue">A month at most once, in the order of time.</param>
/// <param name="ChurnedOn">Last day of the relationship; null when still there, or undated.</param>
public sealed record CustomerTimeline(
    CustomerId Customer, IReadOnlyList<TimedContact> Contacts, IReadOnlyList<PaidMonth> Revenue, DateOnly? ChurnedOn);

/// <summary>A contact at its time.</summary>
/// <param name="At">Start (UTC).</param>
/// <param name="Memory">−1 to +1; null without a score.</param>
/// <param name="Peak">−1 to +1; null without a score.</param>
public readonly record struct TimedContact(DateTimeOffset At, double? Memory, double? Peak);

/// <summary>What a customer paid in one month, with its currency.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Amount">All items together; may be negative.</param>
/// <param name="Currency">ISO 4217; null when the file names none.</param>
public readonly record struct PaidMonth(DateOnly Month, Money Amount, string? Currency);
