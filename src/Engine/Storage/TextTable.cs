using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>The redacted turns: one compressed value an interaction and source.</summary>
public static class TextTable
{
    /// <summary>Writes texts within one transaction.</summary>
    public sealed class Writer : IDisposable
    {
        private readonly Upsert put, putFirst;
        private readonly SqliteCommand earlier;

        /// <summary>Prepares the statements.</summary>
        public Writer(SqliteConnection connection, SqliteTransaction transaction)
        {
            put = new Upsert(connection,
                """
                insert into interaction_text (interaction_key, source_id, delivery, text_hash, turns) values (@p0, @p1, @p2, @p3, @p4)
                on conflict (interaction_key, source_id) do update set delivery = excluded.delivery, text_hash = excluded.text_hash, turns = excluded.turns
                """);
            putFirst = new Upsert(connection,
                """
                insert into interaction_text (interaction_key, source_id, delivery, text_hash, turns) select @p0, @p1, @p2, @p3, @p4
                where exists (select 1 from interaction where interaction_key = @p0)
                on conflict do nothing
                """);
            earlier = connection.CreateCommand();
            earlier.Transaction = transaction;
            earlier.CommandText = "select turns, delivery from interaction_text where interaction_key = @p0 and source_id = @p1";
            for (int i = 0; i < 2; i++) earlier.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"@p{i}") });
        }

        /// <summary>The turns that the source has already brought for the interaction, and whether this delivery did; empty when none.</summary>
        public (IReadOnlyList<Turn> Turns, bool ThisDelivery) Earlier(InteractionId id, SourceRow source)
        {
            earlier.Parameters[0].Value = RowKey.Of(id);
            earlier.Parameters[1].Value = source.SourceId;
            using SqliteDataReader reader = earlier.ExecuteReader();
            return reader.Read() ? (PackedTurns.Unpack(reader.GetFieldValue<byte[]>(0)), reader.GetInt64(1) == source.Delivery) : ([], false);
        }

        /// <summary>Keeps the interaction's turns, in place of what the source gave before.</summary>
        public void Put(PackedText text, SourceRow source) => put.Run(text.Key, source.SourceId, source.Delivery, text.Hash, text.Value);

        /// <summary>Keeps the interaction's turns where the interaction is known and the source has given none of it yet: nearly always.</summary>
        /// <returns>False when nothing was kept.</returns>
        public bool PutFirst(PackedText text, SourceRow source) => putFirst.Run(text.Key, source.SourceId, source.Delivery, text.Hash, text.Value) == 1;

        /// <inheritdoc/>
        public void Dispose()
        {
            put.Dispose();
            putFirst.Dispose();
            earlier.Dispose();
        }
    }

    /// <summary>All turns of one interaction, in order; where two sources give the same turn, the later source's.</summary>
    public static IReadOnlyList<Turn> Of(SqliteConnection connection, InteractionId id)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select turns from interaction_text where interaction_key = @key order by source_id";
        command.Parameters.AddWithValue("@key", RowKey.Of(id));
        using SqliteDataReader reader = command.ExecuteReader();
        List<byte[]> values = [];
        while (reader.Read()) values.Add(reader.GetFieldValue<byte[]>(0));
        return Union(values);
    }

    /// <summary>Unpacks the values of one interaction's sources, earliest source first, into one run of turns.</summary>
    public static IReadOnlyList<Turn> Union(IReadOnlyList<byte[]> values)
    {
        if (values.Count == 1) return PackedTurns.Unpack(values[0]);
        SortedDictionary<int, Turn> turns = [];
        foreach (byte[] value in values)
            foreach (Turn turn in PackedTurns.Unpack(value))
                turns[turn.Index] = turn;
        return [.. turns.Values];
    }
}
