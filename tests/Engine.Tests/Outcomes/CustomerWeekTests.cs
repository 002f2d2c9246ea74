using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Tests.Outcomes;

public class CustomerWeekTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_week_begins_on_Monday_midnight_of_the_companys_zone()
    {
        // Sunday 23:30 and Monday 00:30 in Berlin, both Sunday in UTC.
        CustomerWeek[] weeks = [.. Weeks(At(2026, 6, 21, 21, 30, 0.2), At(2026, 6, 21, 22, 30, 0.4))];
        Assert.Equal([new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 22)], weeks.Select(week => week.Week));
        Assert.All(weeks, week => Assert.Equal(1, week.Contacts));
    }

    [Fact]
    public void Figures_are_of_the_week_and_the_balance_of_all_contacts_so_far()
    {
        CustomerWeek[] weeks = [.. Weeks(At(2026, 1, 5, 8, 0, 0.6), At(2026, 4, 6, 8, 0, -0.4), At(2026, 4, 7, 8, 0, null), At(2026, 4, 8, 8, 0, 0.2))];
        CustomerWeek last = weeks[1];
        Assert.Equal((3, 2), (last.Contacts, last.ScoredContacts));
        Assert.Equal(-0.1, last.MeanMemory!.Value, 1e-15);
        Assert.Equal(0.2, last.LastMemory);
        Assert.Equal(-0.4, last.WorstPeak);

        // The week ends on Monday 13 April 2026, 00:00 in Berlin, 22:00 UTC of the day before.
        DateTimeOffset end = new(2026, 4, 12, 22, 0, 0, TimeSpan.Zero);
        double Left(int month, int day, double g) => g * Math.Pow(2, -(end - new DateTimeOffset(2026, month, day, 8, 0, 0, TimeSpan.Zero)).TotalDays / 90);
        Assert.Equal(Left(1, 5, 0.6) + Left(4, 6, -0.8) + Left(4, 8, 0.2), last.Balance, 1e-12);
    }

    [Fact]
    public void A_week_without_a_score_has_contacts_and_a_balance_only()
    {
        CustomerWeek week = Assert.Single(Weeks(At(2026, 6, 24, 8, 0, null)));
        Assert.Equal((1, 0, null, null, null, 0.0), (week.Contacts, week.ScoredContacts, week.MeanMemory, week.LastMemory, week.WorstPeak, week.Balance));
    }

    [Fact]
    public void Weeks_end_in_every_zone_whenever_its_clocks_change()
    {
        foreach (TimeZoneInfo zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.SupportsDaylightSavingTime))
        {
            TimedContact[] contacts = [.. Enumerable.Range(0, 120).Select(i => new TimedContact(new DateTimeOffset(2025, 1, 5, 12, 0, 0, TimeSpan.Zero).AddDays(7 * i), 0.1, 0.1))];
            Assert.Equal(120, CustomerWeek.Of(Timeline(contacts), zone).Sum(week => week.Contacts));
        }
    }

    private static IEnumerable<CustomerWeek> Weeks(params TimedContact[] contacts) => CustomerWeek.Of(Timeline(contacts), Berlin);

    private static CustomerTimeline Timeline(TimedContact[] contacts) => new(new CustomerId("a"), contacts, [], null);

    private static TimedContact At(int year, int month, int day, int hour, int minute, double? memory) =>
        new(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero), memory, memory);
}
