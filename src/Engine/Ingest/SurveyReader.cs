using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>One question asked of one customer.</summary>
/// <param name="Id">The file's identifier, or one made of customer, interaction, metric and time.</param>
/// <param name="Interaction">The interaction it is about; null when about the relationship.</param>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Metric">csat, nps, ces, trust …; lower case.</param>
/// <param name="Value">The answer, on the scale; null when asked and not answered.</param>
/// <param name="Scale">Ends of the scale.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record SurveyRow(
    string Id, InteractionId? Interaction, CustomerId Customer, string Metric, double? Value, SurveyScale Scale, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt);

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
            CustomerId who = context.Customer(table, customer);
            string what = table.Required(metric).ToLowerInvariant();
            double? answer = (double?)Number(table, value);
            InteractionId? about = table.Text(interaction) is { } text ? new InteractionId(text) : null;
            DateTimeOffset? askedAt = context.Past(table, asked), answeredAt = context.Past(table, answered);
            SurveyScale? scale = Scale(Number(table, min), Number(table, max)) ?? (context.Scales.TryGetValue(what, out SurveyScale usual) ? usual : null);
            if (scale is not { } ends)
                table.Fault(metric, "No scale: give scale_min and scale_max, or the metric's scale under surveyScales in the settings.", "");
            else if (answer < ends.Min || answer > ends.Max)
                table.Fault(value, "Outside its scale.", FormattableString.Invariant($"{answer} not within {ends.Min} and {ends.Max}"));
            if (answeredAt < askedAt) table.Fault(answered, "Answered before it was asked.", "");
            string key = table.Text(id) ?? FormattableString.Invariant($"{who}/{about}/{what}/{(askedAt ?? answeredAt)?.ToUnixTimeSeconds()}");
            if (table.Accept()) yield return new SurveyRow(key, about, who, what, answer, scale!.Value, askedAt, answer is null ? null : answeredAt);
        }
    }

    private static decimal? Number(CsvTable table, in CsvColumn column) => table.Value(column, static (formats, text) => formats.Number(text), "a number");

    private static SurveyScale? Scale(decimal? min, decimal? max) => min < max ? new SurveyScale((double)min!, (double)max!) : null;
}
