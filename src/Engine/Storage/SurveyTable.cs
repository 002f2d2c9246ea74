using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Storage;

/// <summary>A survey question asked of a customer.</summary>
public sealed class AskedQuestion
{
    /// <summary>csat, nps, ces …</summary>
    public string Metric { get; set; } = "";

    /// <summary>Pseudonym of the customer asked.</summary>
    public string Customer { get; set; } = "";

    /// <summary>The answer; null when there is none.</summary>
    public double? Value { get; set; }

    /// <summary>Worst answer possible.</summary>
    public double ScaleMin { get; set; }

    /// <summary>Best answer possible.</summary>
    public double ScaleMax { get; set; }

    /// <summary>Memory of the contact asked about; null when not known.</summary>
    public double? Memory { get; set; }
}

/// <summary>The survey questions asked, answered or not.</summary>
public static class SurveyTable
{
    /// <summary>
    /// The questions asked up to a day, streamed in the order of their ids. An answer that came later is not known yet, nor is a contact that the
    /// log does not have. What has no date is known.
    /// </summary>
    public static IEnumerable<SurveyQuestion> Stream(SqliteConnection connection, DateOnly asOf) =>
        connection.Query<QuestionRow>(
            """
            select a.survey as Survey, i.interaction as Interaction, c.customer as Customer, a.metric as Metric,
                   case when a.answered_at >= @time then null else a.value end as Value, a.scale_min as ScaleMin, a.scale_max as ScaleMax,
                   a.asked_at as AskedAt, case when a.answered_at >= @time then null else a.answered_at end as AnsweredAt,
                   case when i.interaction is not null then s.memory end as Memory
            from survey_answer a
            join customer c on c.customer_key = a.customer_key
            left join interaction_score s on s.interaction_key = a.interaction_key
            left join interaction i on i.interaction_key = a.interaction_key and coalesce(i.started_at, s.first_turn_at, @time - 1) < @time
            where coalesce(a.asked_at, a.answered_at, @time - 1) < @time
            order by a.survey
            """, new { time = Stored.EndOf(asOf) }, buffered: false)
        .Select(row => new SurveyQuestion(
            row.Survey, row.Interaction is { } id ? new InteractionId(id) : null, new CustomerId(row.Customer), row.Metric, row.Value, row.ScaleMin, row.ScaleMax,
            Stored.Time(row.AskedAt), Stored.Time(row.AnsweredAt), row.Memory));

    /// <summary>The questions asked within a span of time and up to a day, streamed by metric; as in <see cref="Stream"/>, what came after the day is not known yet.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="from">Earliest time, inclusive.</param>
    /// <param name="until">Latest time, exclusive.</param>
    /// <param name="asOf">Up to when data count.</param>
    /// <param name="scales">Of <see cref="CommonScales"/> on the same day: answers are brought to them.</param>
    public static IEnumerable<AskedQuestion> Asked(SqliteConnection connection, DateTimeOffset from, DateTimeOffset until, DateOnly asOf, IReadOnlyDictionary<string, SurveyScale> scales) =>
        connection.Query<AskedQuestion>(
            """
            select a.metric as Metric, c.customer as Customer, case when a.answered_at >= @time then null else a.value end as Value,
                   a.scale_min as ScaleMin, a.scale_max as ScaleMax, case when i.interaction_key is not null then s.memory end as Memory
            from survey_answer a
            join customer c on c.customer_key = a.customer_key
            left join interaction_score s on s.interaction_key = a.interaction_key
            left join interaction i on i.interaction_key = a.interaction_key and coalesce(i.started_at, s.first_turn_at, @time - 1) < @time
            where coalesce(a.asked_at, a.answered_at) >= @from and coalesce(a.asked_at, a.answered_at) < min(@until, @time)
            order by a.metric, a.survey
            """,
            new { from = Stored.Of(from), until = Stored.Of(until), time = Stored.EndOf(asOf) }, buffered: false)
        .Select(question => On(question, scales[question.Metric]));

    /// <summary>The scale on which each metric's answers are pooled: <see cref="SurveyScale.Common"/> of the questions asked up to a day, and of those without a date.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="asOf">Up to when data count.</param>
    /// <param name="usual">Metric → scale, of settings and field.</param>
    public static IReadOnlyDictionary<string, SurveyScale> CommonScales(SqliteConnection connection, DateOnly asOf, IReadOnlyDictionary<string, SurveyScale> usual) =>
        connection.Query<(string Metric, double Min, double Max, long Questions)>(
            "select metric, scale_min, scale_max, count(*) from survey_answer where coalesce(asked_at, answered_at, @time - 1) < @time group by metric, scale_min, scale_max",
            new { time = Stored.EndOf(asOf) })
        .GroupBy(row => row.Metric)
        .ToDictionary(
            metric => metric.Key,
            metric => SurveyScale.Common([.. metric.Select(row => (new SurveyScale(row.Min, row.Max), row.Questions))], usual.TryGetValue(metric.Key, out SurveyScale known) ? known : null));

    /// <summary>The metrics of which questions never answered are known up to a day, so that a share answered can be told.</summary>
    public static IReadOnlyList<string> WithResponseRate(SqliteConnection connection, DateOnly asOf) =>
        connection.Query<string>(
            "select distinct metric from survey_answer where value is null and coalesce(asked_at, @time - 1) < @time order by metric", new { time = Stored.EndOf(asOf) }).AsList();

    /// <summary>How many answers there are, and how many of them are about a known interaction.</summary>
    public static (long Answers, long Joined) Joined(SqliteConnection connection) =>
        connection.QuerySingle<(long, long)>(
            "select count(*), count(i.interaction_key) from survey_answer a left join interaction i on i.interaction_key = a.interaction_key where a.value is not null");

    /// <summary>Writes answers within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection, CustomerTable.Writer customers) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert into survey_answer (survey, interaction_key, customer_key, metric, value, scale_min, scale_max, asked_at, answered_at, source_id, delivery)
            values (@p0, @p1, coalesce(@p2, (select customer_key from interaction where interaction_key = @p1)), @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
            on conflict (survey) do update set interaction_key = excluded.interaction_key, customer_key = excluded.customer_key, metric = excluded.metric, value = excluded.value,
                scale_min = excluded.scale_min, scale_max = excluded.scale_max, asked_at = excluded.asked_at, answered_at = excluded.answered_at,
                source_id = excluded.source_id, delivery = excluded.delivery
            where survey_answer.source_id <> excluded.source_id or survey_answer.delivery <> excluded.delivery
            """);

        /// <summary>Keeps an answer. One that names no customer is that of the interaction, which must be known.</summary>
        /// <returns>False when this delivery has had it already.</returns>
        public bool Put(SurveyRow row, SourceRow source) =>
            put.Run(row.Id, row.Interaction is { } id ? RowKey.Of(id) : null, row.Customer is { } customer ? customers.Mention(customer) : null, row.Metric, row.Value, row.Scale.Min, row.Scale.Max,
                Stored.Of(row.AskedAt), Stored.Of(row.AnsweredAt), source.SourceId, source.Delivery) == 1;

        /// <inheritdoc/>
        public void Dispose() => put.Dispose();
    }

    private static AskedQuestion On(AskedQuestion question, SurveyScale scale)
    {
        question.Value = question.Value is { } value ? new SurveyScale(question.ScaleMin, question.ScaleMax).Bring(value, scale) : null;
        (question.ScaleMin, question.ScaleMax) = (scale.Min, scale.Max);
        return question;
    }

    private sealed class QuestionRow
    {
        public string Survey { get; set; } = "";
        public string? Interaction { get; set; }
        public string Customer { get; set; } = "";
        public string Metric { get; set; } = "";
        public double? Value { get; set; }
        public double ScaleMin { get; set; }
        public double ScaleMax { get; set; }
        public long? AskedAt { get; set; }
        public long? AnsweredAt { get; set; }
        public double? Memory { get; set; }
    }
}
