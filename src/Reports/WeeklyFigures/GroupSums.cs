using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>Memory by group, of the week and of the weeks before.</summary>
internal sealed class GroupSums(MethodSettings method)
{
    private readonly SortedDictionary<(GroupDimension Dimension, string Name), (ClusterSums Now, ClusterSums Usual)> groups =
        new(Comparer<(GroupDimension Dimension, string Name)>.Create((a, b) => a.Dimension != b.Dimension ? a.Dimension.CompareTo(b.Dimension) : string.CompareOrdinal(a.Name, b.Name)));

    private readonly ClusterSums usual = new();

    /// <summary>Takes a contact.</summary>
    public void Add(ScoredInteraction contact, bool now)
    {
        if (contact.Score is not { } score) return;
        if (!now) usual.Add(contact.Customer, score.Memory);
        foreach ((GroupDimension dimension, string? name) in Names(contact))
        {
            (GroupDimension, string) key = (dimension, name ?? "");
            if (!groups.TryGetValue(key, out (ClusterSums Now, ClusterSums Usual) sums)) groups.Add(key, sums = (new ClusterSums(), new ClusterSums()));
            (now ? sums.Now : sums.Usual).Add(contact.Customer, score.Memory);
        }
    }

    /// <summary>Groups against their own past, and the change split into mix and level.</summary>
    public WhatMoved Moved(Finding memory)
    {
        List<GroupChange> changes = [];
        int hidden = 0;
        foreach (GroupDimension dimension in Enum.GetValues<GroupDimension>())
        {
            var inDimension = groups.Where(group => group.Key.Dimension == dimension && group.Value.Now.Count > 0).ToList();

            // A single group is the whole. What is hidden must not follow from the whole and the groups shown: not one group, nor few contacts in several.
            if (inDimension.Count < 2) continue;
            bool[] left = SmallGroups.Hidden([.. inDimension.Select(group => group.Value.Now.Count)], method.MinimumGroup);
            hidden += left.Count(one => one);
            foreach (((_, string name), (ClusterSums now, ClusterSums before)) in inDimension.Where((_, i) => !left[i]))
            {
                Finding current = now.Mean();
                Finding usually = before.Count < method.MinimumGroup ? new Finding.Withheld(WithheldReason.TooFew, before.Count, method.MinimumGroup) : before.Mean();
                (Finding difference, TestResult? test) = EstimateDifference.Of(current, usually);
                changes.Add(new GroupChange(dimension, name.Length == 0 ? null : name, now.Count, current, usually, difference, test?.P, null));
            }
        }

        return new WhatMoved(Split(memory), Adjusted(changes), changes.Count, hidden);
    }

    private static List<GroupChange> Adjusted(List<GroupChange> changes)
    {
        int[] tested = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i].P is not null)];
        double[] adjusted = MultipleTesting.BenjaminiHochberg([.. tested.Select(i => changes[i].P!.Value)]);
        for (int k = 0; k < tested.Length; k++) changes[tested[k]] = changes[tested[k]] with { AdjustedP = adjusted[k] };
        return changes;
    }

    /// <summary>
    /// Now − usual = Σ (q − p)·m + Σ q·(n − m): what the groups' shares q against the usual p add, and what their means n against the usual m
    /// add (E. M. Kitagawa, J. American Statistical Association 50, 1955, 1168–1194). Exact for the groups known in both.
    /// </summary>
    private MixAndLevel? Split(Finding memory)
    {
        if (memory is not Finding.Known { Estimate: var now } || usual.Mean() is not Finding.Known { Estimate: var before }) return null;
        foreach (GroupDimension dimension in (ReadOnlySpan<GroupDimension>)[GroupDimension.Topic, GroupDimension.Channel, GroupDimension.Team])
        {
            var parts = groups.Where(group => group.Key.Dimension == dimension).Select(group => group.Value).ToList();
            double nowCount = parts.Sum(part => part.Now.Count), usualCount = parts.Sum(part => part.Usual.Count);
            if (parts.Count(part => part.Now.Count >= method.MinimumGroup) < 2 || parts.Exists(part => part.Now.Count > 0 && part.Usual.Count == 0)) continue;
            double mix = 0, levelVariance = 0, square = 0, mean = 0;
            foreach ((ClusterSums current, ClusterSums past) in parts)
            {
                double q = current.Count / nowCount, p = past.Count / usualCount, m = past.PlainMean;
                mix += (q - p) * m;
                mean += q * m;
                square += q * m * m;
                levelVariance += q * q * (Squared(current.Mean()) + Squared(past.Mean()));
            }

            double level = now.Value - before.Value - mix, levelHalf = Math.Sqrt(levelVariance), mixHalf = 1.96 * Math.Sqrt(Math.Max(0, square - (mean * mean)) / nowCount);
            return new MixAndLevel(dimension, before,
                new Estimate(mix, mix - mixHalf, mix + mixHalf, now.Level, now.N), new Estimate(level, level - levelHalf, level + levelHalf, now.Level, now.N), now);
        }

        return null;
    }

    private static double Squared(Finding mean) => mean is Finding.Known { Estimate: var e } ? Math.Pow((e.Upper - e.Lower) / 2, 2) : 1; // a mean of one customer: as uncertain as can be

    private static IEnumerable<(GroupDimension Dimension, string? Name)> Names(ScoredInteraction contact) =>
    [
        (GroupDimension.Topic, contact.Topic), (GroupDimension.Channel, contact.Channel), (GroupDimension.Segment, contact.Segment),
        (GroupDimension.Language, contact.Language), (GroupDimension.Team, contact.Team),
    ];
}
