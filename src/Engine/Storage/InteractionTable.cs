using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>The interactions' facts.</summary>
public static class InteractionTable
{
    /// <summary>Writes interactions within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection, SqliteTransaction transaction, CustomerTable.Writer customers) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert into interaction (interaction_key, interaction, customer_key, channel, started_at, ended_at, team, agent, topic, language, resolved, transfers, source_id, delivery)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
            on conflict (interaction_key) do update set interaction = excluded.interaction, customer_key = excluded.customer_key, channel = excluded.channel,
                started_at = excluded.started_at, ended_at = excluded.ended_at, team = excluded.team, agent = excluded.agent, topic = excluded.topic,
                language = excluded.language, resolved = excluded.resolved, transfers = excluded.transfers, source_id = excluded.source_id, delivery = excluded.delivery
            where interaction.source_id is not excluded.source_id or interaction.delivery <> excluded.delivery
            """);

        private readonly Upsert mention = new(connection,
            """
            insert into interaction (interaction_key, interaction, customer_key, language) values (@p0, @p1, @p2, @p3)
            on conflict (interaction_key) do update set interaction = excluded.interaction,
                customer_key = case when interaction.source_id is null then excluded.customer_key else interaction.customer_key end,
                language = case when interaction.source_id is null then coalesce(excluded.language, interaction.language) else coalesce(interaction.language, excluded.language) end
            where interaction.interaction <> excluded.interaction or (interaction.language is null and excluded.language is not null)
                or (interaction.source_id is null and (interaction.customer_key <> excluded.customer_key or interaction.language <> excluded.language))
            """);

        private readonly SqliteCommand exists = Exists(connection, transaction);

        /// <summary>Keeps an interaction's facts.</summary>
        /// <returns>False when this delivery has had the interaction already.</returns>
        public bool Put(InteractionRow row, SourceRow source) =>
            put.Run(RowKey.Of(row.Id), row.Id.Value, customers.Mention(row.Customer), row.Channel, Stored.Of(row.StartedAt), Stored.Of(row.EndedAt), row.Team, row.Agent,
                row.Topic, row.Language, row.Resolved, row.Transfers, source.SourceId, source.Delivery) == 1;

        /// <summary>Makes sure that an interaction whose turns name the customer exists; the interactions file, where there is one, knows better.</summary>
        public void Mention(InteractionId id, CustomerId customer, string? language) => mention.Run(RowKey.Of(id), id.Value, customers.Mention(customer), language);

        /// <summary>Whether the interaction is known.</summary>
        public bool Knows(InteractionId id)
        {
            exists.Parameters[0].Value = RowKey.Of(id);
            return exists.ExecuteScalar() is not null;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            put.Dispose();
            mention.Dispose();
            exists.Dispose();
        }

        private static SqliteCommand Exists(SqliteConnection connection, SqliteTransaction transaction)
        {
            SqliteCommand command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "select 1 from interaction where interaction_key = @p0";
            command.Parameters.Add(new SqliteParameter { ParameterName = "@p0" });
            return command;
        }
    }
}
