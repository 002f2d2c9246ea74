using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Tests.Outcomes;

public class CustomerHistoryTests
{
    private static readonly CustomerHistory History = new(
        new CustomerId("a"), null, null, null,
        [new(new(2026, 3, 1), 0.1), new(new(2026, 3, 5), 0.2), new(new(2026, 3, 5), 0.3)],
        [new(new(2026, 1, 1), Money.Of(10)), new(new(2026, 2, 1), Money.Of(-2.5m)), new(new(2026, 4, 1), Money.Of(7))], []);

    [Fact]
    public void The_last_contact_before_a_day_is_not_one_of_that_day()
    {
        Assert.Null(History.LastContactBefore(new(2026, 3, 1)));
        Assert.Equal(0.1, History.LastContactBefore(new(2026, 3, 5))?.Memory);
        Assert.Equal(0.3, History.LastContactBefore(new(2026, 3, 6))?.Memory); // the later one of the day
    }

    [Fact]
    public void Revenue_between_takes_the_first_month_and_leaves_the_last()
    {
        Assert.Equal(Money.Of(7.5m), History.RevenueBetween(new(2026, 1, 1), new(2026, 4, 1)));
        Assert.Equal(Money.Of(-2.5m), History.RevenueIn(new(2026, 2, 1)));
        Assert.Equal(Money.Zero, History.RevenueIn(new(2026, 3, 1)));
    }
}
