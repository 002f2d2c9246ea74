using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Storage;

/// <summary>The survey questions asked, answered or not.</summary>
public static class SurveyTable
{
    /// <summary>Writes answers within one transaction.</summary>
    public sealed class Writer(SqliteConnection connection, CustomerTable.Writer customers) : IDisposable
    {
        private readonly Upsert put = new(connection,
            """
            insert into survey_answer (survey, interaction_key, customer_key, metric, value, scale_min, scale_max, asked_at, answered_at, source_id, delivery)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
            on conflict (survey) do update set interaction_key = excluded.interaction_key, customer_key = excluded.customer_key, metric = excluded.metric, value = excluded.value,
                scale_min = excluded.scale_min, scale_max = excluded.scale_max, asked_at = excluded.asked_at, answered_at = excluded.answered_at,
                source_id = excluded.source_id, delivery = excluded.delivery
            where survey_answer.source_id <> excluded.source_id or survey_answer.delivery <> excluded.delivery
            """);

        /// <summary>Keeps an answer.</summary>
        /// <returns>False when this delivery has had it already.</returns>
        public bool Put(SurveyRow row, SourceRow source) =>
            put.Run(row.Id, row.Interaction is { } id ? RowKey.Of(id) : null, customers.Mention(row.Customer), row.Metric, row.Value, row.Scale.Min, row.Scale.Max,
                Stored.Of(row.AskedAt), Stored.Of(row.AnsweredAt), source.SourceId, source.Delivery) == 1;

        /// <inheritdoc/>
        public void Dispose() => put.Dispose();
    }
}
