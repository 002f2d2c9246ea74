using Peakend.Reports.WeeklyReport;

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

    /// <summary>The last whole week before the day it was due, in the company's zone.</summary>
    public static ReportWeek WeekBefore(DateTimeOffset due, TimeZoneInfo zone) => ReportWeek.Containing(Day(due, zone)).AddWeeks(-1);

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
