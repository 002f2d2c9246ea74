using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyFigures.Contacts;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class NotableContactsTests
{
    [Fact]
    public void The_three_worst_ends_are_quoted_at_their_last_moment()
    {
        IReadOnlyList<NotableContact> chosen = NotableContacts.Of([.. Enumerable.Range(1, 6).Select(i => Of(0.3, id: $"w{i}", end: -i / 10.0, peak: 0.5, valences: [0, 0.5, -i / 10.0]))]);
        Assert.Equal(["w6", "w5", "w4"], chosen.Where(one => one.Rule == MomentRule.WorstEnd).Select(one => one.Contact.Id.Value));
        Assert.All(chosen, one => Assert.Equal(2, one.Moment));
    }

    [Fact]
    public void A_recovery_is_quoted_at_its_lowest_moment_and_a_peak_at_its_own()
    {
        ScoredInteraction recovered = Of(0.2, peak: -0.9, end: 0.5, ending: Ending.Recovered, valences: [0, -0.9, 0.5], peakMoment: 1);
        ScoredInteraction low = Of(0, peak: -0.95, end: 0, valences: [-0.95, 0], peakMoment: 0);
        ScoredInteraction lower = Of(0, peak: -0.96, end: 0, valences: [0, -0.96, 0], peakMoment: 1);
        IReadOnlyList<NotableContact> chosen = NotableContacts.Of([recovered, low, lower]);
        Assert.Equal([(lower, MomentRule.LowestPeak, 1), (low, MomentRule.LowestPeak, 0), (recovered, MomentRule.Recovery, 1)], chosen.Select(one => (one.Contact, one.Rule, one.Moment)));
    }

    [Fact]
    public void No_customer_is_quoted_twice_and_no_contact_of_one_moment()
    {
        List<ScoredInteraction> contacts = [.. Enumerable.Range(0, 40).Select(i => Of(0, customer: $"c{i % 4}", end: Math.Cos(i), peak: Math.Sin(i), valences: [Math.Sin(i), Math.Cos(i)]))];
        contacts.Add(Of(-1, "short", valences: [-1]));
        IReadOnlyList<NotableContact> chosen = NotableContacts.Of(contacts);
        Assert.Equal(4, chosen.Count);
        Assert.Distinct(chosen.Select(one => one.Contact.Customer));
        Assert.All(chosen, one => Assert.InRange(one.Moment, 0, one.Contact.Valences.Count - 1));
    }

    [Fact]
    public void The_choice_does_not_depend_on_the_order_of_contacts()
    {
        List<ScoredInteraction> contacts = [.. Enumerable.Range(0, 50).Select(i => Of(0, end: i % 3 - 1, peak: i % 2 - 1, lowest: -1, valences: [i % 2 - 1, i % 3 - 1]))];
        Assert.Equal(NotableContacts.Of(contacts), NotableContacts.Of([.. contacts.AsEnumerable().Reverse()]));
        Assert.True(NotableContacts.Of(contacts).Count <= 10);
    }

    [Fact]
    public void A_week_without_scores_has_no_moments() => Assert.Empty(NotableContacts.Of([Of(0) with { Score = null, Valences = [] }]));
}
