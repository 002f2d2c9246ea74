using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Tests.WeeklyFigures;

/// <summary>Contacts by hand.</summary>
internal static class Contacts
{
    /// <summary>Monday 27 July 2026 to Sunday 2 August.</summary>
    public static readonly ReportWeek Week = new(new DateOnly(2026, 7, 27));

    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static int last;

    /// <summary>A scored contact; peak, end, mean and start are its memory unless given.</summary>
    public static ScoredInteraction Of(
        double memory, string? customer = null, DateTimeOffset? at = null, string? topic = null, string? team = null, string? id = null, double? peak = null, double? end = null,
        double? start = null, double? lowest = null, Ending ending = Ending.Neutral, Success success = Success.Unknown, double[]? valences = null, int peakMoment = 0)
    {
        int number = Interlocked.Increment(ref last);
        double[] moments = valences ?? [memory];
        return new ScoredInteraction(
            new InteractionId(id ?? $"i{number:00000}"), new CustomerId(customer ?? $"c{number:00000}"), at ?? new DateTimeOffset(2026, 7, 28, 10, 0, 0, TimeSpan.Zero), null, team, topic, null, null,
            new InteractionScore(moments.Length, peak ?? memory, peakMoment, end ?? memory, memory, memory, memory, start ?? memory, lowest ?? moments.Min(), null, ending), success, null, moments);
    }

    public static DateTimeOffset Utc(int year, int month, int day, int hour, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
