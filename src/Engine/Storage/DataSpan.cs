using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>From when to when the data reach.</summary>
/// <param name="FirstContact">Earliest start of an interaction (UTC); null without any.</param>
/// <param name="LastContact">Latest start of an interaction (UTC); null without any.</param>
/// <param name="LastDay">Latest day of anything dated: contact, answer, churn, revenue month's last day; null when nothing is dated.</param>
/// <param name="FirstRevenue">Earliest month with revenue.</param>
/// <param name="LastRevenue">Latest month with revenue.</param>
public sealed record DataSpan(DateTimeOffset? FirstContact, DateTimeOffset? LastContact, DateOnly? LastDay, DateOnly? FirstRevenue, DateOnly? LastRevenue)
{
    /// <summary>Reads it.</summary>
    public static DataSpan Of(SqliteConnection connection)
    {
        long? first = connection.ExecuteScalar<long?>("select min(at) from (select min(started_at) as at from interaction union all select min(first_turn_at) from interaction_score)");
        long? last = connection.ExecuteScalar<long?>("select max(at) from (select max(started_at) as at from interaction union all select max(first_turn_at) from interaction_score)");
        long? answered = connection.ExecuteScalar<long?>("select max(coalesce(answered_at, asked_at)) from survey_answer");
        string? churned = connection.ExecuteScalar<string?>("select max(churned_on) from churn");
        int? firstMonth = connection.ExecuteScalar<int?>("select min(month) from revenue"), lastMonth = connection.ExecuteScalar<int?>("select max(month) from revenue");
        DateOnly?[] days = [DayOf(last), DayOf(answered), Stored.Day(churned), lastMonth is { } m ? Stored.Month(m).AddMonths(1).AddDays(-1) : null];
        return new DataSpan(Stored.Time(first), Stored.Time(last), days.Max(), MonthOf(firstMonth), MonthOf(lastMonth));
    }

    /// <summary>When there were contacts from a time on (UTC): the latest of each quarter of an hour, since no zone's midnight lies within one; unordered.</summary>
    public static IEnumerable<DateTimeOffset> ContactTimes(SqliteConnection connection, DateTimeOffset from) =>
        connection.Query<long>(
            """
            select max(at) from (select started_at as at from interaction where started_at >= @from union all select first_turn_at from interaction_score where first_turn_at >= @from)
            group by at / 900000
            """, new { from = Stored.Of(from) })
        .Select(DateTimeOffset.FromUnixTimeMilliseconds);

    private static DateOnly? DayOf(long? at) => Stored.Time(at) is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    private static DateOnly? MonthOf(int? number) => number is { } month ? Stored.Month(month) : null;
}
