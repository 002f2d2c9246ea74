using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>Revenue retention and lifetime value by memory band.</summary>
internal sealed class RevenueLinks
{
    private const int Year = 12, ShortestWindow = 3;
    private static readonly MemoryBand?[] Groups = [.. Enum.GetValues<MemoryBand>().Cast<MemoryBand?>(), null];

    private readonly LinkSettings settings;
    private readonly DateOnly asOf, start, end;
    private readonly bool hasWindow;
    private readonly Columns[] groups = [.. Groups.Select(_ => new Columns())];
    private readonly Columns all = new();

    /// <summary>Sets the window: the last year of revenue, shorter where the data are, at least three months.</summary>
    public RevenueLinks(LinkSettings settings, DateOnly asOf, DateOnly? firstMonth, DateOnly? lastMonth)
    {
        this.settings = settings;
        this.asOf = asOf;
        if (firstMonth is not { } first || lastMonth is not { } last) return;
        int known = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        hasWindow = known >= ShortestWindow;
        end = last;
        start = last.AddMonths(-Math.Min(Year, known));
    }

    /// <summary>Takes a customer.</summary>
    public void Add(CustomerHistory history)
    {
        if (!hasWindow || history.Revenue.Count == 0) return;
        RetentionBridge bridge = RetentionBridge.Of(history.RevenueIn(start), history.RevenueIn(end));
        Columns before = Group(history.LastContactBefore(start.AddMonths(1)));
        foreach (Columns columns in (ReadOnlySpan<Columns>)[before, all])
        {
            columns.Bridge += bridge;
            if (bridge.Customers == 0) continue;
            columns.Start.Add(bridge.Start.Units);
            columns.Gross.Add(bridge.GrossKept.Units);
            columns.Net.Add(bridge.NetKept.Units);
        }

        Columns now = Group(history.LastContactBefore(asOf.AddDays(1)));
        double realised = (double)history.Revenue.Aggregate(Money.Zero, (sum, paid) => sum + paid.Amount).Amount * settings.Margin;
        double current = (double)history.RevenueIn(end).Amount * settings.Margin;
        bool stays = current > 0 && (history.ChurnedOn is null || history.ChurnedOn > asOf);
        foreach (Columns columns in (ReadOnlySpan<Columns>)[now, all])
        {
            columns.Realised.Add(realised);
            if (stays) columns.Current.Add(current);
        }
    }

    /// <summary>Retention and value by band; null without enough months.</summary>
    /// <param name="churn">Gives the bands' hazards.</param>
    /// <param name="ledger">A month's total of the revenue file, by another way than the customers' sums.</param>
    public RevenueByBand? Findings(ChurnLinks churn, Func<DateOnly, Money> ledger)
    {
        if (!hasWindow) return null;
        List<BandRevenue> bands = [];
        for (int i = 0; i < Groups.Length; i++)
        {
            if (groups[i].Realised.Count == 0 && groups[i].Bridge == RetentionBridge.Empty) continue;
            (int leavers, double months) = Groups[i] is { } band ? (churn.LeaversOf(band), churn.MonthsOf(band)) : (0, 0);
            bands.Add(Finish(Groups[i], groups[i], leavers, months));
        }

        MemoryBand[] known = Enum.GetValues<MemoryBand>();
        BandRevenue total = Finish(null, all, known.Sum(churn.LeaversOf), known.Sum(churn.MonthsOf));
        return new RevenueByBand(start, end, bands, total, ledger(start), ledger(end));
    }

    private BandRevenue Finish(MemoryBand? band, Columns columns, int leavers, double months) =>
        new(band, columns.Bridge,
            ClusterBootstrap.Ratio([.. columns.Gross], [.. columns.Start], settings.Level, settings.Seed),
            ClusterBootstrap.Ratio([.. columns.Net], [.. columns.Start], settings.Level, settings.Seed),
            MeanEstimate.Of([.. columns.Realised], settings.Level),
            LifetimeValue.Expected([.. columns.Current], leavers, months, settings.LifetimeMonths, settings.DiscountRate, settings.Level));

    private Columns Group(RememberedContact? contact) => groups[contact is { } known ? (int)MemoryBands.Of(known.Memory) : Groups.Length - 1];

    private sealed class Columns
    {
        public RetentionBridge Bridge { get; set; } = RetentionBridge.Empty;
        public List<double> Start { get; } = [];
        public List<double> Gross { get; } = [];
        public List<double> Net { get; } = [];
        public List<double> Realised { get; } = [];
        public List<double> Current { get; } = [];
    }
}
