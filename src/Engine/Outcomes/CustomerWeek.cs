using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>A customer's week with at least one contact.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Week">Its Monday (ISO 8601), in the company's zone.</param>
/// <param name="Contacts">All, at least 1.</param>
/// <param name="ScoredContacts">Of these, with a memory.</param>
/// <param name="MeanMemory">−1 to +1; null without a scored contact in the week.</param>
/// <param name="LastMemory">Of the week's last scored contact, −1 to +1.</param>
/// <param name="WorstPeak">Lowest peak of the week, −1 to +1.</param>
/// <param name="Balance">Memory balance when the week ends, over all contacts so far.</param>
public sealed record CustomerWeek(
    CustomerId Customer, DateOnly Week, int Contacts, int ScoredContacts, double? MeanMemory, double? LastMemory, double? WorstPeak, double Balance)
{
    private const int Days = 7;

    /// <summary>The weeks of a customer, in the order of time.</summary>
    /// <param name="timeline">The customer's contacts.</param>
    /// <param name="zone">Of days and weeks.</param>
    public static IEnumerable<CustomerWeek> Of(CustomerTimeline timeline, TimeZoneInfo zone)
    {
        MemoryBalance balance = default;
        foreach (IGrouping<DateOnly, TimedContact> week in timeline.Contacts.GroupBy(contact => Monday(contact.At, zone)))
        {
            TimedContact[] scored = [.. week.Where(contact => contact.Memory is not null)];
            foreach (TimedContact contact in scored) balance = balance.After(contact.At, contact.Memory!.Value);
            yield return new CustomerWeek(
                timeline.Customer, week.Key, week.Count(), scored.Length,
                scored.Length > 0 ? scored.Average(contact => contact.Memory) : null,
                scored.Length > 0 ? scored[^1].Memory : null,
                scored.Min(contact => contact.Peak),
                balance.By(BeginningOf(week.Key.AddDays(Days), zone)));
        }
    }

    private static DateOnly Monday(DateTimeOffset at, TimeZoneInfo zone)
    {
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + Days - 1) % Days));
    }

    /// <summary>The first moment of a day; where clocks go forward at midnight that is one o'clock.</summary>
    private static DateTimeOffset BeginningOf(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        return zone.IsInvalidTime(midnight)
            ? new DateTimeOffset(midnight, zone.GetUtcOffset(midnight.AddHours(-1)))
            : new DateTimeOffset(midnight, zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight));
    }
}
