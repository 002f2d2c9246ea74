using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyFigures.Contacts;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class GroupSumsTests
{
    private const int Minimum = 10;

    [Theory]
    [InlineData("20,15,12", "")]
    [InlineData("20,15,9", "9,15")] // one alone would be the total less the others
    [InlineData("20,15,12,9", "9,12")]
    [InlineData("20,15,2,1", "1,2,15")] // three contacts in two groups: still a handful
    [InlineData("20,15,6,4", "4,6")]
    [InlineData("20,3", "3,20")]
    [InlineData("9,8", "8,9")]
    public void What_is_hidden_cannot_be_told_from_the_total(string sizes, string hidden)
    {
        int[] all = [.. sizes.Split(',').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];
        WhatMoved moved = Moved([.. all.Select((now, i) => ($"topic {i}", now, 30))]);
        int[] shown = [.. moved.Groups.Where(group => group.Dimension == GroupDimension.Topic).Select(group => group.Contacts)];
        Assert.Equal(hidden, string.Join(',', all.Except(shown).Order()));
        Assert.Equal(all.Length - shown.Length, moved.HiddenGroups);
        Assert.All(shown, size => Assert.True(size >= Minimum));
        int rest = all.Sum() - shown.Sum();
        Assert.True(shown.Length == all.Length || (all.Length - shown.Length > 1 && rest >= Minimum) || shown.Length == 0);
    }

    [Fact]
    public void A_single_group_is_the_whole_and_is_not_repeated() => Assert.Empty(Moved(("only", 30, 30)).Groups);

    [Fact]
    public void Groups_are_in_the_order_of_their_names_and_never_ranked() =>
        Assert.Equal(["a", "b", "c"], Moved(("c", 30, 30), ("a", 12, 30), ("b", 20, 30)).Groups.Select(group => group.Name));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_group_that_is_new_or_nearly_so_has_no_usual_level_and_is_not_tested(int past)
    {
        WhatMoved moved = Moved(("new", 20, past), ("old", 20, 30), ("older", 20, 30));
        GroupChange change = moved.Groups.Single(group => group.Name == "new");
        Assert.Null(change.Usual.Estimated);
        Assert.Null(change.P);
        Assert.Null(change.AdjustedP);
        Assert.Equal(3, moved.Comparisons);
    }

    [Fact]
    public void Benjamini_and_Hochberg_adjust_over_the_tested_groups_alone()
    {
        WhatMoved moved = Moved(("new", 20, 0), ("b", 14, 30), ("c", 25, 30), ("d", 40, 30));
        (double P, double Adjusted)[] tested = [.. moved.Groups.Where(group => group.P is not null).Select(group => (group.P!.Value, group.AdjustedP!.Value)).OrderBy(pair => pair.Item1)];
        Assert.Equal(3, tested.Length);

        // By hand: p(i) · 3 / i, from the largest down never rising.
        double third = tested[2].P, second = Math.Min(third, tested[1].P * 3 / 2), first = Math.Min(second, tested[0].P * 3);
        Assert.Equal([first, second, third], tested.Select(pair => pair.Adjusted), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    // Usual: 30 contacts at 0 and 10 at 0.8, mean 0.2. Now: 10 at 0.1 and 10 at 0.8 − 0.1 = 0.7, mean 0.4. Mix: (½ − ¾)·0 + (½ − ¼)·0.8 = 0.2. Level: ½·0.1 − ½·0.1 = 0.
    [Fact]
    public void Usual_mix_and_level_make_now()
    {
        GroupSums sums = new(MethodSettings.Default);
        ClusterSums all = new();
        foreach ((string topic, double memory, int count, bool now) in ((string, double, int, bool)[])[("a", 0, 30, false), ("b", 0.8, 10, false), ("a", 0.1, 10, true), ("b", 0.7, 10, true)])
            for (int i = 0; i < count; i++)
            {
                ScoredInteraction contact = Of(memory + (i % 2 == 0 ? 0.01 : -0.01), topic: topic);
                sums.Add(contact, now);
                if (now) all.Add(contact.Customer, contact.Score!.Memory);
            }

        MixAndLevel steps = sums.Moved(all.Mean()).Steps!;
        Assert.Equal(GroupDimension.Topic, steps.By);
        Assert.Equal(0.2, steps.Usual.Value, 1e-12);
        Assert.Equal(0.2, steps.Mix.Value, 1e-12);
        Assert.Equal(0, steps.Level.Value, 1e-12);
        Assert.Equal(steps.Now.Value, steps.Usual.Value + steps.Mix.Value + steps.Level.Value, 1e-12);
    }

    [Fact]
    public void The_order_of_contacts_does_not_matter_to_what_is_shown()
    {
        (string, int, int)[] groups = [("a", 20, 30), ("b", 15, 30), ("c", 2, 30)];
        Assert.Equal(Moved(groups).Groups.Select(group => group.Name), Moved([.. groups.Reverse()]).Groups.Select(group => group.Name));
    }

    private static WhatMoved Moved(params (string Topic, int Now, int Past)[] groups)
    {
        GroupSums sums = new(MethodSettings.Default with { MinimumGroup = Minimum });
        ClusterSums all = new();
        foreach ((string topic, int now, int past) in groups)
        {
            for (int i = 0; i < past; i++) sums.Add(Of(0.1 + (i % 5 * 0.1), topic: topic), now: false);
            for (int i = 0; i < now; i++)
            {
                ScoredInteraction contact = Of(0.05 + (i % 5 * 0.1), topic: topic);
                all.Add(contact.Customer, contact.Score!.Memory);
                sums.Add(contact, now: true);
            }
        }

        return sums.Moved(all.Mean());
    }
}
