using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using static Peakend.Engine.Tests.Links.Company;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Links;

/// <remarks>
/// Twenty-three customers, every figure by hand. Ten have a very bad contact on 1 January 2025, twelve a very good one, one has none. From a week
/// later to the as-of day are 120 days. Of the ten, six leave after 60 days, four stay; of the twelve, five leave after 100 days, seven stay.
/// </remarks>
public class LinkAnalysisTests
{
    private static readonly DateOnly AsOf = Start.AddDays(127), April = new(2025, 4, 1);

    private static readonly CustomerHistory[] Histories =
    [
        .. Many(6, -0.6, 2, Start.AddDays(67), Paying(100, Start, 3)),
        .. Many(4, -0.6, 2, null, [.. Paying(100, Start, 3), .. Paying(80, April, 1)]),
        .. Many(5, 0.6, 4, Start.AddDays(107), Paying(100, Start, 4)),
        .. Many(7, 0.6, 4, null, [.. Paying(100, Start, 3), .. Paying(110, April, 1)]),
        Customer("no contact", revenue: Paying(50, April, 1)),
    ];

    private static readonly OutcomeFindings Findings = Run(Histories, AsOf, April);

    // 6 leave in 6·60 + 4·120 = 840 customer-days, 5 in 5·100 + 7·120 = 1,340; interval e^(±1.96·√(1/6 + 1/5)) in Python.
    [Fact]
    public void Churn_by_the_last_memory_is_the_ratio_of_two_rates()
    {
        LinkResult link = Findings.Links.Single(one => one.Id == "bad-memory/churn/rate ratio");
        Estimate ratio = Known(link.Strength);
        Assert.Equal(1.9142857142857144, ratio.Value, 1e-9);
        Assert.Equal(0.5842229691904665, ratio.Lower, 1e-9);
        Assert.Equal(6.2724165073415366, ratio.Upper, 1e-9);
        Assert.Equal((11, 0), (ratio.N, link.Excluded));
        BandSurvival bad = Findings.Churn!.Bands[0], good = Findings.Churn.Bands[1];
        Assert.Equal((MemoryBand.VeryBad, 10, 6, MemoryBand.VeryGood, 12, 5), (bad.Band, bad.Customers, bad.Leavers, good.Band, good.Customers, good.Leavers));
        Assert.Equal(840 * 12 / 365.25, bad.CustomerMonths, 1e-9);
        Assert.Equal(1340 * 12 / 365.25, good.CustomerMonths, 1e-9);
        Agrees(ratio.Value, Known(bad.AgainstOthers).Value);
        Agrees(1 / ratio.Value, Known(good.AgainstOthers).Value);
        Assert.IsType<Finding.Withheld>(bad.LeftWithinYear); // nobody was watched for a year
    }

    // Mantel by hand: O − E = 6 − (6·10/22 + 5·4/16), V = 6·(10·12/22²)·(16/21) + 5·(4·12/16²)·(11/15).
    [Fact]
    public void The_log_rank_test_of_the_curves_is_Mantels() =>
        Assert.Equal(2.2469100782104805, Given(LogRankTest.Test([.. Findings.Churn!.Bands.Select(band => band.Curve)])).Statistic, 1e-9);

    // Wald's z = ln((6/840)/(5/1340)) / √(1/6 + 1/5), the interval's own; p = erfc(z/√2) in Python.
    [Fact]
    public void The_p_of_the_ratio_is_of_the_same_method_as_its_interval() =>
        Assert.Equal(0.2835596043129517, Findings.Links.Single(one => one.X == "bad-memory").P!.Value, 1e-9);

    [Fact]
    public void Revenue_goes_from_January_to_April_by_band_and_to_the_cent()
    {
        RevenueByBand revenue = Findings.Revenue!;
        Assert.Equal((Start, April), (revenue.StartMonth, revenue.EndMonth));
        Assert.Equal([MemoryBand.VeryBad, MemoryBand.VeryGood, null], revenue.Bands.Select(band => band.Band));
        Assert.Equal(Bridge(10, 1000, 0, 0, 80, 600), revenue.Bands[0].Bridge);
        Assert.Equal(Bridge(12, 1200, 0, 70, 0, 0), revenue.Bands[1].Bridge);
        Assert.Equal(Bridge(0, 0, 50, 0, 0, 0), revenue.Bands[2].Bridge);
        Assert.Equal(Bridge(22, 2200, 50, 70, 80, 600), revenue.Total.Bridge);
        Assert.Equal((Money.Of(2200), Money.Of(1640), Money.Zero), (revenue.LedgerStart, revenue.LedgerEnd, revenue.LedgerDifference));
        Agrees(0.32, Known(revenue.Bands[0].Gross).Value);
        Agrees(1, Known(revenue.Bands[1].Gross).Value);
        Agrees(1270.0 / 1200, Known(revenue.Bands[1].Net).Value);
        Agrees(1520.0 / 2200, Known(revenue.Total.Gross).Value);
        Agrees(1590.0 / 2200, Known(revenue.Total.Net).Value);
        Withheld(WithheldReason.TooFew, 0, 10, revenue.Bands[2].Gross);
    }

    // Half of revenue is margin. Expected: margin in April of those who stay, times q(1 − q³⁶)/(1 − q), q = e^(−h)·1.1^(−1/12), h = leavers a month.
    [Fact]
    public void Value_realised_and_expected()
    {
        RevenueByBand revenue = Findings.Revenue!;
        Agrees(((6 * 150) + (4 * 190)) / 10.0, Known(revenue.Bands[0].Realised).Value);
        Agrees(((5 * 200) + (7 * 205)) / 12.0, Known(revenue.Bands[1].Realised).Value);
        Agrees((1660 + 2435 + 25) / 23.0, Known(revenue.Total.Realised).Value);
        Assert.Equal(158.20223490501053, Known(revenue.Bands[0].Expected).Value, 1e-9);
        Assert.Equal(420.3139304676648, Known(revenue.Bands[1].Expected).Value, 1e-9);
        Assert.Equal(270.1508066443002, Known(revenue.Total.Expected).Value, 1e-9);
        Assert.Equal((4, 7, 12), (Known(revenue.Bands[0].Expected).N, Known(revenue.Bands[1].Expected).N, Known(revenue.Total.Expected).N));
        Withheld(WithheldReason.NoEvents, 0, 5, revenue.Bands[2].Expected);
    }

    // Satisfied or not against left or not, 6 4 / 5 7: φ = (5·4 − 6·7) / √(10·12·11·11).
    [Fact]
    public void Surveys_with_memory_and_with_leaving()
    {
        Agrees(1, Known(Findings.Links[0].Strength).Value);
        Estimate phi = Known(Findings.Links.Single(one => one.Id == "csat/churn/Pearson").Strength);
        Assert.Equal(-22 / Math.Sqrt(14520), phi.Value, 1e-12);
        Assert.Equal(22, phi.N);
    }

    // Four of six questions have an answer: p = 0, 0, that of leaving by memory, that of φ. Growth lacks months and does not count.
    [Fact]
    public void The_family_is_every_question_that_has_an_answer_and_no_other()
    {
        Assert.Equal(6, Findings.Links.Count);
        LinkResult churn = Findings.Links.Single(one => one.X == "bad-memory"), phi = Findings.Links.Single(one => one.Id == "csat/churn/Pearson");
        Assert.Equal(2 * churn.P!.Value, churn.HolmP!.Value, 1e-12);
        Assert.Equal(4 * churn.P.Value / 3, churn.AdjustedP!.Value, 1e-12);
        Assert.Equal((churn.HolmP, phi.P), (phi.HolmP, phi.AdjustedP)); // Holm's never fall: twice the third p is more than the fourth
        Assert.All(Findings.Links.Where(one => one.Y == "revenue-growth"), one => Assert.Equal((null, null, null), (one.P, one.HolmP, one.AdjustedP)));
        Assert.Equal(6, Findings.Links.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_customers_give_the_same_figures_and_checksums() =>
        Assert.Equal(
            Findings.Links.Select(one => (one.Id, one.Strength, one.P, one.RowsHash)),
            Run(Histories, AsOf, April).Links.Select(one => (one.Id, one.Strength, one.P, one.RowsHash)));

    [Fact]
    public void A_company_without_data_has_nothing_to_say_and_says_so()
    {
        OutcomeFindings none = LinkAnalysis.Run([], AsOf, null, null, _ => Money.Zero, Settings);
        Assert.Equal((null, null, null), (none.Churn, none.Revenue, none.Growth));
        Assert.All(none.Links, one => Assert.IsType<Finding.Withheld>(one.Strength));
    }

    // Nothing depends on anything. With 120 companies 6 false alarms a question are expected; more than 15 come once in two thousand.
    [Fact]
    public void Chance_alone_gives_no_more_false_alarms_than_promised()
    {
        Random random = new(20260729);
        Dictionary<string, int> alarms = [];
        int families = 0;
        for (int company = 0; company < 120; company++)
        {
            CustomerHistory[] histories = [.. Enumerable.Range(0, 60).Select(i => Customer(
                $"{i}", i % 2 == 0 ? "x" : "y", left: random.Next(3) == 0 ? Start.AddDays(random.Next(200, 360)) : null,
                contacts: [new(Start.AddDays(random.Next(60)), (random.NextDouble() * 2) - 1)], revenue: [.. Paying(random.Next(50, 150), Start, 3), .. Paying(random.Next(50, 150), Start.AddMonths(3), 3)],
                answers: [Csat(random.Next(1, 6), Start.AddDays(70), (random.NextDouble() * 2) - 1)]))];
            OutcomeFindings findings = Run(histories, Start.AddDays(360), Start.AddMonths(5));
            foreach (LinkResult link in findings.Links) alarms[link.Id] = alarms.GetValueOrDefault(link.Id) + (link.P < 0.05 ? 1 : 0);
            if (findings.Links.Any(link => link.HolmP < 0.05)) families++;
        }

        Assert.Equal(7, alarms.Count);
        Assert.All(alarms, alarm => Assert.InRange(alarm.Value, 0, 15));
        Assert.InRange(alarms.Values.Sum(), 14, 7 * 10); // and they are tests: some do sound
        Assert.InRange(families, 0, 15);
    }

    private static OutcomeFindings Run(CustomerHistory[] histories, DateOnly asOf, DateOnly last) =>
        LinkAnalysis.Run(histories, asOf, Start, last, month => histories.Aggregate(Money.Zero, (sum, history) => sum + history.RevenueIn(month)), Settings);

    private static RetentionBridge Bridge(int customers, int start, int fresh, int expansion, int contraction, int churn) =>
        new(customers, Money.Of(start), Money.Zero, Money.Of(fresh), Money.Of(expansion), Money.Of(contraction), Money.Of(churn));

    private static IEnumerable<CustomerHistory> Many(int count, double memory, double csat, DateOnly? left, IEnumerable<RevenueMonth> revenue) =>
        Enumerable.Range(0, count).Select(i => Customer(
            $"{memory} {left} {i}", left: left, contacts: [new(Start, memory)], revenue: revenue, answers: [Csat(csat, Start.AddDays(4), memory)]));
}
