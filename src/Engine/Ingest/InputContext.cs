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

    /// <summary>A point in time that is not in the future; null, with a fault, otherwise.</summary>
    public DateTimeOffset? Past(CsvTable table, in CsvColumn column)
    {
        DateTimeOffset? at = table.Value(column, static (formats, text) => formats.Instant(text), "a date and time");
        if (at is not { } instant || (instant <= Now + Tolerance && instant.Year >= 1970)) return at;
        table.Fault(column, instant.Year < 1970 ? "Before 1970." : "In the future.", RejectionLog.Shape(table.Text(column)));
        return null;
    }

    /// <summary>A day that is not in the future; null, with a fault, otherwise.</summary>
    public DateOnly? PastDay(CsvTable table, in CsvColumn column)
    {
        DateOnly? day = table.Value(column, static (formats, text) => formats.Day(text), "a date");
        if (day is null || day <= DateOnly.FromDateTime((Now + Tolerance).UtcDateTime)) return day;
        table.Fault(column, "In the future.", RejectionLog.Shape(table.Text(column)));
        return null;
    }

    /// <summary>The pseudonym of a required customer id.</summary>
    public CustomerId Customer(CsvTable table, in CsvColumn column) => Pseudonyms.Customer(table.Required(column));
}
