using System.Globalization;
using System.Text.Json;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.Tests.BiExport;

namespace Peakend.Jobs.Tests.Runs;

public sealed class FinanceRunTests(SampleWorkspace sample) : IClassFixture<SampleWorkspace>
{
    private const int MinimumGroup = 10;

    private string Finance => Path.Combine(sample.Workspace.Output, "finance");

    [Fact]
    public void Every_check_agrees_and_every_month_of_the_ledger_is_checked()
    {
        FinanceSummary summary = sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        Assert.Empty(summary.Failed);
        Dictionary<string, decimal> file = Records(Path.Combine(sample.Input, "revenue.csv")).GroupBy(row => row["month"]).ToDictionary(month => month.Key, month => month.Sum(row => Amount(row["amount"])));
        Assert.Equal(18, file.Count);
        Assert.All(file, month => Assert.Equal(month.Value, summary.Checks.Single(check => check.Name.StartsWith("revenue " + month.Key, StringComparison.Ordinal)).Found));
    }

    [Fact]
    public void The_coefficient_can_be_recomputed_from_the_rows()
    {
        sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        List<Dictionary<string, string>> rows = Records(Path.Combine(Finance, "csat-growth.csv"));
        double[] x = [.. rows.Select(row => Number(row["csat"]))], y = [.. rows.Select(row => Math.Log(Number(row["revenue_after"]) / Number(row["revenue_before"])))];
        double mx = x.Average(), my = y.Average();
        double r = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
        JsonElement file = Coefficient(), coefficient = file.GetProperty("coefficient");
        Assert.Equal(r, coefficient.GetProperty("r").GetDouble(), 1e-12);
        Assert.Equal(rows.Count, coefficient.GetProperty("n").GetInt32());

        // Fisher's interval and what could have been detected, from r and n alone; 1.959963984540054 and 0.8416212335729143 are normal quantiles.
        double se = 1 / Math.Sqrt(rows.Count - 3);
        Assert.Equal(Math.Tanh(Math.Atanh(r) - (1.959963984540054 * se)), coefficient.GetProperty("lower").GetDouble(), 1e-9);
        Assert.Equal(Math.Tanh(Math.Atanh(r) + (1.959963984540054 * se)), coefficient.GetProperty("upper").GetDouble(), 1e-9);
        Assert.Equal(Math.Tanh((1.959963984540054 + 0.8416212335729143) * se), file.GetProperty("smallest_detectable").GetProperty("abs_r").GetDouble(), 1e-9);
    }

    [Fact]
    public void Rows_of_the_coefficient_are_the_ledgers_sums()
    {
        sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        JsonElement windows = Coefficient().GetProperty("windows");
        Assert.Equal("2025-07", windows.GetProperty("revenue_before").GetProperty("from").GetString());
        Assert.Equal("2026-06", windows.GetProperty("revenue_after").GetProperty("to").GetString());

        // The file knows the company's own ids, the figures pseudonyms: amounts are compared as a set.
        List<Dictionary<string, string>> paid = Records(Path.Combine(sample.Input, "revenue.csv"));
        HashSet<(decimal, decimal)> ledger = [.. paid.GroupBy(row => row["customer_id"]).Select(customer => (Window(customer, "2025-07", "2025-12"), Window(customer, "2026-01", "2026-06")))];
        Assert.All(Records(Path.Combine(Finance, "csat-growth.csv")), row => Assert.Contains((Amount(row["revenue_before"]), Amount(row["revenue_after"])), ledger));

        static decimal Window(IEnumerable<Dictionary<string, string>> rows, string from, string to) =>
            rows.Where(row => string.CompareOrdinal(row["month"], from) >= 0 && string.CompareOrdinal(row["month"], to) <= 0).Sum(row => Amount(row["amount"]));
    }

    [Fact]
    public void The_bridge_adds_up_and_small_bands_cannot_be_told_from_the_total()
    {
        sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        List<Dictionary<string, string>> rows = Records(Path.Combine(Finance, "retention.csv"));
        Dictionary<string, string> total = rows.Single(row => row["row"] == "total"), ledger = rows.Single(row => row["row"] == "ledger"), difference = rows.Single(row => row["row"] == "difference");
        Assert.Equal((Amount(total["start"]) + Amount(total["credits"]), total["end"]), (Amount(ledger["start"]), ledger["end"]));
        Assert.Equal(("0.00", "0.00"), (difference["start"], difference["end"]));
        foreach (Dictionary<string, string> row in rows.Where(row => row["customers"].Length > 0))
        {
            Assert.Equal(Amount(row["end"]), Amount(row["start"]) + Amount(row["credits"]) + Amount(row["new"]) + Amount(row["expansion"]) - Amount(row["contraction"]) - Amount(row["churn"]));
            Assert.Equal((double)((Amount(row["start"]) - Amount(row["contraction"]) - Amount(row["churn"])) / Amount(row["start"])), Number(row["grr"]), 1e-12);
        }

        List<Dictionary<string, string>> bands = [.. rows.Where(row => row["row"] is not ("total" or "ledger" or "difference"))], shown = [.. bands.Where(row => row["customers"].Length > 0)];
        Assert.All(shown, row => Assert.True(int.Parse(row["customers"], CultureInfo.InvariantCulture) >= MinimumGroup));
        int hidden = bands.Count - shown.Count, rest = int.Parse(total["customers"], CultureInfo.InvariantCulture) - shown.Sum(row => int.Parse(row["customers"], CultureInfo.InvariantCulture));
        Assert.True(hidden != 1 && (hidden == 0 || rest >= MinimumGroup), $"{hidden} bands hidden, {rest} customers");
        Assert.All(bands.Except(shown), row => Assert.Equal(("", "", "group-too-small"), (row["start"], row["grr_n"], row["grr_withheld"])));
    }

    [Fact]
    public void The_sentence_never_claims_a_cause()
    {
        sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        JsonElement sentence = Coefficient().GetProperty("sentence");
        string english = sentence.GetProperty("en").GetString()!, german = sentence.GetProperty("de").GetString()!;
        Assert.Contains("n = ", english, StringComparison.Ordinal);
        Assert.Contains("r = ", german, StringComparison.Ordinal);
        foreach (string word in (string[])["causes", "leads to", "drives", "because"]) Assert.DoesNotContain(word, english, StringComparison.OrdinalIgnoreCase);
        foreach (string word in (string[])["verursacht", "führt zu", "bewirkt", "weil", "wegen"]) Assert.DoesNotContain(word, german, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_same_again_gives_the_same_bytes_in_a_German_culture()
    {
        sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        Dictionary<string, string> first = Contents();
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            sample.Workspace.Finance.Write(sample.Workspace.Link.Find(sample.LastDay));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(first, Contents());
    }

    private JsonElement Coefficient() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Finance, "coefficient.json"))).RootElement.Clone();

    private Dictionary<string, string> Contents() => Directory.GetFiles(Finance).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);

    private static List<Dictionary<string, string>> Records(string path)
    {
        List<string[]> records = PackageValidator.Records(File.ReadAllText(path));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
