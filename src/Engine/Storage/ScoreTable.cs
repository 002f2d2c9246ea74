using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Storage;

/// <summary>An interaction whose text waits to be scored.</summary>
/// <param name="Key">Its row key.</param>
/// <param name="TextHash">Of its text, over all sources.</param>
/// <param name="LogLanguage">The log's own language field.</param>
/// <param name="Packed">Its packed turns, earliest source first.</param>
public sealed record UnscoredText(long Key, long TextHash, string? LogLanguage, IReadOnlyList<byte[]> Packed);

/// <summary>A scored moment and where it lies.</summary>
/// <param name="Moment">Turns and time.</param>
/// <param name="Scored">Valence and emotion.</param>
public readonly record struct PlacedMoment(Moment Moment, ScoredMoment Scored);

/// <summary>What scoring an interaction's text gave.</summary>
/// <param name="Source">What was scored.</param>
/// <param name="Language">ISO 639-1 code; null when it could not be told.</param>
/// <param name="FirstTurnAt">Earliest time of a turn (UTC).</param>
/// <param name="LastTurnAt">Latest time of a turn (UTC).</param>
/// <param name="Turns">Turns of all speakers.</param>
/// <param name="CustomerMoments">The customer's moments, scored or not.</param>
/// <param name="Score">Null when nothing could be scored.</param>
/// <param name="SaidResolved">What the closing words say; null when nothing.</param>
/// <param name="EffortPhrases">Phrases of effort; null without a score.</param>
/// <param name="Moments">The scored moments in order; empty without a score.</param>
public sealed record ScoredText(
    UnscoredText Source, string? Language, DateTimeOffset? FirstTurnAt, DateTimeOffset? LastTurnAt, int Turns, int CustomerMoments, InteractionScore? Score,
    bool? SaidResolved, int? EffortPhrases, IReadOnlyList<PlacedMoment> Moments);

/// <summary>How much of what is stored has a score.</summary>
/// <param name="Interactions">All.</param>
/// <param name="Scored">Those with a memory score.</param>
public readonly record struct ScoreCoverage(long Interactions, long Scored)
{
    /// <summary>Scored share, 0 to 1; 0 without interactions.</summary>
    public double Share => Interactions == 0 ? 0 : (double)Scored / Interactions;
}

/// <summary>The scores of interactions and of their moments.</summary>
public static class ScoreTable
{
    private const string Stale =
        """
        from interaction_text t
        join interaction i on i.interaction_key = t.interaction_key
        left join interaction_score s on s.interaction_key = t.interaction_key
        where t.interaction_key > @after
        group by t.interaction_key
        having s.interaction_key is null or s.text_hash <> sum(t.text_hash) or s.scorer <> @scorer or s.log_language is not i.language
        """;

    /// <summary>How many interactions wait to be scored by a scorer.</summary>
    public static long CountStale(SqliteConnection connection, string scorer) =>
        connection.ExecuteScalar<long>($"select count(*) from (select 1 {Stale})", new { after = -1L, scorer });

    /// <summary>How much has a score.</summary>
    public static ScoreCoverage Coverage(SqliteConnection connection) => new(
        connection.ExecuteScalar<long>("select count(*) from interaction"), connection.ExecuteScalar<long>("select count(memory) from interaction_score"));

    /// <summary>The next interactions that wait, in the order of their keys.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="scorer">Model and settings; a score by another one is stale.</param>
    /// <param name="after">Key of the last interaction of the page before; −1 for the first page.</param>
    /// <param name="limit">Interactions a page.</param>
    public static IReadOnlyList<UnscoredText> NextStale(SqliteConnection connection, string scorer, long after, int limit)
    {
        List<long> keys = connection.Query<long>($"select t.interaction_key {Stale} order by t.interaction_key limit @limit", new { after, scorer, limit }).AsList();
        List<UnscoredText> page = new(keys.Count);
        if (keys.Count == 0) return page;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            select t.interaction_key, t.text_hash, i.language, t.turns
            from json_each(@keys) k
            join interaction_text t on t.interaction_key = k.value
            join interaction i on i.interaction_key = t.interaction_key
            order by t.interaction_key, t.source_id
            """;
        command.Parameters.AddWithValue("@keys", JsonSerializer.Serialize(keys));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            long key = reader.GetInt64(0);
            byte[] turns = reader.GetFieldValue<byte[]>(3);
            if (page.Count > 0 && page[^1].Key == key)
                page[^1] = page[^1] with { TextHash = page[^1].TextHash + reader.GetInt64(1), Packed = [.. page[^1].Packed, turns] };
            else
                page.Add(new UnscoredText(key, reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2), [turns]));
        }

        return page;
    }

    /// <summary>Writes scores within one transaction, in place of earlier ones.</summary>
    public sealed class Writer(SqliteConnection connection, string scorer) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert or replace into interaction_score (interaction_key, text_hash, log_language, scorer, language, first_turn_at, last_turn_at, turns, moments, peak, peak_moment,
                end_valence, memory, classic_memory, mean, start_valence, lowest, trend, ending, said_resolved, effort_phrases)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)
            """);

        private readonly Upsert clear = new(connection,"delete from moment_score where interaction_key = @p0");

        private readonly Upsert putMoment = new(connection,"insert into moment_score (interaction_key, moment, first_turn, last_turn, at, valence, emotion, ritual_closing) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)");

        /// <summary>Keeps the score of one interaction and of its moments.</summary>
        public void Put(ScoredText scored)
        {
            long key = scored.Source.Key;
            InteractionScore? s = scored.Score;
            put.Run(key, scored.Source.TextHash, scored.Source.LogLanguage, scorer, scored.Language, Stored.Of(scored.FirstTurnAt), Stored.Of(scored.LastTurnAt), scored.Turns,
                scored.CustomerMoments, s?.Peak, s?.PeakMoment, s?.End, s?.Memory, s?.ClassicMemory, s?.Mean, s?.Start, s?.Lowest, s?.Trend, (int?)s?.Ending,
                scored.SaidResolved, scored.EffortPhrases);
            clear.Run(key);
            foreach (PlacedMoment moment in scored.Moments)
                putMoment.Run(key, moment.Moment.Index, moment.Moment.FirstTurn, moment.Moment.LastTurn, Stored.Of(moment.Moment.At), moment.Scored.Valence,
                    (int)moment.Scored.Emotion, moment.Scored.RitualClosing);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            put.Dispose();
            clear.Dispose();
            putMoment.Dispose();
        }
    }
}
