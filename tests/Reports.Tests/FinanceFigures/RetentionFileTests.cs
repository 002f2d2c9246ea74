using System.Globalization;
using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.Tests.BiExport;

namespace Peakend.Reports.Tests.FinanceFigures;

/// <summary>The printed bridge of a company where one customer's start month is a credit: 24 pay 100, half of them 60 at the end and half 130.</summary>
public sealed class RetentionFileTests : IDisposable
{
    private static readonly DateOnly Start = new(2026, 1, 1), End = new(2026, 4, 1);
    private static readonly CustomerHistory[] Customers =
    [
        .. Enumerable.Range(0, 12).SelectMany(i => (CustomerHistory[])[Customer($"worse{i}", -0.9, 100, 60), Customer($"better{i}", 0.9, 100, 130)]), Customer("credited", 0.9, -50, 20),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("peakend-");

    [Fact]
    public void Both_retentions_follow_from_each_printed_row()
    {
        Dictionary<string, string>[] rows = [.. Written().Where(row => row["grr"].Length > 0)];
        Assert.Equal(["very-bad", "very-good", "total"], rows.Select(row => row["row"]));
        foreach (Dictionary<string, string> row in rows)
        {
            decimal start = Amount(row, "start"), kept = start - Amount(row, "contraction") - Amount(row, "churn");
            Assert.Equal((double)(kept / start), (double)Amount(row, "grr"), 1e-12);
            Assert.Equal((double)((kept + Amount(row, "expansion")) / start), (double)Amount(row, "nrr"), 1e-12);
            Assert.Equal(Amount(row, "end"), start + Amount(row, "credits") + Amount(row, "new") + Amount(row, "expansion") - Amount(row, "contraction") - Amount(row, "churn"));
        }

        Assert.Equal((0.8m, 0.95m), (Amount(rows[2], "grr"), Amount(rows[2], "nrr")));
    }

    [Fact]
    public void Start_and_credits_together_are_the_ledgers_start()
    {
        Dictionary<string, Dictionary<string, string>> rows = Written().ToDictionary(row => row["row"]);
        Assert.Equal(("2400.00", "-50.00", "70.00"), (rows["total"]["start"], rows["total"]["credits"], rows["total"]["new"]));
        Assert.Equal(("2350.00", "2300.00"), (rows["ledger"]["start"], rows["ledger"]["end"]));
        Assert.Equal(("0.00", "0.00"), (rows["difference"]["start"], rows["difference"]["end"]));
    }

    [Fact]
    public void Each_shown_row_is_checked_and_a_wrong_share_is_found()
    {
        FinanceSummary summary = Write(Rows(Findings()));
        Assert.Empty(summary.Failed);
        Assert.Equal(6, summary.Checks.Count(check => check.Name.EndsWith(", from its bridge", StringComparison.Ordinal)));

        RevenueByBand revenue = Findings().Revenue!;
        Finding wrong = new Finding.Known(revenue.Total.Gross.Estimated!.Value with { Value = 0.79 });
        FinanceSummary faulty = Write(Rows(Findings() with { Revenue = revenue with { Total = revenue.Total with { Gross = wrong } } }));
        Assert.Equal(["retention: grr of total, from its bridge"], faulty.Failed.Select(check => check.Name));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static CustomerHistory Customer(string id, double memory, decimal start, decimal end) =>
        new(new CustomerId(id), null, null, null, [new RememberedContact(Start, memory)], [new RevenueMonth(Start, Money.Of(start)), new RevenueMonth(End, Money.Of(end))], []);

    private static OutcomeFindings Findings() => LinkAnalysis.Run(
        Customers, End.AddMonths(1).AddDays(-1), Start, End, month => Customers.Aggregate(Money.Zero, (sum, customer) => sum + customer.RevenueIn(month)),
        new LinkSettings(ConfidenceLevel.P95, 1, 36, 0.1, 1));

    private static FinanceRows Rows(OutcomeFindings findings) => new(findings, [], [], "EUR", new LifetimeAssumptions(36, 0.1, 1), 10);

    private FinanceSummary Write(FinanceRows rows) => FinanceFiles.Write(folder.FullName, rows, new RunRow("run", "finance", End, "", "", "", "", new Dictionary<string, long>()));

    private Dictionary<string, string>[] Written()
    {
        string path = Path.Combine(Write(Rows(Findings())).Folder, "retention.csv");
        List<string[]> records = PackageValidator.Records(File.ReadAllText(path));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static decimal Amount(Dictionary<string, string> row, string column) => decimal.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);
}
