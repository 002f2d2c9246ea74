using System.Globalization;

namespace Peakend.Engine.Ingest;

/// <summary>The usual <c>2026-03-02T09:00:00Z</c>, read straight from its bytes: the general way takes twenty times as long.</summary>
internal static class UtcTime
{
    /// <summary>The time; null when it is written in any other way, or before 1970.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> b) =>
        b.Length == 20 && b[4] == '-' && b[7] == '-' && b[10] == 'T' && b[13] == ':' && b[16] == ':' && b[19] == 'Z'
        && Digits(b[..4], out int year) && Digits(b[5..7], out int month) && Digits(b[8..10], out int day) && Digits(b[11..13], out int hour)
        && Digits(b[14..16], out int minute) && Digits(b[17..19], out int second)
        && year >= 1970 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;

    private static bool Digits(ReadOnlySpan<byte> bytes, out int number) => int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
