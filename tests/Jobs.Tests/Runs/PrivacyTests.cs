using System.Text;
using Peakend.Engine;

namespace Peakend.Jobs.Tests.Runs;

public sealed class PrivacyTests : IDisposable
{
    private const string Secret = "Zephyrine";
    private readonly TemporaryCompany company = new();

    private static readonly Dictionary<string, string> Good = new()
    {
        ["customers.csv"] = "customer_id=c1,joined_on=2026-01-01,tenure_months=3",
        ["interactions.csv"] = "interaction_id=i1,customer_id=c1,started_at=2026-01-01,ended_at=2026-01-02,resolved=true,transfers=0",
        ["turns.csv"] = "interaction_id=i1,turn=0,speaker=customer,at=2026-01-01T00:00:00Z,text=hello",
        ["surveys.csv"] = "customer_id=c1,metric=csat,value=3,scale_min=1,scale_max=5,asked_at=2026-01-01,answered_at=2026-01-02",
        ["revenue.csv"] = "customer_id=c1,month=2026-01,amount=1,currency=EUR",
        ["churn.csv"] = "customer_id=c1,churned_on=2026-01-01,controllable=true,churned=true,tenure_months=3",
    };

    [Fact]
    public void No_word_of_a_refused_row_is_in_a_list_a_message_or_the_database()
    {
        company.Write("interactions.csv", "interaction_id,customer_id\ni1,c1\n").Ingest();
        foreach ((string file, string row) in Good)
        {
            (string Name, string Value)[] cells = [.. row.Split(',').Select(cell => cell.Split('=')).Select(cell => (cell[0], cell[1]))];
            string header = string.Join(',', cells.Select(cell => cell.Name));
            // The secret in each column that has a type, together with a stray and an unclosed quote and too few values.
            foreach ((string name, _) in cells.Where(cell => cell.Name is not ("customer_id" or "interaction_id" or "text" or "metric")))
                Try(file, header + "\n" + string.Join(',', cells.Select(cell => cell.Name == name ? Secret : cell.Value)) + "\n");
            Try(file, header + "\n" + row + Secret + "\"x\n" + Secret + "\n\"" + Secret + "\" " + Secret + "\n\"" + Secret + "\n");
            Try(file, $"i1,0,2026-01-01,{Secret},{Secret}@example.com\n");
        }
    }

    [Fact]
    public void Ids_and_personal_details_are_stored_nowhere()
    {
        string details = $"{Secret}@example.com, +49 30 7654321, 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00, V-123456";
        company.Settings("\"redactionPatterns\": [\"V-[0-9]{6}\"]")
            .Write("customers.csv", $"customer_id,segment\n{Secret}-customer,a\n")
            .Write("interactions.csv", $"interaction_id,customer_id,agent,topic\ni1,{Secret}-customer,{Secret}-agent,\"{details}\"\n")
            .Write("turns.csv", $"interaction_id,turn,speaker,text\ni1,0,customer,\"{details}\"\n")
            .Write("churn.csv", $"customer_id,churned_on,reason\n{Secret}-customer,2026-01-01,\"{details}\"\n").Ingest();
        const string redacted = "[e-mail], [phone], [card], [iban], [redacted]";
        Assert.Equal(["0 " + redacted], company.Texts("i1"));
        Assert.Equal([redacted + "|" + redacted], company.Query("select topic, reason from interaction, churn"));
        AssertNowhere();
    }

    public void Dispose() => company.Dispose();

    private void Try(string file, string content)
    {
        string before = company.Dump();
        company.Write(file, content).Settings("", 0.01);
        string message = Assert.ThrowsAny<AnalyticsException>(company.Ingest).Message;
        Assert.DoesNotContain(Secret, message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, company.Dump());
        company.Settings("");
        if (Record.Exception(company.Ingest) is { } e) Assert.DoesNotContain(Secret, Assert.IsAssignableFrom<AnalyticsException>(e).Message, StringComparison.OrdinalIgnoreCase);
        File.Delete(Path.Combine(company.Input, file));
        AssertNowhere();
        File.Delete(company.RejectedList(file));
    }

    /// <summary>Neither in the lists of refused rows nor in the database, its write-ahead file and its journal, byte by byte.</summary>
    private void AssertNowhere()
    {
        foreach (string path in Directory.GetFiles(company.Output).Concat(Directory.GetFiles(company.Input, "*.rejected.csv")))
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), StringComparison.OrdinalIgnoreCase);
        }
    }
}
