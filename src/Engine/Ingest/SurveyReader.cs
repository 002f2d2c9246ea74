using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>One question asked of one customer.</summary>
/// <param name="Id">The file's identifier (with the metric, where one row answers several), or one made of customer, interaction, metric and time.</param>
/// <param name="Interaction">The interaction it is about; null when about the relationship.</param>
/// <param name="Customer">Pseudonym; null where only the interaction is named.</param>
/// <param name="Metric">csat, nps, ces, trust …; lower case.</param>
/// <param name="Value">The answer, on the scale; null when asked and not answered.</param>
/// <param name="Scale">Ends of the scale.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record SurveyRow(
    string Id, InteractionId? Interaction, CustomerId? Customer, string Metric, double? Value, SurveyScale Scale, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt);

/// <summary>Reads survey files.</summary>
public static class SurveyReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<SurveyRow> Read(CsvTable table, InputContext context)
    {
        CsvColumn id = table.Column("survey_id"), interaction = table.Column("interaction_id"), customer = table.Column("customer_id"),
            metric = table.Column("metric"), value = table.Column("value"), min = table.Column("scale_min"), max = table.Column("scale_max"),
            asked = table.Column("asked_at"), answered = table.Column("answered_at");
        while (table.Read())
        {
            SurveyScale scale = default;
            CustomerId? who = context.CustomerIfGiven(table, customer);
            string what = table.Required(metric).ToLowerInvariant();
            double? answer = (double?)Number(table, value);
            InteractionId? about = table.Text(interaction) is { } text ? new InteractionId(text) : null;
            if (who is null && about is null) table.Fault(customer, "Neither a customer nor an interaction.", "");
            DateTimeOffset? askedAt = context.Past(table, asked), answeredAt = context.Past(table, answered);
            SurveyScale? usual = context.Scales.TryGetValue(what, out SurveyScale known) ? known : null;
            if (((double?)Number(table, min) ?? usual?.Min, (double?)Number(table, max) ?? usual?.Max) is not (double low, double high))
                table.Fault(metric, "No scale: give scale_min and scale_max, or the metric's scale under surveyScales in the settings.", "");
            else if (low >= high)
                table.Fault(max, "The scale's maximum is not above its minimum.", "");
            else if (answer < low || answer > high)
                table.Fault(value, "Outside its scale.", RejectionLog.Shape(table.Text(value)));
            else
                scale = new SurveyScale(low, high);
            if (answeredAt < askedAt) table.Fault(answered, "Answered before it was asked.", "");
            string key = Key(table.Text(id), metric, what) ?? FormattableString.Invariant($"{who}/{about}/{what}/{(askedAt ?? answeredAt)?.ToUnixTimeSeconds()}");
            if (table.Accept()) yield return new SurveyRow(key, about, who, what, answer, scale, askedAt, answer is null ? null : answeredAt);
        }
    }

    /// <summary>A file whose metric is a constant has one row for several answers, each read as a source of its own: its id names none of them alone.</summary>
    private static string? Key(string? id, in CsvColumn metric, string what) => id is null || metric.Constant is null ? id : id + "/" + what;

    private static decimal? Number(CsvTable table, in CsvColumn column) => table.Value(column, static (formats, text) => formats.Number(text), "a number");
}
