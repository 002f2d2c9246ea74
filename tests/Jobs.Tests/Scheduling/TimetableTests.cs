using System.Globalization;
using Peakend.Jobs.Scheduling;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Tests.Scheduling;

public class TimetableTests
{
    private static readonly Timetable Usual = new(new PeakendSettings());

    // Germany went to summer time on 2026-03-29 at 01:00Z and back on 2026-10-25 at 01:00Z.
    [Theory]
    [InlineData("2026-03-21T12:00Z", "2026-03-23T05:00Z")]
    [InlineData("2026-03-28T12:00Z", "2026-03-30T04:00Z")]
    [InlineData("2026-10-18T12:00Z", "2026-10-19T04:00Z")]
    [InlineData("2026-10-24T12:00Z", "2026-10-26T05:00Z")]
    public void The_report_is_due_on_Monday_at_six_in_Berlin_over_both_changes_of_the_clocks(string after, string due) =>
        Assert.Equal(At(due), Usual.Next("report", At(after)));

    [Fact]
    public void A_night_without_half_past_two_runs_once_when_the_clocks_have_moved()
    {
        Timetable table = new(new PeakendSettings { Schedule = new ScheduleSettings { Link = "0 30 2 * * ?" } });
        Assert.Equal(At("2026-03-29T01:00Z"), table.Next("link", At("2026-03-28T12:00Z")));
        Assert.Equal(At("2026-03-30T00:30Z"), table.Next("link", At("2026-03-29T01:00Z")));
    }

    [Fact]
    public void A_night_with_two_half_past_twos_runs_once()
    {
        Timetable table = new(new PeakendSettings { Schedule = new ScheduleSettings { Link = "0 30 2 * * ?" } });
        DateTimeOffset first = table.Next("link", At("2026-10-24T12:00Z"))!.Value;
        Assert.Equal(new DateOnly(2026, 10, 25), DateOnly.FromDateTime(first.UtcDateTime));
        Assert.Equal(At("2026-10-26T01:30Z"), table.Next("link", first));
    }

    [Theory]
    [InlineData("2026-07-27T04:00Z")]
    [InlineData("2026-07-27T04:00:30Z")]
    [InlineData("2026-07-29T11:11Z")]
    [InlineData("2026-08-03T03:59:59Z")]
    public void However_late_a_run_comes_it_knows_when_it_was_due(string run) =>
        Assert.Equal(At("2026-07-27T04:00Z"), Usual.Due("report", At(run)));

    [Fact]
    public void A_cron_that_is_none_is_a_fault_that_names_it()
    {
        ScheduleSettings settings = new() { Link = "every night", ReportLanguage = "fr", Port = 70000, RetrySeconds = 0 };
        Assert.Equal(
            [
                "schedule.link: not a cron expression of seconds, minutes, hours, day, month, weekday; found 'every night'.",
                "schedule.reportLanguage: en or de; found 'fr'.",
                "schedule.port: 0 to 65535; found 70000.",
                "schedule.retrySeconds: at least 1; found 0.",
            ],
            settings.Faults());
    }

    [Fact]
    public void The_usual_crons_are_good() => Assert.Empty(new ScheduleSettings().Faults());

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
