using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>The facts of one interaction; all but its ids may be unknown.</summary>
/// <param name="Id">The log's identifier.</param>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Channel">Lower case.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC, not before the start.</param>
/// <param name="Team">As given.</param>
/// <param name="Agent">Pseudonym of the agent; never reported by person.</param>
/// <param name="Topic">As given.</param>
/// <param name="Language">The log's own language field, lower case.</param>
/// <param name="Resolved">The log's own flag.</param>
/// <param name="Transfers">Transfers between teams or agents, at least 0.</param>
public sealed record InteractionRow(
    InteractionId Id, CustomerId Customer, string? Channel = null, DateTimeOffset? StartedAt = null, DateTimeOffset? EndedAt = null, string? Team = null,
    string? Agent = null, string? Topic = null, string? Language = null, bool? Resolved = null, int? Transfers = null);

/// <summary>Reads files of interactions' facts.</summary>
public static class InteractionReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<InteractionRow> Read(CsvTable table, InputContext context)
    {
        CsvColumn id = table.Column("interaction_id"), customer = table.Column("customer_id"), channel = table.Column("channel"),
            started = table.Column("started_at"), ended = table.Column("ended_at"), team = table.Column("team"), agent = table.Column("agent"),
            topic = table.Column("topic"), language = table.Column("language"), resolved = table.Column("resolved"), transfers = table.Column("transfers");
        while (table.Read())
        {
            InteractionRow row = new(
                new InteractionId(table.Required(id)),
                context.Customer(table, customer),
                table.Text(channel)?.ToLowerInvariant(),
                context.Past(table, started),
                context.Past(table, ended),
                table.Text(team),
                table.Text(agent) is { } name ? context.Pseudonyms.Agent(name) : null,
                context.Words(table, topic),
                table.Text(language)?.ToLowerInvariant(),
                table.Value(resolved, static (_, text) => FieldFormats.YesNo(text), "true or false"),
                table.Value<int>(transfers, static (_, text) => FieldFormats.Whole(text) is int n and >= 0 ? n : null, "a whole number, at least 0"));
            if (row.EndedAt < row.StartedAt) table.Fault(ended, "Ends before it starts.", "");
            if (table.Accept()) yield return row;
        }
    }
}
