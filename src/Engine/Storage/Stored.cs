using System.Globalization;

namespace Peakend.Engine.Storage;

/// <summary>How days and times stand in the database: days as ISO 8601 text, times as Unix milliseconds, months as a running number.</summary>
internal static class Stored
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) => string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static long? Of(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    /// <summary>The first moment after a day, UTC: what begins then or later is not known at its end.</summary>
    public static long EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1), default, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    public static int Month(DateOnly month) => (month.Year * 12) + month.Month - 1;

    public static DateOnly Month(int number) => new(number / 12, (number % 12) + 1, 1);
}
