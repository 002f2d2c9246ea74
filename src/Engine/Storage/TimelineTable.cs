using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Storage;

/// <summary>Customers' timelines, put together from contacts, revenue and churn.</summary>
public static class TimelineTable
{
    /// <summary>
    /// The timelines of all customers, streamed one at a time in the order of their keys; time is cut at the end of <paramref name="asOf"/>, UTC.
    /// Contacts whose time nobody knows have no place on a timeline.
    /// </summary>
    public static IEnumerable<CustomerTimeline> Stream(SqliteConnection connection, DateOnly asOf)
    {
        object cut = new { day = Stored.Of(asOf), month = Stored.Month(asOf), time = Stored.EndOf(asOf) };
        using Cursor<CustomerRow> customers = new(connection.Query<CustomerRow>(
            """
            select c.customer_key as Key, c.customer as Customer,
                   (select min(e.churned_on) from churn e where e.customer_key = c.customer_key and e.churned = 1 and e.churned_on <> '' and e.churned_on <= @day) as ChurnedOn
            from customer c order by c.customer_key
            """, cut, buffered: false), row => row.Key);
        using Cursor<ContactRow> contacts = new(connection.Query<ContactRow>(
            """
            select i.customer_key as Key, coalesce(i.started_at, s.first_turn_at) as At, s.memory as Memory, s.peak as Peak
            from interaction i not indexed left join interaction_score s on s.interaction_key = i.interaction_key
            where coalesce(i.started_at, s.first_turn_at) < @time
            order by i.customer_key, At, i.interaction
            """, cut, buffered: false), row => row.Key);
        using Cursor<PaidRow> paid = new(connection.Query<PaidRow>(
            """
            select customer_key as Key, month as Month, sum(amount) as Amount, max(currency) as Currency
            from revenue where month <= @month group by customer_key, month order by customer_key, month
            """, cut, buffered: false), row => row.Key);
        foreach (CustomerRow customer in customers.All())
        {
            yield return new CustomerTimeline(
                new CustomerId(customer.Customer),
                [.. contacts.Of(customer.Key).Select(row => new TimedContact(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Memory, row.Peak))],
                [.. paid.Of(customer.Key).Select(row => new PaidMonth(Stored.Month(row.Month), new Money(row.Amount), row.Currency is { Length: > 0 } named ? named : null))],
                Stored.Day(customer.ChurnedOn));
        }
    }

    private sealed class CustomerRow
    {
        public long Key { get; set; }
        public string Customer { get; set; } = "";
        public string? ChurnedOn { get; set; }
    }

    private sealed class ContactRow
    {
        public long Key { get; set; }
        public long At { get; set; }
        public double? Memory { get; set; }
        public double? Peak { get; set; }
    }

    private sealed class PaidRow
    {
        public long Key { get; set; }
        public int Month { get; set; }
        public long Amount { get; set; }
        public string? Currency { get; set; }
    }
}
