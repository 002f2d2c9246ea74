using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Storage;

/// <summary>Interactions with their scores, streamed in the order of their start.</summary>
public static class ContactTable
{
    private const string Week = "604800000"; // milliseconds
    private static readonly TimeSpan RecontactWindow = TimeSpan.FromDays(7);

    /// <summary>Interactions that started within a span of time; those without a known start come last where no span is asked for.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="from">Earliest start, inclusive; null from the beginning.</param>
    /// <param name="until">Latest start, exclusive; null to the end.</param>
    /// <param name="asOf">Up to when data count (UTC), exclusive; "no further contact" is known seven days before.</param>
    /// <param name="withMoments">Whether the moments' valences are read too.</param>
    public static IEnumerable<ScoredInteraction> Stream(SqliteConnection connection, DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset asOf, bool withMoments)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            $"""
            select interaction, customer, started_at, channel, team, topic, segment, language, moments, peak, peak_moment, end_valence, memory, classic_memory, mean,
                   start_valence, lowest, trend, ending, said_resolved, effort_phrases, resolved, transfers, is_recontact, has_recontact,
                   {(withMoments ? "(select group_concat(valence, ' ') from (select valence from moment_score m where m.interaction_key = c.interaction_key order by moment))" : "null")},
                   ended_at
            from (
                -- Contacts on the same topic within a week are the customer trying again: so a week around the span is looked at, and nothing after the as-of day.
                select contact.*,
                       case when topic is not null then started_at - lag(started_at) over same <= {Week} end as is_recontact,
                       case when topic is not null then lead(started_at) over same - started_at <= {Week} end as has_recontact
                from contact
                where (started_at < @asOf or started_at is null) {(from is null ? "" : $"and started_at >= @from - {Week}")} {(until is null ? "" : $"and started_at < @until + {Week}")}
                window same as (partition by customer_key, topic order by started_at, interaction)
            ) c
            where true {(from is null ? "" : "and started_at >= @from")} {(until is null ? "" : "and started_at < @until")}
            order by started_at is null, started_at, interaction
            """;
        command.Parameters.AddWithValue("@asOf", Stored.Of(asOf));
        command.Parameters.AddWithValue("@from", (object?)Stored.Of(from) ?? DBNull.Value);
        command.Parameters.AddWithValue("@until", (object?)Stored.Of(until) ?? DBNull.Value);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read()) yield return Read(row, asOf);
    }

    private static ScoredInteraction Read(SqliteDataReader row, DateTimeOffset asOf)
    {
        DateTimeOffset? started = Stored.Time(Integer(row, 2));
        bool isRecontact = Integer(row, 23) == 1;
        return new ScoredInteraction(
            new InteractionId(row.GetString(0)), new CustomerId(row.GetString(1)), started, String(row, 3), String(row, 4), String(row, 5), String(row, 6), String(row, 7),
            Score(row), Outcome(row, started, asOf), Effort.Of((int?)Integer(row, 22), isRecontact, (int?)Integer(row, 20)), Valences(String(row, 25)))
        {
            EndedAt = Stored.Time(Integer(row, 26)),
        };
    }

    private static InteractionScore? Score(SqliteDataReader row) =>
        row.IsDBNull(12)
            ? null
            : new InteractionScore(row.GetInt32(8), row.GetDouble(9), row.GetInt32(10), row.GetDouble(11), row.GetDouble(12), row.GetDouble(13), row.GetDouble(14),
                row.GetDouble(15), row.GetDouble(16), row.IsDBNull(17) ? null : row.GetDouble(17), (Ending)row.GetInt32(18));

    /// <summary>The log's own flag first, else the customer's closing words, else whether the customer came back on the topic.</summary>
    private static Success Outcome(SqliteDataReader row, DateTimeOffset? started, DateTimeOffset asOf) =>
        (Integer(row, 21), Integer(row, 19), Integer(row, 24)) switch
        {
            (1, _, _) => Success.FlaggedResolved,
            (0, _, _) => Success.FlaggedUnresolved,
            (_, 1, _) => Success.SaidResolved,
            (_, 0, _) => Success.SaidUnresolved,
            (_, _, 1) => Success.Recontact,
            _ when !row.IsDBNull(5) && started + RecontactWindow <= asOf => Success.NoRecontact,
            _ => Success.Unknown,
        };

    private static double[] Valences(string? text) =>
        text is null ? [] : [.. text.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];

    private static string? String(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Integer(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
