using System.Globalization;
using System.Text;
using Peakend.Engine.Ingest;

namespace Peakend.Jobs.Tests.Runs;

public sealed class RefusalTests : IDisposable
{
    private const string Interactions = "interaction_id,customer_id\ni1,c1\n";
    private readonly TemporaryCompany company = new();

    [Theory]
    [InlineData("joined_on", "01.03.2026", "Not a date")]
    [InlineData("joined_on", "2027-01-01", "In the future")]
    [InlineData("joined_on", "0001-01-01", "Before 1900")]
    [InlineData("tenure_months", "-1", "Not a number of months, at least 0")]
    [InlineData("tenure_months", "1,5", "Not a number of months, at least 0")]
    public void A_customer(string column, string value, string reason) => Refuses("customers.csv", "customer_id", column, value, reason);

    [Theory]
    [InlineData("started_at", "yesterday", "Not a date and time")]
    [InlineData("started_at", "2026-07-03T00:00:00Z", "In the future")]
    [InlineData("started_at", "1969-12-31T23:59:59Z", "Before 1970")]
    [InlineData("started_at", "2026-03-29 02:30", "Not a date and time")]
    [InlineData("resolved", "maybe", "Not true or false")]
    [InlineData("transfers", "-1", "Not a whole number, at least 0")]
    [InlineData("transfers", "1.5", "Not a whole number, at least 0")]
    [InlineData("interaction_id", " ", "Empty, but required")]
    public void An_interaction(string column, string value, string reason) => Refuses("interactions.csv", "interaction_id,customer_id", column, value, reason);

    [Theory]
    [InlineData("speaker", "Kunde", "Unknown speaker")]
    [InlineData("speaker", "", "Unknown speaker")]
    [InlineData("turn", "x", "Not a whole number, at least 0")]
    [InlineData("turn", "-1", "Not a whole number, at least 0")]
    [InlineData("turn", "", "Not a whole number, at least 0")]
    [InlineData("at", "2026-13-01T00:00:00Z", "Not a date and time")]
    [InlineData("at", "2031-01-01T00:00:00Z", "In the future")]
    [InlineData("interaction_id", "i9", "Unknown interaction")]
    public void A_turn(string column, string value, string reason)
    {
        company.Write("interactions.csv", Interactions);
        Refuses("turns.csv", "interaction_id,turn,speaker,text", column, value, reason);
    }

    [Theory]
    [InlineData("value", "6", "Outside its scale")]
    [InlineData("value", "0.5", "Outside its scale")]
    [InlineData("value", "good", "Not a number")]
    [InlineData("metric", "loyalty", "No scale")]
    [InlineData("metric", "", "Empty, but required")]
    [InlineData("scale_min", "5", "The scale's maximum is not above its minimum")]
    [InlineData("answered_at", "2026-01-01T00:00:00Z", "Answered before it was asked")]
    [InlineData("customer_id", "", "Neither a customer nor an interaction")]
    public void A_survey_answer(string column, string value, string reason) => Refuses("surveys.csv", "customer_id,metric,value,asked_at", column, value, reason);

    [Theory]
    [InlineData("month", "2026-13", "Not a month such as 2026-03")]
    [InlineData("month", "", "Empty, but required")]
    [InlineData("month", "2026-10", "In the future")]
    [InlineData("month", "1969-12", "Before 1970")]
    [InlineData("amount", "1.23456", "Not an amount with at most four decimals")]
    [InlineData("amount", "1.234,56", "Not an amount with at most four decimals")]
    [InlineData("amount", "", "Empty, but required")]
    [InlineData("currency", "USD", "Another currency than EUR")]
    [InlineData("currency", "Euro", "Not a currency such as EUR (ISO 4217)")]
    public void A_month_of_revenue(string column, string value, string reason) => Refuses("revenue.csv", "customer_id,month,amount,currency", column, value, reason);

    [Theory]
    [InlineData("churned_on", "soon", "Not a date")]
    [InlineData("churned_on", "", "Neither a date of leaving nor a tenure")]
    [InlineData("controllable", "perhaps", "Not true or false")]
    [InlineData("churned", "no", "A date of leaving for a customer who has not left")]
    public void A_churn(string column, string value, string reason) => Refuses("churn.csv", "customer_id,churned_on", column, value, reason);

    [Fact]
    public void An_interaction_that_ends_before_it_starts()
    {
        company.Write("interactions.csv", "interaction_id,customer_id,started_at,ended_at\ni1,c1,2026-03-02T09:00:00Z,2026-03-02T08:59:59Z\n").Ingest();
        Assert.Equal(["2 ended_at: Ends before it starts"], company.Refused("interactions.csv"));
    }

    [Fact]
    public void Twins_are_refused_whether_equal_or_not_and_the_first_is_kept()
    {
        company.Write("customers.csv", "customer_id,segment\nc1,a\nc1,a\nc1,b\n")
            .Write("interactions.csv", "interaction_id,customer_id,topic\ni1,c1,a\ni1,c1,a\ni1,c1,b\n")
            .Write("turns.csv", "interaction_id,turn,speaker,text\ni1,0,customer,a\ni1,0,customer,a\ni1,0,customer,b\n")
            .Write("surveys.csv", "survey_id,customer_id,metric,value\ns1,c1,csat,1\ns1,c1,csat,1\ns1,c1,csat,2\n")
            .Write("revenue.csv", "customer_id,month,amount\nc1,2026-01,1\nc1,2026-01,1\nc1,2026-01,2\n")
            .Write("churn.csv", "customer_id,churned_on,reason\nc1,2026-02-01,a\nc1,2026-02-01,a\nc1,2026-02-01,b\n")
            .Ingest();
        foreach (string name in (string[])["customers", "interactions", "turns", "surveys", "revenue", "churn"])
            Assert.All(company.Refused(name + ".csv").Zip((int[])[3, 4]), pair => Assert.Matches(FormattableString.Invariant($"^{pair.Second} \\w+: Duplicate"), pair.First));
        Assert.Equal(["a|a|1|10000|a"], company.Query("select c.segment, i.topic, s.value, r.amount, d.reason from customer c, interaction i, survey_answer s, revenue r, churn d"));
        Assert.Equal(["0 a"], company.Texts("i1"));
    }

    [Fact]
    public void The_shares_above_the_limit_stop_the_run_and_nothing_is_kept()
    {
        StringBuilder rows = new("customer_id,tenure_months\n");
        for (int i = 0; i < 94; i++) rows.Append(CultureInfo.InvariantCulture, $"c{i},{i}\n");
        company.Settings("", 0.05).Write("customers.csv", rows + "x,1\nb1,?\nb2,?\nb3,?\nb4,?\nb5,?\n").Ingest();
        string before = company.Dump();
        company.Write("customers.csv", rows + "b0,?\nb1,?\nb2,?\nb3,?\nb4,?\nb5,?\n").Write("churn.csv", "customer_id,churned_on\nc1,2026-01-01\n");
        InputRejectedException e = Assert.Throws<InputRejectedException>(company.Ingest);
        Assert.Contains("6 of 100 rows refused (6.0 %); at most 5 % may be, so nothing was kept. Most often: Not a number of months, at least 0. (6 rows).", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, company.Dump());
        Assert.Equal(6, company.Refused("customers.csv").Length);
    }

    [Fact]
    public void The_files_of_a_pattern_are_one_delivery()
    {
        company.Settings("\"inputs\": [{ \"table\": \"customers\", \"file\": \"c-*.csv\" }]", 0.05);
        for (int i = 0; i < 20; i++) company.Write($"c-{i:00}.csv", $"customer_id,tenure_months\nc{i},{(i == 7 ? "?" : "1")}\n");
        Assert.Equal((19, 1), (company.Ingest().Kept, company.Ingest().Refused + 1));
        Assert.Single(company.Refused("c-07.csv"));

        company.Write("c-08.csv", "customer_id,tenure_months\nc8,?\n").Write("c-07.csv", "customer_id,tenure_months\nc7,!\n");
        for (int i = 9; i < 20; i++) company.Write($"c-{i:00}.csv", $"customer_id,tenure_months\nc{i},2\n");
        InputRejectedException e = Assert.Throws<InputRejectedException>(company.Ingest);
        Assert.Contains("c-*.csv: 2 of 13 rows refused", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_goes_when_the_corrected_file_is_read()
    {
        company.Write("customers.csv", "customer_id,tenure_months\nc1,?\n").Ingest();
        Assert.Equal("file,line,column,reason,found\r\ncustomers.csv,2,tenure_months,\"Not a number of months, at least 0.\",?\r\n", File.ReadAllText(company.RejectedList("customers.csv")));
        company.Write("customers.csv", "customer_id,tenure_months\nc1,1\n").Ingest();
        Assert.Equal(["customers.csv", "peakend.json"], Directory.GetFiles(company.Input).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_goes_to_the_output_folder_when_none_can_lie_beside_the_file()
    {
        // A folder under the name of the probe stands for a folder that may not be written: the tests may run as root, who may write anywhere.
        Directory.CreateDirectory(company.RejectedList("customers.csv") + ".probe");
        company.Write("customers.csv", "customer_id,tenure_months\nc1,?\n");
        Assert.Equal(Path.Combine(company.Output, "customers.csv.rejected.csv"), company.Ingest().Files[0].RejectedList);
        Assert.True(File.Exists(Path.Combine(company.Output, "customers.csv.rejected.csv")));
    }

    [Fact]
    public void The_list_carries_no_formula()
    {
        company.Settings("\"inputs\": [{ \"table\": \"customers\", \"file\": \"customers.csv\", \"columns\": { \"tenure_months\": \"=cmd()\" } }]")
            .Write("customers.csv", "customer_id,=cmd()\nc1,=1+1\nc2,@SUM(A1)\n").Ingest();
        Assert.DoesNotContain(File.ReadAllLines(company.RejectedList("customers.csv")).SelectMany(line => line.Split(',')), cell => cell.Length > 0 && "=+-@".Contains(cell.Trim('"')[..1], StringComparison.Ordinal));
    }

    public void Dispose() => company.Dispose();

    /// <summary>Of two rows the good one is kept, and the one with a value changed is refused at its column.</summary>
    private void Refuses(string file, string columns, string column, string value, string reason)
    {
        Dictionary<string, string> good = new()
        {
            ["customer_id"] = "c1", ["interaction_id"] = "i1", ["turn"] = "0", ["speaker"] = "customer", ["text"] = "hello", ["metric"] = "csat", ["value"] = "3",
            ["asked_at"] = "2026-02-01T00:00:00Z", ["month"] = "2026-01", ["amount"] = "-1.5", ["currency"] = "EUR", ["churned_on"] = "2026-01-01", ["churned"] = "true",
        };
        string[] names = [.. columns.Split(',').Append(column).Distinct()];
        string[] bad = [.. names.Select(name => name == column ? "\"" + value + "\"" : name is "turn" ? "1" : name is "month" ? "2026-02" : good.GetValueOrDefault(name, ""))];
        if (!names.Contains("turn")) bad = [.. bad.Select(cell => cell is "c1" or "i1" ? cell + "x" : cell)];
        company.Write(file, string.Join(',', names) + "\n" + string.Join(',', names.Select(name => good.GetValueOrDefault(name, ""))) + "\n" + string.Join(',', bad) + "\n");
        Jobs.Runs.FileSummary summary = company.Ingest().Files[^1];
        string[] refused = company.Refused(file);
        string at = reason.StartsWith("The scale's", StringComparison.Ordinal) ? "scale_max" : reason.StartsWith("A date of leaving", StringComparison.Ordinal) ? "churned_on" : column;
        Assert.Equal([$"3 {at}: {reason}"], refused);
        Assert.Equal((2L, 1L), (summary.Source.RowsRead, summary.Source.RowsKept));
    }
}
