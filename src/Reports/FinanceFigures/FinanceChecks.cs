using System.Globalization;
using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.FinanceFigures;

/// <summary>One reconciliation: a figure counted in two ways.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Unit">Of the figures: rows, customers, a currency, r.</param>
/// <param name="Expected">By the way that is trusted.</param>
/// <param name="Found">By the way that is checked.</param>
/// <param name="Tolerance">Greatest difference that rounding of floating point explains; 0 for amounts and counts.</param>
public sealed record FinanceCheck(string Name, string Unit, decimal Expected, decimal Found, decimal Tolerance = 0)
{
    /// <summary>Found less expected.</summary>
    public decimal Difference => Found - Expected;

    /// <summary>Whether they agree.</summary>
    public bool Ok => Math.Abs(Difference) <= Tolerance;
}

/// <summary>All reconciliations of the finance figures.</summary>
internal static class FinanceChecks
{
    private const decimal Rounding = 1e-12m;

    /// <summary>Makes them, those that failed too.</summary>
    public static IReadOnlyList<FinanceCheck> Of(FinanceRows rows)
    {
        string unit = rows.Currency ?? "currency";
        List<FinanceCheck> checks = [.. rows.RevenueFiles.Select(file => new FinanceCheck($"{file.File}: rows refused, not in any total", "rows", 0, file.Refused))];
        checks.AddRange(rows.Ledger.Select(month => new FinanceCheck(
            string.Create(CultureInfo.InvariantCulture, $"revenue {month.Month:yyyy-MM}: customers against ledger"), unit, month.Total.Amount, month.Customers.Amount)));
        if (rows.Findings.Revenue is { } revenue) checks.AddRange([.. Retention(revenue, unit), .. Shares(revenue, rows.MinimumGroup)]);
        if (rows.Findings.Growth is { } growth) checks.AddRange(Coefficient(growth, CoefficientFile.Plain(rows.Findings)));
        return checks;
    }

    /// <summary>Writes them.</summary>
    public static void Write(string path, IReadOnlyList<FinanceCheck> checks)
    {
        using TableFile file = new(path, "check", "unit", "expected", "found", "difference", "ok");
        foreach (FinanceCheck check in checks)
        {
            file.Text(check.Name);
            file.Text(check.Unit);
            foreach (decimal figure in (decimal[])[check.Expected, check.Found, check.Difference]) file.Exact(figure, check.Unit is "rows" or "customers" ? "0" : "0.00##########################");
            file.Flag(check.Ok);
            file.End();
        }

        file.Complete();
    }

    private static IEnumerable<FinanceCheck> Retention(RevenueByBand revenue, string unit)
    {
        RetentionBridge sum = revenue.Bands.Aggregate(RetentionBridge.Empty, (all, band) => all + band.Bridge), total = revenue.Total.Bridge;
        yield return new FinanceCheck("retention: start and credits, total against ledger", unit, revenue.LedgerStart.Amount, total.StartWithCredits.Amount);
        yield return new FinanceCheck("retention: end, total against ledger", unit, revenue.LedgerEnd.Amount, total.End.Amount);
        yield return new FinanceCheck("retention: customers, bands against total", "customers", total.Customers, sum.Customers);
        foreach ((string part, Money expected, Money found) in ((string, Money, Money)[])
                 [
                     ("start", total.Start, sum.Start), ("credits", total.Credits, sum.Credits), ("new", total.New, sum.New), ("expansion", total.Expansion, sum.Expansion),
                     ("contraction", total.Contraction, sum.Contraction), ("churn", total.Churn, sum.Churn), ("end", total.End, sum.End),
                 ])
            yield return new FinanceCheck($"retention: {part}, bands against total", unit, expected.Amount, found.Amount);
    }

    /// <summary>What finance does with the printed row: both retentions from the parts of the bridge.</summary>
    private static IEnumerable<FinanceCheck> Shares(RevenueByBand revenue, int minimumGroup)
    {
        foreach ((string name, BandRevenue? shown) in BandFiles.RetentionRows(revenue, minimumGroup))
        {
            if (shown is not { Bridge: var bridge, Gross: Finding.Known { Estimate: var gross }, Net: Finding.Known { Estimate: var net } }) continue;
            decimal kept = bridge.Start.Amount - bridge.Contraction.Amount - bridge.Churn.Amount;
            yield return new FinanceCheck($"retention: grr of {name}, from its bridge", "share", kept / bridge.Start.Amount, (decimal)gross.Value, Rounding);
            yield return new FinanceCheck($"retention: nrr of {name}, from its bridge", "share", (kept + bridge.Expansion.Amount) / bridge.Start.Amount, (decimal)net.Value, Rounding);
        }
    }

    private static IEnumerable<FinanceCheck> Coefficient(GrowthTable growth, LinkResult? link)
    {
        if (link?.Strength is not Finding.Known { Estimate: var r }) yield break;
        yield return new FinanceCheck("coefficient: n against rows of csat-growth.csv", "customers", growth.Rows.Count, r.N);
        double[] x = [.. growth.Rows.Select(row => row.Csat)], y = [.. growth.Rows.Select(row => row.Growth)];
        double mx = x.Average(), my = y.Average();
        double again = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
        yield return new FinanceCheck("coefficient: r against r of csat-growth.csv", "r", (decimal)again, (decimal)r.Value, Rounding);
    }
}
