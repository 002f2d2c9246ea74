using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>A customer's month in which something is known: a payment, a contact, or the end.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Month">Its first day, in the company's zone.</param>
/// <param name="Revenue">Exact; null without a row in the revenue file, which is not the same as a row of 0.</param>
/// <param name="Currency">ISO 4217; null without revenue or when the file names none.</param>
/// <param name="Contacts">Contacts begun in the month.</param>
/// <param name="MeanMemory">Of those scored, −1 to +1; null without one.</param>
/// <param name="Churned">Whether the last day of the relationship lies in the month.</param>
public sealed record CustomerMonth(CustomerId Customer, DateOnly Month, Money? Revenue, string? Currency, int Contacts, double? MeanMemory, bool Churned)
{
    /// <summary>The months of a customer, in the order of time.</summary>
    /// <param name="timeline">The customer's contacts, payments and end.</param>
    /// <param name="zone">Of days and months.</param>
    public static IEnumerable<CustomerMonth> Of(CustomerTimeline timeline, TimeZoneInfo zone)
    {
        Dictionary<DateOnly, PaidMonth> paid = timeline.Revenue.ToDictionary(month => month.Month);
        ILookup<DateOnly, TimedContact> contacts = timeline.Contacts.ToLookup(contact => First(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(contact.At, zone).DateTime)));
        DateOnly? left = timeline.ChurnedOn is { } day ? First(day) : null;
        SortedSet<DateOnly> months = [.. paid.Keys, .. contacts.Select(month => month.Key)];
        if (left is { } last) months.Add(last);
        foreach (DateOnly month in months)
        {
            PaidMonth? row = paid.TryGetValue(month, out PaidMonth found) ? found : null;
            yield return new CustomerMonth(
                timeline.Customer, month, row?.Amount, row?.Currency, contacts[month].Count(), contacts[month].Average(contact => contact.Memory), left == month);
        }
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
