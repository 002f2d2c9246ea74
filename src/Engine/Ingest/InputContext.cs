using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>What every reader needs to know besides its file.</summary>
/// <param name="Pseudonyms">Ids → pseudonyms.</param>
/// <param name="Now">The moment of reading (UTC): later times are refused.</param>
/// <param name="Scales">Survey metric → its scale.</param>
/// <param name="Currency">The company's one currency, ISO 4217; null takes the first that the revenue file names.</param>
public sealed record InputContext(Pseudonyms Pseudonyms, DateTimeOffset Now, IReadOnlyDictionary<string, SurveyScale> Scales, string? Currency)
{
    /// <summary>Clocks differ: a day ahead is still accepted.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>Companies have older customers than this, but not many; what a system writes for "not known" is mostly earlier.</summary>
    private static readonly DateOnly EarliestDay = new(1900, 1, 1);

    /// <summary>Takes personal details out of short fields that people write: a reason, a topic.</summary>
    public Redaction Redaction { get; init; } = new([]);

    /// <summary>Why a point in time cannot be that of a contact or survey; null when it can.</summary>
    public string? Fault(DateTimeOffset at) => at.Year < 1970 ? "Before 1970." : at > Now + Tolerance ? "In the future." : null;

    /// <summary>A point in time that is not in the future; null, with a fault, otherwise.</summary>
    public DateTimeOffset? Past(CsvTable table, in CsvColumn column)
    {
        if (UtcTime.Read(table.Bytes(column)) is { } usual && Fault(usual) is null) return usual;
        DateTimeOffset? at = table.Value(column, static (formats, text) => formats.Instant(text), "a date and time");
        if (at is not { } instant || Fault(instant) is not { } fault) return at;
        table.Fault(column, fault, RejectionLog.Shape(table.Text(column)));
        return null;
    }

    /// <summary>A day that is not in the future; null, with a fault, otherwise.</summary>
    public DateOnly? PastDay(CsvTable table, in CsvColumn column)
    {
        DateOnly? day = table.Value(column, static (formats, text) => formats.Day(text), "a date");
        if (day is not { } known || (known >= EarliestDay && known <= DateOnly.FromDateTime((Now + Tolerance).UtcDateTime))) return day;
        table.Fault(column, known < EarliestDay ? "Before 1900." : "In the future.", RejectionLog.Shape(table.Text(column)));
        return null;
    }

    /// <summary>A short text that people write, redacted; null when absent.</summary>
    public string? Words(CsvTable table, in CsvColumn column) => table.Text(column) is { } text ? Redaction.Apply(text) : null;

    /// <summary>The pseudonym of a customer id that may be missing.</summary>
    public CustomerId? CustomerIfGiven(CsvTable table, in CsvColumn column) => table.Text(column) is { } id ? Pseudonyms.Customer(id) : null;

    /// <summary>The pseudonym of a required customer id.</summary>
    public CustomerId Customer(CsvTable table, in CsvColumn column) => Pseudonyms.Customer(table.Required(column));
}
