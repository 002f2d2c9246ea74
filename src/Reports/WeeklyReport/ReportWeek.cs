using System.Globalization;

namespace Peakend.Reports.WeeklyReport;

/// <summary>A week, Monday to Sunday inclusive, in the report's time zone.</summary>
public readonly record struct ReportWeek
{
    /// <summary>Takes the Monday.</summary>
    /// <exception cref="ArgumentException">Not a Monday.</exception>
    public ReportWeek(DateOnly monday)
    {
        if (monday.DayOfWeek != DayOfWeek.Monday)
        {
            throw new ArgumentException($"{monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is a {monday.DayOfWeek}, not a Monday.", nameof(monday));
        }

        Monday = monday;
    }

    /// <summary>First day.</summary>
    public DateOnly Monday { get; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>ISO 8601 week number, 1 to 53.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>ISO 8601 year of that number.</summary>
    public int Year => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The week that holds a day.</summary>
    public static ReportWeek Containing(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week so many weeks later; earlier when negative.</summary>
    public ReportWeek AddWeeks(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <summary>"2026-W31".</summary>
    public override string ToString() => FormattableString.Invariant($"{Year:0000}-W{Number:00}");
}
