using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using static Peakend.Engine.Tests.Links.Company;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Links;

public class GrowthLinksTests
{
    [Theory]
    [InlineData(24, 6, 19)] // the last six of twenty-four, and the six before
    [InlineData(12, 6, 7)]
    [InlineData(9, 4, 6)]
    [InlineData(6, 3, 4)]
    public void Windows_are_six_months_or_half_of_what_there_is(int known, int months, int splitMonth)
    {
        GrowthTable table = new GrowthLinks(Settings, Start, Start.AddMonths(known - 1)).Table()!;
        Assert.Equal((months, Start.AddMonths(splitMonth - 1)), (table.Months, table.Split));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(-3)] // the as-of day lies before all revenue
    public void Five_months_are_too_few(int known)
    {
        GrowthLinks growth = new(Settings, Start, Start.AddMonths(known - 1));
        growth.Add(Customer("a", answers: [Csat(5, Start)], revenue: Paying(10, Start, 12)));
        Assert.Null(growth.Table());
        Assert.All(growth.Results(), link => Withheld(WithheldReason.NoInput, 0, 6, link.Strength));
    }

    // Nine months from December on, so windows of four: January to April and May to August.
    [Fact]
    public void Each_month_counts_in_its_window_and_each_answer_before_the_split()
    {
        GrowthLinks growth = new(Settings, Start.AddMonths(-1), Start.AddMonths(7));
        DateOnly split = new(2025, 5, 1);
        growth.Add(Customer("a", "s", answers: [Csat(2, split.AddDays(-1)), Csat(3, Start.AddYears(-3)), Csat(5, split), Csat(5), new SurveyAnswer("nps", 10, Start, null)],
            revenue: [.. Paying(1000, Start.AddMonths(-1), 1), .. Paying(10, Start, 4), .. Paying(20, split, 4), .. Paying(1000, split.AddMonths(4), 1)]));
        GrowthTable table = growth.Table()!;
        GrowthRow row = Assert.Single(table.Rows);
        Assert.Equal((split, 4), (table.Split, table.Months));
        Assert.Equal(new GrowthRow(new CustomerId("a"), "s", 2.5, Money.Of(40), Money.Of(80)), row);
        Assert.Equal(Math.Log(2), row.Growth, 1e-15);
    }

    [Fact]
    public void Customers_without_revenue_in_both_windows_are_counted_and_those_without_an_answer_are_not_asked_about()
    {
        GrowthLinks growth = new(Settings, Start, Start.AddMonths(11));
        growth.Add(Customer("left", answers: [Csat(5, Start)], revenue: Paying(10, Start, 6)));
        growth.Add(Customer("new", answers: [Csat(5, Start)], revenue: Paying(10, Start.AddMonths(6), 6)));
        growth.Add(Customer("credit", answers: [Csat(5, Start)], revenue: [.. Paying(10, Start, 6), .. Paying(-1, Start.AddMonths(6), 6)]));
        growth.Add(Customer("silent", revenue: Paying(10, Start, 12)));
        growth.Add(Customer("late", answers: [Csat(5, Start.AddMonths(6))], revenue: Paying(10, Start, 12)));
        Assert.Equal((0, 3), (growth.Table()!.Rows.Count, growth.Table()!.WithoutRevenue));
        Assert.All(growth.Results(), link => Assert.Equal(3, link.Excluded));
        Assert.All(growth.Results(), link => Withheld(WithheldReason.TooFew, 0, 4, link.Strength));
    }

    // Satisfied segments grow, satisfied customers within them do not: +1 for the whole, −1 inside (Simpson's paradox).
    [Fact]
    public void Within_segments_the_levels_of_segments_are_taken_away()
    {
        GrowthLinks growth = new(Settings, Start, Start.AddMonths(11));
        foreach ((string segment, int csat, int level) in new[] { ("small", 1, 0), ("large", 4, 20) })
            for (int i = 0; i < 3; i++)
                growth.Add(Customer($"{segment}{i}", segment, answers: [Csat(csat + (i * 0.5), Start)], revenue: [.. Paying(100, Start, 6), .. Paying((decimal)Math.Round(100 * Math.Exp(level - i), 4), Start.AddMonths(6), 6)]));
        LinkResult[] links = [.. growth.Results()];
        Assert.Equal(["csat/revenue-growth/Pearson", "csat/revenue-growth/Spearman", "csat/revenue-growth/Pearson/segment"], links.Select(link => link.Id));
        Assert.True(Known(links[0].Strength).Value > 0.9);
        Assert.Equal(-1, Known(links[2].Strength).Value, 1e-6);
        Assert.Equal((Rung.Correlation, Rung.Adjusted), (links[0].Rung, links[2].Rung));
        Assert.NotEqual(links[0].RowsHash, links[2].RowsHash);
    }
}
