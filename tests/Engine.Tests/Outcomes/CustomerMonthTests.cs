using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Tests.Outcomes;

public class CustomerMonthTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_month_has_a_row_when_anything_is_known_of_it()
    {
        CustomerTimeline timeline = new(
            new CustomerId("a"),
            [new TimedContact(new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero), 0.5, 0.6), new TimedContact(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), null, null)],
            [new PaidMonth(new DateOnly(2026, 1, 1), Money.Of(19.99m), "EUR"), new PaidMonth(new DateOnly(2026, 2, 1), Money.Zero, "EUR")],
            new DateOnly(2026, 5, 31));
        CustomerMonth[] months = [.. CustomerMonth.Of(timeline, Berlin)];
        Assert.Equal([1, 2, 3, 5], months.Select(month => month.Month.Month));
        Assert.Equal([Money.Of(19.99m), Money.Zero, null, null], months.Select(month => month.Revenue)); // a row of 0 is not a missing row
        Assert.Equal([0, 0, 2, 0], months.Select(month => month.Contacts)); // half past eleven on 28 February, UTC, is March in Berlin
        Assert.Equal([null, null, 0.5, null], months.Select(month => month.MeanMemory));
        Assert.Equal([false, false, false, true], months.Select(month => month.Churned));
    }
}
