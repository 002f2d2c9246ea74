namespace Peakend.Engine.Tests.Interactions;

public class MoneyTests
{
    [Fact]
    public void Keeps_four_decimals_and_refuses_five()
    {
        Assert.Equal(12.3456m, Money.Of(12.3456m).Amount);
        Assert.Throws<ArgumentException>(() => Money.Of(0.00001m));
    }

    [Fact]
    public void A_hundred_thousand_cents_sum_to_the_cent() =>
        Assert.Equal(1000.00m, Enumerable.Repeat(Money.Of(0.01m), 100_000).Aggregate(Money.Zero, (sum, m) => sum + m).Amount);

    [Fact]
    public void A_sum_beyond_all_money_is_an_error_and_not_a_debt()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
    }

    [Fact]
    public void Cents_add_up_exactly_and_order_like_amounts()
    {
        Assert.Equal(Money.Of(0.3m), Money.Of(0.1m) + Money.Of(0.2m));
        Assert.True(Money.Of(-0.01m) < Money.Zero && Money.Of(2) > Money.Of(1.9999m) && Money.Of(1) <= Money.Of(1) && Money.Of(1) >= Money.Of(1));
        Assert.Equal("-1234.50", Money.Of(-1234.5m).ToString());
    }
}
