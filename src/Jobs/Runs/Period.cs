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

    /// <summary>Weeks before the last one that tell on which day contacts end.</summary>
    public const int WeeksCompared = 4;

    /// <summary>
    /// The last whole week of the data. The week of the last contact is whole when that contact falls on or after the weekday on which the four weeks before
    /// it had their last contact – the earliest of the four, so that a company closed on Sundays is not kept waiting for one. Without a contact in these
    /// weeks it is whole on a Sunday. Otherwise it is the week before.
    /// </summary>
    /// <param name="days">Days with a contact in the company's zone, of these five weeks at least; not empty.</param>
    public static ReportWeek LastWholeWeek(IReadOnlyCollection<DateOnly> days)
    {
        DateOnly last = days.Max();
        ReportWeek week = ReportWeek.Containing(last);
        int[] ends =
        [
            .. days.Where(day => day < week.Monday && day >= week.AddWeeks(-WeeksCompared).Monday).GroupBy(ReportWeek.Containing).Select(before => Weekday(before.Max())),
        ];
        return Weekday(last) >= (ends.Length > 0 ? ends.Min() : Weekday(week.Sunday)) ? week : week.AddWeeks(-1);
    }

    /// <summary>The last whole week before the day it was due, in the company's zone.</summary>
    public static ReportWeek WeekBefore(DateTimeOffset due, TimeZoneInfo zone) => ReportWeek.Containing(Day(due, zone)).AddWeeks(-1);

    /// <summary>Monday 0 to Sunday 6.</summary>
    private static int Weekday(DateOnly day) => day.DayNumber - ReportWeek.Containing(day).Monday.DayNumber;

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
