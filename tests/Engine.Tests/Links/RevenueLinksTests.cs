using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Tests.Statistics;
using static Peakend.Engine.Tests.Links.Company;

namespace Peakend.Engine.Tests.Links;

public class RevenueLinksTests
{
    [Theory]
    [InlineData(30, 12)]
    [InlineData(13, 12)]
    [InlineData(12, 11)]
    [InlineData(4, 3)]
    [InlineData(3, null)]
    [InlineData(-2, null)]
    public void The_window_is_a_year_or_what_there_is(int months, int? window)
    {
        RevenueByBand? revenue = Run([], months);
        Assert.Equal(window, revenue is null ? null : months - 1 - (((revenue.StartMonth.Year - Start.Year) * 12) + revenue.StartMonth.Month - Start.Month));
        if (revenue is not null) Assert.Equal(Start.AddMonths(months - 1), revenue.EndMonth);
    }

    [Fact]
    public void The_band_is_that_of_the_last_contact_by_the_end_of_the_start_month()
    {
        RevenueByBand revenue = Run(
            [
                Customer("in time", contacts: [new(Start, 0.9), new(Start.AddDays(30), -0.9)], revenue: Paying(10, Start, 4)), // 31 January
                Customer("too late", contacts: [new(Start.AddDays(31), -0.9)], revenue: Paying(7, Start, 4)),
            ], 4)!;
        Assert.Equal(Money.Of(10), revenue.Bands.Single(band => band.Band == MemoryBand.VeryBad).Bridge.Start);
        Assert.Equal(Money.Of(7), revenue.Bands.Single(band => band.Band is null).Bridge.Start);
    }

    [Fact]
    public void Bands_sum_to_the_total_and_the_total_to_the_ledger_to_the_cent_whatever_is_paid() =>
        Properties.Always<(sbyte Memory, int Paid, int Later, bool Silent)[]>(rows =>
        {
            CustomerHistory[] histories = [.. rows.Select((row, i) => Customer(
                $"{i}", contacts: row.Silent ? [] : [new(Start, row.Memory / 128.0)], revenue: [new(Start, new Money(row.Paid)), new(Start.AddMonths(3), new Money(row.Later))]))];
            RevenueByBand revenue = Run(histories, 4)!;
            return revenue.LedgerDifference == Money.Zero && revenue.Total.Bridge == revenue.Bands.Aggregate(RetentionBridge.Empty, (sum, band) => sum + band.Bridge)
                && revenue.Total.Bridge.End.Units == rows.Sum(row => (long)row.Later);
        });

    [Fact]
    public void Lost_revenue_shows_as_a_difference_in_either_direction()
    {
        RevenueLinks links = new(Settings, Start.AddMonths(4).AddDays(-1), Start, Start.AddMonths(3));
        links.Add(Customer("a", revenue: Paying(10, Start, 4)));
        RevenueByBand revenue = links.Findings(new ChurnLinks(Settings, Start), month => month == Start ? Money.Of(11) : Money.Of(8))!;
        Assert.Equal(Money.Of(3), revenue.LedgerDifference); // one too little and two too much do not cancel
    }

    private static RevenueByBand? Run(CustomerHistory[] histories, int months)
    {
        DateOnly asOf = Start.AddMonths(months).AddDays(-1);
        RevenueLinks links = new(Settings, asOf, Start, Start.AddMonths(months - 1));
        foreach (CustomerHistory history in histories) links.Add(history);
        return links.Findings(new ChurnLinks(Settings, asOf), month => histories.Aggregate(Money.Zero, (sum, history) => sum + history.RevenueIn(month)));
    }
}
