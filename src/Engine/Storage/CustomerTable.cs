using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>The customers, by pseudonym.</summary>
public static class CustomerTable
{
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
}
