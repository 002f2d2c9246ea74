using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using static Peakend.Engine.Tests.Links.Company;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Links;

public class ChurnLinksTests
{
    private static readonly DateOnly AsOf = Start.AddDays(200);

    [Fact]
    public void A_customer_counts_once_in_each_band_had_and_leaves_from_the_last()
    {
        ChurnByBand churn = Links(Customer("a", left: Start.AddDays(100), contacts: [new(Start, 0), new(Start.AddDays(20), -0.9), new(Start.AddDays(40), 0), new(Start.AddDays(60), -0.9)])).Findings()!;
        Assert.Equal([(MemoryBand.VeryBad, 1, 1), (MemoryBand.Neutral, 1, 0)], churn.Bands.Select(band => (band.Band, band.Customers, band.Leavers)));
        Assert.Equal(93 * 12 / 365.25, churn.Bands.Sum(band => band.CustomerMonths), 1e-9); // nobody's time counts twice
    }

    [Fact]
    public void Leavers_without_a_date_are_excluded_and_counted()
    {
        ChurnLinks links = Links([.. Company(5), Customer("x", churned: true, contacts: [new(Start, -0.9)]), Customer("y", churned: true)]);
        LinkResult link = links.Result();
        Assert.Equal(2, link.Excluded);
        Assert.Equal(10, Known(link.Strength).N);
        Assert.Equal(20, links.Findings()!.Bands.Sum(band => band.Customers));
    }

    [Fact]
    public void Leavers_without_a_scored_contact_a_week_before_are_excluded_and_counted()
    {
        LinkResult link = Links(
            [
                .. Company(5), Customer("silent", left: Start.AddDays(50)), Customer("giving notice", left: Start.AddDays(7), contacts: [new(Start, -0.9)]),
                Customer("not gone yet", left: AsOf.AddDays(1)), Customer("still there", churned: false),
            ]).Result();
        Assert.Equal(2, link.Excluded);
        Assert.Equal(10, Known(link.Strength).N);
    }

    // Thirty leavers a side give no sign of a link; with fewer and fewer on the one, p falls below 5 % at the very number at which the interval leaves out 1.
    [Fact]
    public void P_and_interval_never_disagree()
    {
        List<bool> shown = [];
        for (int good = 30; good >= 5; good--)
        {
            LinkResult link = Links([.. Enumerable.Range(0, 60).Select(i => Customer(
                $"{i}", left: i % 2 == 0 || i / 2 < good ? Start.AddDays(60 + i) : null, contacts: [new(Start, i % 2 == 0 ? -0.4 : 0.4)]))]).Result();
            Estimate ratio = Known(link.Strength);
            Assert.Equal(ratio.Lower > 1 || ratio.Upper < 1, link.P < 0.05);
            shown.Add(link.P < 0.05);
        }

        Assert.Contains(true, shown);
        Assert.Contains(false, shown);
    }

    [Fact]
    public void With_too_few_or_no_leavers_the_reason_is_given()
    {
        Withheld(WithheldReason.TooFew, 4, 5, Links([.. Company(4)]).Result().Strength);
        Withheld(WithheldReason.NoEvents, 0, 5, Links(Customer("a", churned: false, contacts: [new(Start, 0)])).Result().Strength);
        Withheld(WithheldReason.NoInput, 0, 0, Links(Customer("a", contacts: [new(Start, 0)])).Result().Strength);
        Withheld(WithheldReason.NoInput, 0, 0, Links(Customer("a", churned: true, contacts: [new(Start, 0)])).Result().Strength);
        Withheld(WithheldReason.NoInput, 0, 0, Links(Customer("a", left: AsOf)).Result().Strength); // left, but never had a contact
        Assert.Null(Links(Customer("a", churned: false, contacts: [new(Start, 0)])).Findings());
    }

    [Fact]
    public void One_band_alone_has_nothing_to_be_compared_with()
    {
        ChurnLinks links = Links([.. Company(6).Where(customer => customer.Contacts[0].Memory < 0)]);
        Withheld(WithheldReason.NoVariation, 6, 5, links.Result().Strength);
        Assert.Null(LogRankTest.Test([.. links.Findings()!.Bands.Select(band => band.Curve)]));
    }

    /// <summary>Ten customers a side; so many of each leave after a hundred days.</summary>
    private static IEnumerable<CustomerHistory> Company(int leavers) =>
        Enumerable.Range(0, 20).Select(i => Customer($"{i}", left: i / 2 < leavers ? Start.AddDays(100) : null, contacts: [new(Start.AddDays(i), i % 2 == 0 ? -0.4 : 0.4)]));

    private static ChurnLinks Links(params CustomerHistory[] histories)
    {
        ChurnLinks links = new(Settings, AsOf);
        foreach (CustomerHistory history in histories) links.Add(history);
        return links;
    }
}
