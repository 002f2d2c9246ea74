using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Storage;

/// <summary>The ends of relationships.</summary>
public static class ChurnTable
{
    /// <summary>Writes ends within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection, CustomerTable.Writer customers) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert into churn (customer_key, churned_on, churned, reason, controllable, tenure_months, source_id, delivery)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
            on conflict (customer_key, churned_on) do update set churned = excluded.churned, reason = excluded.reason, controllable = excluded.controllable,
                tenure_months = excluded.tenure_months, source_id = excluded.source_id, delivery = excluded.delivery
            where churn.source_id <> excluded.source_id or churn.delivery <> excluded.delivery
            """);

        // A corrected day is another key: what an earlier delivery of the file said of the customer goes.
        private readonly Upsert forget = new(connection, "delete from churn where customer_key = @p0 and source_id = @p1 and delivery <> @p2");

        /// <summary>Keeps an end.</summary>
        /// <returns>False when this delivery has had the customer and day already.</returns>
        public bool Put(ChurnRow row, SourceRow source)
        {
            long customer = customers.Mention(row.Customer);
            forget.Run(customer, source.SourceId, source.Delivery);
            return put.Run(customer, Stored.Of(row.ChurnedOn) ?? "", row.Churned, row.Reason, row.Controllable, row.TenureMonths, source.SourceId, source.Delivery) == 1;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            put.Dispose();
            forget.Dispose();
        }
    }
}
