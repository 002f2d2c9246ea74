using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>What is known of a customer beyond one contact.</summary>
public sealed class FollowUp
{
    /// <summary>Further contacts within seven days.</summary>
    public int ContactsWithinWeek { get; set; }

    /// <summary>The CSAT answer about the contact; null without one.</summary>
    public double? Csat { get; set; }

    /// <summary>The best answer of its scale.</summary>
    public double? CsatMaximum { get; set; }

    /// <summary>Last day of the relationship, ISO 8601; null when still there.</summary>
    public string? ChurnedOn { get; set; }

    /// <summary>The reason on file.</summary>
    public string? Reason { get; set; }

    /// <summary>Revenue in the month asked for, ten-thousandths.</summary>
    public long Revenue { get; set; }

    /// <summary><see cref="ChurnedOn"/> as a day.</summary>
    public DateOnly? LeftOn => Stored.Day(ChurnedOn);

    /// <summary>Looks one up.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="interaction">The contact.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="startedAt">Its start.</param>
    /// <param name="asOf">Up to when data count.</param>
    /// <param name="month">Month of the revenue asked for; null for none.</param>
    public static FollowUp Of(SqliteConnection connection, InteractionId interaction, CustomerId customer, DateTimeOffset startedAt, DateOnly asOf, DateOnly? month) =>
        connection.QuerySingle<FollowUp>(
            """
            select
                (select count(*) from interaction i left join interaction_score s on s.interaction_key = i.interaction_key
                 where i.customer_key = @who and coalesce(i.started_at, s.first_turn_at) > @start and coalesce(i.started_at, s.first_turn_at) <= @start + 604800000
                   and coalesce(i.started_at, s.first_turn_at) < @time) as ContactsWithinWeek,
                (select value from survey_answer where interaction_key = @contact and metric = 'csat' and value is not null and coalesce(answered_at, asked_at, 0) < @time order by survey limit 1) as Csat,
                (select scale_max from survey_answer where interaction_key = @contact and metric = 'csat' and value is not null and coalesce(answered_at, asked_at, 0) < @time order by survey limit 1) as CsatMaximum,
                (select churned_on from churn where customer_key = @who and churned = 1 and churned_on <> '' and churned_on <= @day order by churned_on limit 1) as ChurnedOn,
                (select reason from churn where customer_key = @who and churned = 1 and churned_on <> '' and churned_on <= @day order by churned_on limit 1) as Reason,
                (select coalesce(sum(amount), 0) from revenue where customer_key = @who and month = @month) as Revenue
            """,
            new { who = RowKey.Of(customer), contact = RowKey.Of(interaction), start = Stored.Of(startedAt), day = Stored.Of(asOf), time = Stored.EndOf(asOf), month = month is { } m ? Stored.Month(m) : -1 });
}
