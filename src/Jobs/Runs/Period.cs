namespace Peakend.Jobs.Runs;

/// <summary>What a run covers, from the time it was due.</summary>
public static class Period
{
    /// <summary>Up to when data count: the day it was due in the company's zone, but never after the last day of the data.</summary>
    public static DateOnly AsOf(DateTimeOffset due, TimeZoneInfo zone, DateOnly lastDay)
    {
        DateOnly day = Day(due, zone);
        return day < lastDay ? day : lastDay;
    }

    /// <summary>
    /// Monday of the last whole week before the day it was due, in the company's zone; or of the last whole week of the data, if they end before.
    /// </summary>
    public static DateOnly ReportMonday(DateTimeOffset due, TimeZoneInfo zone, DateOnly lastDay)
    {
        DateOnly day = Day(due, zone), afterData = lastDay.AddDays(1);
        return Monday(day < afterData ? day : afterData).AddDays(-7);
    }

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
