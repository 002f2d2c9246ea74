using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Storage;

/// <summary>Customers' histories, put together from contacts, revenue, churn and surveys.</summary>
public static class HistoryTable
{
    /// <summary>
    /// The histories of all customers, streamed one at a time in the order of their keys: five readers in the same order walk side by side, so
    /// memory does not grow with the number of customers. Time is cut at <paramref name="asOf"/>: what came later is not known yet.
    /// </summary>
    public static IEnumerable<CustomerHistory> Stream(SqliteConnection connection, DateOnly asOf)
    {
        object cut = new { day = Stored.Of(asOf), month = Stored.Month(asOf), time = Stored.EndOf(asOf) };
        using Cursor<CustomerRow> customers = new(connection.Query<CustomerRow>("select customer_key as Key, customer as Customer, segment as Segment from customer order by customer_key", buffered: false), row => row.Key);
        using Cursor<ContactRow> contacts = new(connection.Query<ContactRow>(
            """
            -- Both tables in the order of one key, then sorted: looking each contact up by its customer would be a random read a contact.
            select i.customer_key as Key, i.interaction_key as Interaction, coalesce(i.started_at, s.first_turn_at) as At, s.memory as Memory
            from interaction i not indexed left join interaction_score s on s.interaction_key = i.interaction_key
            order by i.customer_key, At, i.interaction
            """, buffered: false), row => row.Key);
        using Cursor<PaidRow> paid = new(connection.Query<PaidRow>(
            "select customer_key as Key, month as Month, sum(amount) as Amount from revenue where month <= @month group by customer_key, month order by customer_key, month",
            cut, buffered: false), row => row.Key);
        using Cursor<LeftRow> left = new(connection.Query<LeftRow>(
            "select customer_key as Key, churned_on as ChurnedOn, churned as Churned from churn where churned_on <= @day order by customer_key, churned desc, churned_on = '', churned_on", cut, buffered: false), row => row.Key);
        using Cursor<AnswerRow> answers = new(connection.Query<AnswerRow>(
            """
            select customer_key as Key, interaction_key as Interaction, metric as Metric, value as Value, coalesce(answered_at, asked_at) as At
            from survey_answer not indexed where value is not null order by customer_key, At, survey
            """, buffered: false), row => row.Key);
        long end = Stored.EndOf(asOf);
        foreach (CustomerRow customer in customers.All())
        {
            List<LeftRow> ends = [.. left.Of(customer.Key)];
            List<ContactRow> all = [.. contacts.Of(customer.Key)];
            yield return new CustomerHistory(
                new CustomerId(customer.Customer), customer.Segment,
                ends.Count == 0 ? null : ends[0].Churned,
                ends.Count > 0 && ends[0].Churned ? Stored.Day(ends[0].ChurnedOn) : null,
                [.. all.Where(row => row.At < end && row.Memory is not null).Select(row => new RememberedContact(Day(row.At!.Value), row.Memory!.Value))],
                [.. paid.Of(customer.Key).Select(row => new RevenueMonth(Stored.Month(row.Month), new Money(row.Amount)))],
                [
                    .. answers.Of(customer.Key).Select(row => (Answer: row, About: row.Interaction is { } id ? all.Find(contact => contact.Interaction == id) : null))
                        // An answer without a date is known when the contact that it is about is; without that too, always.
                        .Where(pair => (pair.Answer.At ?? pair.About?.At ?? long.MinValue) < end)
                        .Select(pair => new SurveyAnswer(pair.Answer.Metric, pair.Answer.Value, pair.Answer.At is { } at ? Day(at) : null, pair.About?.Memory)),
                ]);
        }
    }

    private static DateOnly Day(long at) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime);

    private sealed class CustomerRow
    {
        public long Key { get; set; }
        public string Customer { get; set; } = "";
        public string? Segment { get; set; }
    }

    private sealed class ContactRow
    {
        public long Key { get; set; }
        public long Interaction { get; set; }
        public long? At { get; set; }
        public double? Memory { get; set; }
    }

    private sealed class PaidRow
    {
        public long Key { get; set; }
        public int Month { get; set; }
        public long Amount { get; set; }
    }

    private sealed class LeftRow
    {
        public long Key { get; set; }
        public string ChurnedOn { get; set; } = "";
        public bool Churned { get; set; }
    }

    private sealed class AnswerRow
    {
        public long Key { get; set; }
        public string Metric { get; set; } = "";
        public double Value { get; set; }
        public long? Interaction { get; set; }
        public long? At { get; set; }
    }
}
