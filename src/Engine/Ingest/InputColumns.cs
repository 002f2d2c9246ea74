namespace Peakend.Engine.Ingest;

/// <summary>The columns of each canonical table; data/samples/README.md documents them.</summary>
public static class InputColumns
{
    /// <summary>A column of a canonical table.</summary>
    /// <param name="Name">Canonical name.</param>
    /// <param name="Required">Whether a file without it cannot be read.</param>
    public readonly record struct Column(string Name, bool Required);

    private static readonly Dictionary<InputTable, Column[]> ByTable = new()
    {
        [InputTable.Customers] = [new("customer_id", true), new("joined_on", false), new("segment", false), new("plan", false), new("country", false), new("language", false), new("tenure_months", false)],
        [InputTable.Interactions] = [new("interaction_id", true), new("customer_id", true), new("channel", false), new("started_at", false), new("ended_at", false), new("team", false), new("agent", false), new("topic", false), new("language", false), new("resolved", false), new("transfers", false)],
        [InputTable.Turns] = [new("interaction_id", true), new("turn", false), new("speaker", true), new("at", false), new("text", true), new("customer_id", false), new("language", false)],
        [InputTable.Surveys] = [new("survey_id", false), new("interaction_id", false), new("customer_id", false), new("metric", true), new("value", true), new("scale_min", false), new("scale_max", false), new("asked_at", false), new("answered_at", false)],
        [InputTable.Revenue] = [new("customer_id", true), new("month", false), new("amount", true), new("currency", false), new("item", false), new("from", false), new("to", false)],
        [InputTable.Churn] = [new("customer_id", true), new("churned_on", false), new("reason", false), new("controllable", false), new("churned", false), new("tenure_months", false)],
    };

    /// <summary>The columns of a table, in their documented order.</summary>
    public static IReadOnlyList<Column> Of(InputTable table) => ByTable[table];

    /// <summary>The name of a table's canonical file, such as <c>turns.csv</c>.</summary>
    public static string FileName(InputTable table) => Name(table) + ".csv";

    /// <summary>The table's name in settings and messages, lower case.</summary>
    public static string Name(InputTable table) => table.ToString().ToLowerInvariant();
}
