namespace Peakend.Engine.Ingest;

/// <summary>How one file becomes rows of one canonical table. Every property has a default, so a canonical file needs no mapping.</summary>
public sealed record SourceMapping
{
    /// <summary>The table its rows belong to.</summary>
    public required InputTable Table { get; init; }

    /// <summary>File name or path relative to the input folder; <c>*</c> and <c>?</c> in the name take all files that match, in the order of their names.</summary>
    public required string File { get; init; }

    /// <summary><c>csv</c> (default) or <c>transcript-json</c> (see <see cref="TranscriptJson"/>).</summary>
    public string Format { get; init; } = "csv";

    /// <summary>Field delimiter, one of <c>, ; | tab</c>; null detects it from the first lines.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Encoding name such as <c>utf-8</c>, <c>windows-1252</c>, <c>utf-16</c>; null takes a byte-order mark's word, else UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether numbers are written <c>1.234,56</c>. Default: <c>1234.56</c>.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Zone of times without an offset, IANA name; null takes the company's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Formats of dates and times, .NET custom patterns such as <c>dd.MM.yyyy HH:mm</c>; empty expects ISO 8601.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>Canonical column → the file's header. <c>#line</c> takes file and line number, for files without an id; as <c>turn</c> it takes the order of the lines.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Canonical column → one value for every row, such as <c>metric</c> → <c>csat</c>.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Canonical column → (the file's value → canonical value), such as <c>speaker</c> → (<c>Kunde</c> → <c>customer</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// Revenue only: the last month (<c>yyyy-MM</c>) to which an amount with <c>from</c> and no <c>to</c> runs.
    /// </summary>
    public string? Through { get; init; }

    /// <summary>The file's own header of a canonical column.</summary>
    public string HeaderOf(string canonical) => Columns.GetValueOrDefault(canonical, canonical);
}
