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
}
