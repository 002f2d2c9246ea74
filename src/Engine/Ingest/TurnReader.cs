using System.Globalization;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>One turn as a file gives it, text not yet redacted.</summary>
/// <param name="Interaction">Whose turn.</param>
/// <param name="Customer">Pseudonym, where the turn names the customer; null otherwise.</param>
/// <param name="Index">Place in the interaction; null where the file's order decides.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">The words, UTF-8; may be empty. Most are stored as they came, so they are not decoded.</param>
/// <param name="Language">The log's own language field.</param>
/// <param name="Line">Line of the file.</param>
public sealed record TurnRow(
    InteractionId Interaction, CustomerId? Customer, int? Index, Speaker Speaker, DateTimeOffset? At, byte[] Text, string? Language, long Line);

/// <summary>Reads files of turns.</summary>
public static class TurnReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<TurnRow> Read(CsvTable table, InputContext context)
    {
        CsvColumn id = table.Column("interaction_id"), turn = table.Column("turn"), speaker = table.Column("speaker"), at = table.Column("at"),
            text = table.Column("text"), customer = table.Column("customer_id"), language = table.Column("language");
        string lastId = "";
        byte[] lastIdBytes = [];
        while (table.Read())
        {
            // Turns of one interaction mostly lie together: its id is decoded once.
            ReadOnlySpan<byte> idBytes = table.Bytes(id);
            if (lastId.Length == 0 || id.Index < 0 || !idBytes.SequenceEqual(lastIdBytes)) (lastId, lastIdBytes) = (table.Required(id), idBytes.ToArray());
            TurnRow row = new(
                new InteractionId(lastId),
                context.CustomerIfGiven(table, customer),
                Index(table, turn),
                Who(table, speaker),
                context.Past(table, at),
                table.Bytes(text).ToArray(),
                table.Text(language)?.ToLowerInvariant(),
                table.Line);
            if (table.Accept()) yield return row;
        }
    }

    private static int? Index(CsvTable table, in CsvColumn column)
    {
        if (!column.Given || column.Index == CsvColumn.LineNumber) return null;
        ReadOnlySpan<byte> bytes = table.Bytes(column);
        if (int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return index;
        if (table.Text(column) is { } text && FieldFormats.Whole(text) is int other and >= 0) return other;
        table.Fault(column, "Not a whole number, at least 0.", RejectionLog.Shape(table.Text(column)));
        return null;
    }

    private static Speaker Who(CsvTable table, in CsvColumn column)
    {
        ReadOnlySpan<byte> bytes = table.Bytes(column);
        if (column.Values is null)
        {
            if (bytes.SequenceEqual("customer"u8)) return Speaker.Customer;
            if (bytes.SequenceEqual("agent"u8)) return Speaker.Agent;
        }

        string? name = table.Text(column);
        switch (name?.ToLowerInvariant())
        {
            case "customer": return Speaker.Customer;
            case "agent": return Speaker.Agent;
            case "bot": return Speaker.Bot;
            case "system": return Speaker.System;
            default:
                table.Fault(column, "Unknown speaker: expected customer, agent, bot or system; map other names under values.speaker.", RejectionLog.Shape(name));
                return default;
        }
    }
}
