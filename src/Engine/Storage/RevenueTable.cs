using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Storage;

/// <summary>What customers paid, by month and item.</summary>
public static class RevenueTable
{
    /// <summary>The sum of all rows of a month: the ledger's own figure, to reconcile against.</summary>
    public static Money Total(Database database, DateOnly month)
    {
        using SqliteConnection connection = database.Connect();
        return new Money(connection.ExecuteScalar<long>("select coalesce(sum(amount), 0) from revenue where month = @month", new { month = Stored.Month(month) }));
    }

    /// <summary>The sum of all rows of each month up to a day, in the order of time.</summary>
    public static IReadOnlyList<RevenueMonth> Totals(SqliteConnection connection, DateOnly asOf) =>
        [.. connection.Query<(long Month, long Amount)>("select month, sum(amount) from revenue where month <= @month group by month order by month", new { month = Stored.Month(asOf) })
            .Select(row => new RevenueMonth(Stored.Month((int)row.Month), new Money(row.Amount)))];

    /// <summary>How many rows there are, and how many of them are of customers with an interaction.</summary>
    public static (long Rows, long Joined) Joined(SqliteConnection connection) =>
        connection.QuerySingle<(long, long)>(
            "select count(*), coalesce(sum(exists (select 1 from interaction i where i.customer_key = r.customer_key)), 0) from revenue r");

    /// <summary>The currency of the amounts; null without any that is known.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="apartFrom">A source whose amounts do not count, because it is being read; null for none.</param>
    /// <param name="transaction">The open transaction, if there is one.</param>
    public static string? Currency(SqliteConnection connection, SourceRow? apartFrom = null, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<string?>("select currency from revenue where currency <> '' and source_id <> @source limit 1", new { source = apartFrom?.SourceId ?? 0 }, transaction);

    /// <summary>Writes revenue within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection, CustomerTable.Writer customers) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert into revenue (customer_key, month, item, amount, currency, source_id, delivery) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
            on conflict (customer_key, month, item) do update set amount = excluded.amount, currency = excluded.currency, source_id = excluded.source_id, delivery = excluded.delivery
            where revenue.source_id <> excluded.source_id or revenue.delivery <> excluded.delivery
            """);

        /// <summary>Keeps an amount.</summary>
        /// <returns>False when this delivery has had the customer's month and item already.</returns>
        public bool Put(RevenueRow row, SourceRow source) =>
            put.Run(customers.Mention(row.Customer), Stored.Month(row.Month), row.Item, row.Amount.Units, row.Currency, source.SourceId, source.Delivery) == 1;

        /// <inheritdoc/>
        public void Dispose() => put.Dispose();
    }
}
