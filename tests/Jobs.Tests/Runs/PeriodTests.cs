using System.Globalization;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

public class PeriodTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-07-27T04:00Z", "2026-07-20")] // Monday at six: the week before
    [InlineData("2026-07-26T22:30Z", "2026-07-20")] // Monday already, in Berlin
    [InlineData("2026-07-26T21:30Z", "2026-07-13")] // still Sunday there
    [InlineData("2026-07-29T12:00Z", "2026-07-20")] // asked for in the middle of a week
    public void The_report_is_of_the_week_before_the_day_it_was_due(string due, string monday) =>
        Assert.Equal(Day(monday), Period.WeekBefore(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), Berlin).Monday);

    [Theory]
    [InlineData("2026-06-01T22:30Z", "2026-06-30", "2026-06-02")]
    [InlineData("2026-07-27T00:00Z", "2026-06-30", "2026-06-30")]
    public void Data_count_up_to_the_day_it_was_due_but_not_after_they_end(string due, string lastDay, string asOf) =>
        Assert.Equal(Day(asOf), Period.AsOf(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), Berlin, Day(lastDay)));

    // Weeks from 25 May 2026, each by the weekdays with a contact, Monday 1 to Sunday 7; the last is that of 22 June, 2026-W26.
    [Theory]
    [InlineData("12345 12345 12345 12345 12345", "2026-W26")] // closed at the weekend: Friday ends the week
    [InlineData("12345 12345 12345 12345 1234", "2026-W25")]
    [InlineData("123456 123456 123456 123456 123456", "2026-W26")] // closed on Sundays
    [InlineData("123456 123456 123456 123456 12345", "2026-W25")]
    [InlineData("1234567 1234567 1234567 1234567 123456", "2026-W25")] // open every day
    [InlineData("1234567 1234567 1234567 1234567 1234567", "2026-W26")]
    [InlineData("12345 1234567 12345 12345 12345", "2026-W26")] // one Sunday is no rule
    [InlineData("12345 12345 1234 12345 1234", "2026-W26")] // the earliest of the four
    [InlineData("- - - 12345 12345", "2026-W26")] // a week without contacts says nothing
    [InlineData("- - - - 12345", "2026-W25")] // and one week alone is whole on Sunday
    [InlineData("- - - - 7", "2026-W26")]
    public void A_week_is_whole_on_the_day_on_which_weeks_end(string weeks, string whole)
    {
        DateOnly monday = Day("2026-05-25");
        DateOnly[] days = [.. weeks.Split(' ').SelectMany((week, i) => week.Where(char.IsDigit).Select(weekday => monday.AddDays((7 * i) + weekday - '1')))];
        Assert.Equal(whole, Period.LastWholeWeek(days).ToString());
        Assert.Equal(whole, Period.LastWholeWeek([.. days, monday.AddDays(-6)]).ToString()); // a fifth week before does not count
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
