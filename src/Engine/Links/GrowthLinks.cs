using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>CSAT before with revenue growth after, between customers: plain, by ranks, and within segments.</summary>
internal sealed class GrowthLinks
{
    private const int LongestWindow = 6, ShortestWindow = 3;

    private readonly LinkSettings settings;
    private readonly int months;
    private readonly DateOnly split;
    private readonly List<GrowthRow> rows = [];
    private int withoutRevenue;

    /// <summary>Sets the windows: the last six months of revenue and the six before; shorter where the data are, at least three.</summary>
    public GrowthLinks(LinkSettings settings, DateOnly? firstMonth, DateOnly? lastMonth)
    {
        this.settings = settings;
        if (firstMonth is not { } first || lastMonth is not { } last) return;
        int known = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        months = Math.Min(LongestWindow, known / 2);
        split = last.AddMonths(1 - months);
    }

    private bool HasWindows => months >= ShortestWindow;

    /// <summary>Takes a customer.</summary>
    public void Add(CustomerHistory history)
    {
        if (!HasWindows) return;
        double sum = 0;
        int count = 0;
        foreach (SurveyAnswer answer in history.Answers)
        {
            if (answer.Metric != "csat" || answer.On is not { } on || on >= split) continue;
            sum += answer.Value;
            count++;
        }

        if (count == 0) return;
        Money before = history.RevenueBetween(split.AddMonths(-months), split), after = history.RevenueBetween(split, split.AddMonths(months));
        if (before > Money.Zero && after > Money.Zero) rows.Add(new GrowthRow(history.Customer, history.Segment, sum / count, before, after));
        else withoutRevenue++;
    }

    /// <summary>The rows behind the coefficient; null without enough months.</summary>
    public GrowthTable? Table() => HasWindows ? new GrowthTable(split, months, rows, withoutRevenue) : null;

    /// <summary>The links; withheld when months are missing. Within segments only where there are two or more; customers without one are a segment of their own.</summary>
    public IEnumerable<LinkResult> Results()
    {
        double[] csat = [.. rows.Select(row => row.Csat)], growth = [.. rows.Select(row => row.Growth)];
        string hash = RowsHash.Of(csat, growth);
        Finding? none = HasWindows ? null : new Finding.Withheld(WithheldReason.NoInput, 0, 2 * ShortestWindow);
        yield return Link("Pearson", [], none ?? PearsonCorrelation.Estimate(csat, growth, settings.Level), PearsonCorrelation.Test(csat, growth), hash);
        yield return Link("Spearman", [], none ?? SpearmanCorrelation.Estimate(csat, growth, settings.Level), SpearmanCorrelation.Test(csat, growth), hash);
        List<string> segments = [.. rows.Select(row => row.Segment ?? "").Distinct().Order(StringComparer.Ordinal)];
        int[] codes = [.. rows.Select(row => segments.BinarySearch(row.Segment ?? "", StringComparer.Ordinal))];
        if (segments.Count > 1)
            yield return Link("Pearson", ["segment"], WithinGroupCorrelation.Estimate(csat, growth, codes, settings.Level), WithinGroupCorrelation.Test(csat, growth, codes),
                RowsHash.Of(csat, growth, [.. codes.Select(code => (double)code)]));
    }

    private LinkResult Link(string method, IReadOnlyList<string> allowingFor, Finding strength, TestResult? test, string hash) =>
        new("csat", "revenue-growth", LinkUnit.Customer, allowingFor.Count > 0 ? Rung.Adjusted : Rung.Correlation, allowingFor, method, LinkScale.Correlation, strength,
            strength is Finding.Known ? test?.P : null, null, null, withoutRevenue, hash);
}
