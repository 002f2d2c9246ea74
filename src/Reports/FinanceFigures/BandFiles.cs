using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.FinanceFigures;

/// <summary>The figures by memory band: retention, lifetime value, churn. Bands that may not be shown keep their row, without figures.</summary>
internal static class BandFiles
{
    private const string Total = "total";

    /// <summary>The bridge from start to end of each band and of all, the ledger, and what the two differ by.</summary>
    public static void Retention(string path, FinanceRows rows)
    {
        using TableFile file = new(path, ["row", "start_month", "end_month", "currency", "customers", "start", "credits", "new", "expansion", "contraction", "churn", "end", .. FindingColumns.Names("grr"), .. FindingColumns.Names("nrr")]);
        if (rows.Findings.Revenue is not { } revenue)
        {
            Begin(file, Total, null, null, rows.Currency);
            Bridge(file, null);
            End(file, FindingColumns.NoInput, FindingColumns.NoInput);
            file.Complete();
            return;
        }

        foreach ((string name, BandRevenue? shown) in RetentionRows(revenue, rows.MinimumGroup)) Band(name, shown);
        Sum("ledger", revenue.LedgerStart, revenue.LedgerEnd);
        Sum("difference", revenue.Total.Bridge.StartWithCredits - revenue.LedgerStart, revenue.Total.Bridge.End - revenue.LedgerEnd);
        file.Complete();

        void Band(string name, BandRevenue? band)
        {
            Begin(file, name, revenue.StartMonth, revenue.EndMonth, rows.Currency);
            Bridge(file, band?.Bridge);
            End(file, band?.Gross, band?.Net);
        }

        void Sum(string name, Money start, Money end)
        {
            Begin(file, name, revenue.StartMonth, revenue.EndMonth, rows.Currency);
            file.Integer(null);
            file.Amount(start);
            for (int i = 0; i < 5; i++) file.Amount((Money?)null);
            file.Amount(end);
            for (int i = 0; i < 12; i++) file.Text(null);
            file.End();
        }
    }

    /// <summary>The rows of the bridge, the bands and then all; null stands for figures that may not be shown.</summary>
    public static IEnumerable<(string Name, BandRevenue? Shown)> RetentionRows(RevenueByBand revenue, int minimumGroup)
    {
        bool[] hidden = SmallGroups.Hidden([.. revenue.Bands.Select(band => band.Bridge.Customers)], minimumGroup);
        for (int i = 0; i < revenue.Bands.Count; i++) yield return (Name(revenue.Bands[i].Band), hidden[i] ? null : revenue.Bands[i]);
        yield return (Total, revenue.Total.Bridge.Customers < minimumGroup ? null : revenue.Total);
    }

    /// <summary>Mean value a customer to date and to come, by the memory of the last contact.</summary>
    public static void LifetimeValue(string path, FinanceRows rows)
    {
        using TableFile file = new(path, ["row", "currency", "margin", "horizon_months", "discount_rate", .. FindingColumns.Names("realised"), .. FindingColumns.Names("expected")]);
        if (rows.Findings.Revenue is { } revenue)
        {
            bool[] hidden = SmallGroups.Hidden([.. revenue.Bands.Select(Size)], rows.MinimumGroup);
            for (int i = 0; i < revenue.Bands.Count; i++)
                Row(Name(revenue.Bands[i].Band), hidden[i] ? null : revenue.Bands[i].Realised, hidden[i] ? null : revenue.Bands[i].Expected);
            bool tooFew = Size(revenue.Total) < rows.MinimumGroup;
            Row(Total, tooFew ? null : revenue.Total.Realised, tooFew ? null : revenue.Total.Expected);
        }
        else
        {
            Row(Total, FindingColumns.NoInput, FindingColumns.NoInput);
        }

        file.Complete();

        void Row(string name, Finding? realised, Finding? expected)
        {
            file.Text(name);
            file.Text(rows.Currency);
            file.Number(rows.Assumptions.Margin);
            file.Integer(rows.Assumptions.Months);
            file.Number(rows.Assumptions.DiscountRate);
            file.Amount(realised);
            file.Amount(expected);
            file.End();
        }
    }

    /// <summary>Who left, by the memory of the last contact. A customer counts in every band that a last memory was in, so customers do not add up.</summary>
    public static void Churn(string path, FinanceRows rows)
    {
        using TableFile file = new(path, ["row", "customers", "leavers", "customer_months", .. FindingColumns.Names("left_within_12_months"), .. FindingColumns.Names("rate_ratio")]);
        IReadOnlyList<BandSurvival> bands = rows.Findings.Churn?.Bands ?? [];
        bool[] hidden = SmallGroups.Hidden([.. bands.Select(band => band.Customers)], rows.MinimumGroup);
        for (int i = 0; i < bands.Count; i++)
        {
            BandSurvival? band = hidden[i] ? null : bands[i];
            Row(Name(bands[i].Band), band?.Customers, band?.Leavers, band?.CustomerMonths, band?.LeftWithinYear, band?.AgainstOthers);
        }

        if (rows.Findings.Churn is null) Row(Total, null, null, null, FindingColumns.NoInput, FindingColumns.NoInput);
        file.Complete();

        void Row(string name, int? customers, int? leavers, double? months, Finding? left, Finding? ratio)
        {
            file.Text(name);
            file.Integer(customers);
            file.Integer(leavers);
            file.Number(months);
            file.Share(left);
            file.Share(ratio);
            file.End();
        }
    }

    private static void Begin(TableFile file, string name, DateOnly? start, DateOnly? end, string? currency)
    {
        file.Text(name);
        file.Day(start);
        file.Day(end);
        file.Text(currency);
    }

    private static void Bridge(TableFile file, RetentionBridge? bridge)
    {
        file.Integer(bridge?.Customers);
        foreach (Money? amount in (Money?[])[bridge?.Start, bridge?.Credits, bridge?.New, bridge?.Expansion, bridge?.Contraction, bridge?.Churn, bridge?.End]) file.Amount(amount);
    }

    private static void End(TableFile file, Finding? gross, Finding? net)
    {
        file.Share(gross);
        file.Share(net);
        file.End();
    }

    /// <summary>The smaller of the two groups that a row is about: those who ever paid, and of these those who still do.</summary>
    private static int Size(BandRevenue band) => Math.Min(Count(band.Realised), band.Expected is Finding.Known { Estimate.N: var paying } ? paying : Count(band.Realised));

    private static int Count(Finding finding) => finding is Finding.Withheld withheld ? withheld.N : finding.Estimated!.Value.N;

    private static string Name(MemoryBand? band) => band is { } known ? Kebab.Of(known) : "no-contact";
}
