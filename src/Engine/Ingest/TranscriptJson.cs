using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>
/// Reads call transcripts exported as JSON: an array of objects (or one object), each one interaction. The <c>text</c> property is either one
/// string with the speakers marked (<c>**Agent:** … **Customer:** …</c>) or an array of <c>[speaker, text]</c> pairs.
/// </summary>
public static partial class TranscriptJson
{
    /// <summary>An interaction and its turns.</summary>
    public sealed record Transcript(InteractionRow Interaction, IReadOnlyList<TurnRow> Turns);

    /// <summary>The transcripts in the file's order; null stands for one that could not be read and went to the log, which counts objects as lines.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">Canonical column → property name. Without a customer the interaction's id stands for one.</param>
    /// <param name="formats">How its times are written.</param>
    /// <param name="context">Pseudonyms and the moment of reading.</param>
    /// <param name="log">Takes the refused objects.</param>
    /// <exception cref="InputFileException">The file is not there or is not JSON.</exception>
    public static IEnumerable<Transcript?> Read(string path, SourceMapping mapping, FieldFormats formats, InputContext context, RejectionLog log)
    {
        using JsonDocument document = Open(path);
        JsonElement root = document.RootElement;
        IEnumerable<JsonElement> objects = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
        long number = 0;
        foreach (JsonElement item in objects)
        {
            number++;
            (Transcript? transcript, RowRejection? fault) = item.ValueKind == JsonValueKind.Object ? Whole(new JsonObjectFields(item, mapping), formats, context, number) : default;
            if (transcript is null) log.Add(fault ?? new RowRejection(number, "", "Not an object.", ""));
            yield return transcript;
        }
    }

    private static (Transcript? Transcript, RowRejection? Fault) Whole(JsonObjectFields fields, FieldFormats formats, InputContext context, long number)
    {
        try
        {
            return (One(fields, formats, context, number, out RowRejection? fault), fault);
        }
        catch (InvalidOperationException)
        {
            // JSON may escape half a surrogate pair, which is no text; the framework says so only when the value is asked for.
            return (null, new RowRejection(number, "", "Holds half a character (an unpaired surrogate).", ""));
        }
    }

    private static Transcript? One(JsonObjectFields fields, FieldFormats formats, InputContext context, long number, out RowRejection? fault)
    {
        fault = null;
        if (fields.Text("interaction_id") is not { } id)
        {
            fault = new RowRejection(number, fields.Header("interaction_id"), "Empty, but required.", "");
            return null;
        }

        DateTimeOffset?[] times = new DateTimeOffset?[2];
        foreach ((int slot, string column) in (ReadOnlySpan<(int, string)>)[(0, "started_at"), (1, "ended_at")])
        {
            if (fields.Text(column) is not { } text) continue;
            times[slot] = formats.Instant(text);
            string? why = times[slot] is { } at ? context.Fault(at) : "Not a date and time.";
            if (why is null && times[1] < times[0]) why = "Ends before it starts.";
            if (why is null) continue;
            fault = new RowRejection(number, fields.Header(column), why, RejectionLog.Shape(text));
            return null;
        }

        CustomerId customer = context.Pseudonyms.Customer(fields.Text("customer_id") ?? id);
        InteractionRow interaction = new(
            new InteractionId(id), customer, fields.Text("channel")?.ToLowerInvariant(), times[0], times[1], fields.Text("team"),
            fields.Text("agent") is { } agent ? context.Pseudonyms.Agent(agent) : null, fields.Text("topic") is { } topic ? context.Redaction.Apply(topic) : null,
            fields.Text("language")?.ToLowerInvariant(), fields.Text("resolved") is { } resolved ? FieldFormats.YesNo(resolved) : null,
            fields.Text("transfers") is { } transfers && FieldFormats.Whole(transfers) is int passed and >= 0 ? passed : null);
        List<TurnRow> turns = [];
        foreach ((string who, string said) in fields.Speech())
        {
            if (Known(who) is not { } speaker)
            {
                fault = new RowRejection(number, fields.Header("text"), "Unknown speaker: expected customer, agent, bot or system; map other names under values.speaker.", RejectionLog.Shape(who));
                return null;
            }

            turns.Add(new TurnRow(interaction.Id, customer, turns.Count, speaker, null, Encoding.UTF8.GetBytes(said), null, number));
        }

        if (turns.Count > 0) return new Transcript(interaction, turns);
        fault = new RowRejection(number, fields.Header("text"), "No turns: expected **Speaker:** before each in one text, or a list of [speaker, text].", "");
        return null;
    }

    private static Speaker? Known(string name) => Enum.TryParse(name, ignoreCase: true, out Speaker speaker) && !char.IsAsciiDigit(name[0]) ? speaker : null;

    private static JsonDocument Open(string path)
    {
        if (Directory.Exists(path)) throw new InputFileException($"{path} is a folder; expected a JSON file.");
        if (!File.Exists(path)) throw new InputFileException($"{path}: no such file.");
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InputFileException(FormattableString.Invariant($"{path}: not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    /// <summary>One object's properties under their canonical names.</summary>
    private readonly struct JsonObjectFields(JsonElement item, SourceMapping mapping)
    {
        public string Header(string column) => mapping.HeaderOf(column);

        public string? Text(string column)
        {
            if (mapping.Constants.TryGetValue(column, out string? constant)) return constant;
            if (!item.TryGetProperty(Header(column), out JsonElement value)) return null;
            string? text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), JsonValueKind.True => "true", JsonValueKind.False => "false", _ => null };
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        }

        public IEnumerable<(string Speaker, string Text)> Speech()
        {
            if (!item.TryGetProperty(Header("text"), out JsonElement value)) return [];
            IReadOnlyDictionary<string, string>? names = mapping.Values.GetValueOrDefault("speaker");
            IEnumerable<(string Speaker, string Text)> speech = value.ValueKind switch
            {
                JsonValueKind.String => Marked(value.GetString()!),
                JsonValueKind.Array => value.EnumerateArray().Where(pair => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2)
                    .Select(pair => (pair[0].ToString(), pair[1].ToString())),
                _ => [],
            };
            return speech.Select(turn => (names?.GetValueOrDefault(turn.Speaker) ?? turn.Speaker, turn.Text));
        }

        private static IEnumerable<(string Speaker, string Text)> Marked(string content)
        {
            MatchCollection marks = SpeakerMark().Matches(content);
            for (int i = 0; i < marks.Count; i++)
            {
                int from = marks[i].Index + marks[i].Length, to = i + 1 < marks.Count ? marks[i + 1].Index : content.Length;
                yield return (marks[i].Groups[1].Value, content[from..to].Trim());
            }
        }
    }

    [GeneratedRegex(@"\*\*\s*([\p{L} ]{1,40}?)\s*:\s*\*\*")]
    private static partial Regex SpeakerMark();
}
