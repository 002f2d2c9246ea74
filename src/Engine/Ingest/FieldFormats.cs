using System.Globalization;
using System.Text.RegularExpressions;

namespace Peakend.Engine.Ingest;

/// <summary>How one file writes numbers, dates and times. Each method gives null when the text is not so written.</summary>
public sealed partial class FieldFormats
{
    private readonly bool decimalComma;
    private readonly TimeZoneInfo zone;
    private readonly string[] patterns;

    /// <summary>Takes the formats from a mapping.</summary>
    /// <param name="mapping">The file's mapping.</param>
    /// <param name="companyZone">Zone of times without an offset where the mapping names none.</param>
    public FieldFormats(SourceMapping mapping, TimeZoneInfo companyZone)
    {
        decimalComma = mapping.DecimalComma;
        zone = mapping.TimeZone is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : companyZone;
        patterns = [.. mapping.DateFormats];
    }

    /// <summary>Whether times are written as ISO 8601.</summary>
    public bool IsIso => patterns.Length == 0;

    /// <summary>A number: <c>1234.56</c>, or <c>1.234,56</c> where the file has decimal commas. Never both: 1,5 is not 15.</summary>
    public decimal? Number(string text)
    {
        if (decimalComma)
        {
            if (text.Contains('.', StringComparison.Ordinal) && !GroupedByDots().IsMatch(text)) return null;
            text = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    /// <summary>A whole number.</summary>
    public static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>true/false, yes/no, ja/nein, 1/0.</summary>
    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "ja" or "1" or "1.0" or "y" or "wahr" => true,
        "false" or "no" or "nein" or "0" or "0.0" or "n" or "falsch" => false,
        _ => null,
    };

    /// <summary>A day; a time of day is cut off, in the file's zone.</summary>
    public DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso)) return iso;
        return Instant(text) is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;
    }

    /// <summary>A month: <c>2026-03</c>, or any day of it. Given as its first day.</summary>
    public DateOnly? Month(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month)) return month;
        return Day(text) is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
    }

    /// <summary>
    /// A point in time, UTC. Without an offset it is local in the file's zone; a local time that the clocks skipped is not a time, one that
    /// occurred twice is taken in standard time.
    /// </summary>
    public DateTimeOffset? Instant(string text)
    {
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces;
        DateTime local;
        if (patterns.Length > 0)
        {
            if (!DateTime.TryParseExact(text, patterns, CultureInfo.InvariantCulture, styles | DateTimeStyles.AdjustToUniversal, out local)) return null;
        }
        else if (!HasOffset().IsMatch(text))
        {
            if (!IsoTime().IsMatch(text) || !DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out local)) return null;
        }
        else
        {
            return IsoTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out DateTimeOffset at) ? at.ToUniversalTime() : null;
        }

        if (local.Kind == DateTimeKind.Utc) return new DateTimeOffset(local);
        return zone.IsInvalidTime(local) ? null : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone));
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex GroupedByDots();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2})?")]
    private static partial Regex IsoTime();

    [GeneratedRegex(@":\d{2}(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex HasOffset();
}
