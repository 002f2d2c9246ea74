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

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
