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

    /// <summary>A whole number; <c>2.0</c>, as tools write it where others are missing, is one.</summary>
    public static int? Whole(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && decimal.Truncate(number) == number && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>true/false, yes/no, ja/nein, 1/0.</summary>
    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "ja" or "1" or "1.0" or "y" or "wahr" => true,
        "false" or "no" or "nein" or "0" or "0.0" or "n" or "falsch" => false,
        _ => null,
    };

    /// <summary>A day; a time of day is cut off, in the file's zone.</summary>
    public DateOnly? Day(string text) => Read(text) switch
    {
        (DateTime local, null) => DateOnly.FromDateTime(local),
        (_, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime),
        _ => null,
    };

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
    public DateTimeOffset? Instant(string text) => Read(text) switch
    {
        (DateTime local, null) => zone.IsInvalidTime(local) ? null : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone)),
        (_, DateTimeOffset at) => at,
        _ => null,
    };

    /// <summary>A local time, or a point in time where the text has an offset; null when it is neither.</summary>
    private (DateTime? Local, DateTimeOffset? At)? Read(string text)
    {
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return (day.ToDateTime(default), null);
        if (patterns.Length > 0)
        {
            if (!DateTime.TryParseExact(text, patterns, CultureInfo.InvariantCulture, styles | DateTimeStyles.AdjustToUniversal, out DateTime written)) return null;
            return written.Kind == DateTimeKind.Utc ? (null, new DateTimeOffset(written)) : (written, null);
        }

        Match iso = IsoTime().Match(text);
        if (!iso.Success) return null;
        if (iso.Groups["offset"].Success)
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out DateTimeOffset at) ? (null, at.ToUniversalTime()) : null;
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out DateTime local) ? (local, null) : null;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$")]
    private static partial Regex GroupedByDots();

    /// <summary>Two digits are enough for an offset: PostgreSQL writes <c>2026-03-02 09:00:00+00</c>.</summary>
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?( ?(?<offset>Z|[+-][0-9]{2}(:?[0-9]{2})?))?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();
}
