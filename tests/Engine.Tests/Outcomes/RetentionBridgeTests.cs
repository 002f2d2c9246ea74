using Peakend.Engine.Outcomes;
using Peakend.Engine.Tests.Statistics;

namespace Peakend.Engine.Tests.Outcomes;

public class RetentionBridgeTests
{
    [Theory]
    [InlineData(100, 130, 1, 100, 0, 0, 30, 0, 0)]
    [InlineData(100, 100, 1, 100, 0, 0, 0, 0, 0)]
    [InlineData(100, 60, 1, 100, 0, 0, 0, 40, 0)]
    [InlineData(100, 0, 1, 100, 0, 0, 0, 0, 100)]
    [InlineData(100, -20, 1, 100, 0, -20, 0, 0, 100)] // left, and a credit afterwards
    [InlineData(0, 50, 0, 0, 0, 50, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(-20, 50, 0, 0, -20, 70, 0, 0, 0)] // a credit is no start
    [InlineData(-20, -5, 0, 0, -20, 15, 0, 0, 0)]
    public void Each_case_has_its_one_step(int start, int end, int customers, int paid, int credits, int fresh, int expansion, int contraction, int churn)
    {
        RetentionBridge bridge = RetentionBridge.Of(Money.Of(start), Money.Of(end));
        Assert.Equal(new RetentionBridge(customers, Money.Of(paid), Money.Of(credits), Money.Of(fresh), Money.Of(expansion), Money.Of(contraction), Money.Of(churn)), bridge);
        Assert.Equal(Money.Of(end), bridge.End);
    }

    [Fact]
    public void The_bridge_leads_from_start_to_end_exactly_for_any_customers() =>
        Properties.Always<(int Start, int End)[]>(pairs =>
        {
            RetentionBridge sum = pairs.Aggregate(RetentionBridge.Empty, (sum, pair) => sum + RetentionBridge.Of(new Money(pair.Start), new Money(pair.End)));
            return sum.StartWithCredits.Units == pairs.Sum(pair => (long)pair.Start) && sum.Start.Units == pairs.Sum(pair => (long)Math.Max(0, pair.Start))
                && sum.End.Units == pairs.Sum(pair => (long)pair.End) && sum.Customers == pairs.Count(pair => pair.Start > 0);
        });

    [Fact]
    public void What_a_customer_keeps_lies_between_nothing_and_the_start() =>
        Properties.Always<int, int>((start, end) =>
        {
            RetentionBridge one = RetentionBridge.Of(new Money(start), new Money(end));
            return one.GrossKept >= Money.Zero && one.GrossKept <= new Money(Math.Max(0, start)) && one.NetKept == (start > 0 ? new Money(Math.Max(0, end)) : Money.Zero);
        });
}
