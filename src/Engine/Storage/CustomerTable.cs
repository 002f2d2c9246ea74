using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Storage;

/// <summary>The customers, by pseudonym.</summary>
public static class CustomerTable
{
    /// <summary>All customers, streamed in the order of their keys; of departures those known by <paramref name="asOf"/>.</summary>
    public static IEnumerable<CustomerFacts> Stream(SqliteConnection connection, DateOnly asOf) =>
        connection.Query<FactsRow>(
            """
            select c.customer as Customer, c.segment as Segment, c.plan as Plan, c.country as Country, c.language as Language, c.joined_on as JoinedOn,
                   max(e.churned) as Churned, min(case when e.churned = 1 then nullif(e.churned_on, '') end) as ChurnedOn
            from customer c left join churn e on e.customer_key = c.customer_key and e.churned_on <= @day
            group by c.customer_key order by c.customer_key
            """, new { day = Stored.Of(asOf) }, buffered: false)
        .Select(row => new CustomerFacts(
            new CustomerId(row.Customer), row.Segment, row.Plan, row.Country, row.Language, Stored.Day(row.JoinedOn), row.Churned, Stored.Day(row.ChurnedOn)));

    /// <summary>Writes customers within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection) : IDisposable
    {
        private const int RememberedKeys = 1 << 18;
        private readonly Dictionary<CustomerId, long> known = [];

        private readonly Upsert put = new(connection,
            """
            insert into customer (customer_key, customer, joined_on, segment, plan, country, language, tenure_months, source_id, delivery)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
            on conflict (customer_key) do update set customer = excluded.customer, joined_on = excluded.joined_on, segment = excluded.segment, plan = excluded.plan,
                country = excluded.country, language = excluded.language, tenure_months = excluded.tenure_months, source_id = excluded.source_id, delivery = excluded.delivery
            where customer.source_id is not excluded.source_id or customer.delivery <> excluded.delivery
            """);

        private readonly Upsert mention = new(connection,"insert into customer (customer_key, customer) values (@p0, @p1) on conflict (customer_key) do update set customer = excluded.customer where customer <> excluded.customer");

        /// <summary>Keeps a customer's facts.</summary>
        /// <returns>False when this delivery has had the customer already.</returns>
        public bool Put(CustomerRow row, SourceRow source) =>
            put.Run(RowKey.Of(row.Customer), row.Customer.Value, Stored.Of(row.JoinedOn), row.Segment, row.Plan, row.Country, row.Language, row.TenureMonths, source.SourceId, source.Delivery) == 1;

        /// <summary>Makes sure that a customer named by another table exists.</summary>
        /// <returns>The customer's key.</returns>
        public long Mention(CustomerId customer)
        {
            if (known.TryGetValue(customer, out long key)) return key;
            if (known.Count >= RememberedKeys) known.Clear();
            known.Add(customer, key = RowKey.Of(customer));
            mention.Run(key, customer.Value);
            return key;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            put.Dispose();
            mention.Dispose();
        }
    }

    private sealed class FactsRow
    {
        public string Customer { get; set; } = "";
        public string? Segment { get; set; }
        public string? Plan { get; set; }
        public string? Country { get; set; }
        public string? Language { get; set; }
        public string? JoinedOn { get; set; }
        public bool? Churned { get; set; }
        public string? ChurnedOn { get; set; }
    }
}
