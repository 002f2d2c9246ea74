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

        /// <summary>Keeps an end.</summary>
        /// <returns>False when this delivery has had the customer and day already.</returns>
        public bool Put(ChurnRow row, SourceRow source) =>
            put.Run(customers.Mention(row.Customer), Stored.Of(row.ChurnedOn) ?? "", row.Churned, row.Reason, row.Controllable, row.TenureMonths, source.SourceId, source.Delivery) == 1;

        /// <inheritdoc/>
        public void Dispose() => put.Dispose();
    }
}
