using System.Globalization;
using System.Text;

namespace Peakend.Jobs.Tests.Runs;

public sealed class IngestAgainTests : IDisposable
{
    private const string Customers = "customer_id,segment\nc1,a\nc2,b\n";
    private const string Interactions = "interaction_id,customer_id,language\ni1,c1,\ni2,c2,de\n";
    private const string Turns = "interaction_id,turn,speaker,text,language\ni1,1,agent,World,en\ni2,0,customer,Hallo,\ni1,0,customer,Hello,en\n";
    private const string Surveys = "interaction_id,metric,value\ni1,csat,4\ni2,nps,9\n";
    private const string Revenue = "customer_id,month,amount\nc1,2026-01,10.25\nc2,2026-01,20\n";
    private const string Churn = "customer_id,churned_on\nc2,2026-02-01\n";

    private static readonly (string Name, string Text)[] Files =
        [("customers.csv", Customers), ("interactions.csv", Interactions), ("turns.csv", Turns), ("surveys.csv", Surveys), ("revenue.csv", Revenue), ("churn.csv", Churn)];

    private readonly TemporaryCompany company = new();

    [Fact]
    public void Reading_twice_changes_nothing()
    {
        WriteAll().Ingest();
        string before = company.Dump();
        Assert.All(company.Ingest().Files, file => Assert.True(file.Unchanged));
        Assert.Equal(before, company.Dump());
    }

    [Fact]
    public void The_order_in_which_files_come_does_not_matter()
    {
        WriteAll().Ingest();
        using TemporaryCompany other = new();
        foreach ((string name, string text) in Files.Reverse()) other.Write(name, text).Ingest();
        Assert.Equal(company.Facts(), other.Facts());
    }

    [Fact]
    public void A_changed_text_changes_its_interaction_alone()
    {
        WriteAll().Ingest();
        string[] before = Hashes();
        company.Write("turns.csv", Turns.Replace("Hallo", "Guten Tag", StringComparison.Ordinal)).Ingest();
        Assert.Equal(before[0], Hashes()[0]);
        Assert.NotEqual(before[1], Hashes()[1]);
        Assert.Equal(["0 Guten Tag"], company.Texts("i2"));
        string[] Hashes() => company.Query("select i.interaction, t.text_hash from interaction_text t join interaction i using (interaction_key) order by 1");
    }

    [Fact]
    public void A_corrected_file_replaces_what_it_corrects_and_leaves_other_files_rows()
    {
        WriteAll().Ingest();
        string texts = string.Join('\n', company.Query("select * from interaction_text")), customers = string.Join('\n', company.Query("select * from customer"));
        company.Write("revenue.csv", Revenue.Replace("10.25", "11", StringComparison.Ordinal)).Write("churn.csv", Churn.Replace("02-01", "02-03", StringComparison.Ordinal)).Ingest();
        Assert.Equal(["110000", "200000"], company.Query("select amount from revenue order by amount"));
        Assert.Equal(["2026-02-03"], company.Query("select churned_on from churn"));
        Assert.Equal(texts, string.Join('\n', company.Query("select * from interaction_text")));
        Assert.Equal(customers, string.Join('\n', company.Query("select * from customer")));
    }

    [Fact]
    public void A_corrected_interactions_file_keeps_the_language_that_turns_name()
    {
        WriteAll().Ingest();
        company.Write("interactions.csv", Interactions + "i3,c1,\n").Ingest();
        using TemporaryCompany fresh = new();
        foreach ((string name, string text) in Files) fresh.Write(name, text);
        fresh.Write("interactions.csv", Interactions + "i3,c1,\n").Ingest();
        Assert.Equal(fresh.Facts(), company.Facts());
    }

    [Fact]
    public void Turns_become_readable_when_the_interactions_are_corrected()
    {
        company.Write("interactions.csv", "interaction_id,customer_id\ni1,c1\n").Write("turns.csv", Turns).Ingest();
        Assert.Equal(["3 interaction_id: Unknown interaction"], company.Refused("turns.csv"));
        company.Write("interactions.csv", Interactions).Ingest();
        Assert.Empty(company.Refused("turns.csv"));
        Assert.Equal(["0 Hallo"], company.Texts("i2"));
    }

    [Fact]
    public void An_extract_of_the_refused_rows_adds_them()
    {
        WriteAll();
        company.Write("turns.csv", Turns.Replace("1,agent", "1,Agentin", StringComparison.Ordinal)).Write("revenue.csv", Revenue.Replace(",20\n", ",?\n", StringComparison.Ordinal)).Ingest();
        Assert.Equal(["0 Hello"], company.Texts("i1"));
        company.Write("turns.csv", "interaction_id,turn,speaker,text\ni1,1,agent,World\n").Write("revenue.csv", "customer_id,month,amount\nc2,2026-01,20\n").Ingest();
        using TemporaryCompany whole = new();
        foreach ((string name, string text) in Files) whole.Write(name, text);
        whole.Ingest();
        Assert.Equal(whole.Facts(), company.Facts());
        string before = company.Facts();
        company.Write("churn.csv", Churn + "\n").Ingest();
        Assert.Equal(before, company.Facts());
    }

    [Fact]
    public void Turns_without_numbers_replace_their_interaction_whole()
    {
        company.Write("turns.csv", "interaction_id,customer_id,speaker,text\ni1,c1,customer,a\ni1,c1,agent,b\n").Ingest();
        company.Write("turns.csv", "interaction_id,customer_id,speaker,text\ni1,c1,customer,c\n").Ingest();
        Assert.Equal(["0 c"], company.Texts("i1"));
    }

    [Fact]
    public void Turns_alone_name_their_customers_and_may_correct_them()
    {
        const string turns = "interaction_id,turn,customer_id,speaker,text\ni1,0,,agent,Hello\ni1,1,c1,customer,Hi\n";
        company.Write("turns.csv", turns).Ingest();
        string wrong = company.Query("select customer_key from interaction")[0];
        company.Write("turns.csv", turns.Replace("c1", "c2", StringComparison.Ordinal)).Ingest();
        Assert.NotEqual(wrong, company.Query("select customer_key from interaction")[0]);
        Assert.Equal(["0 Hello", "1 Hi"], company.Texts("i1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Turns_are_put_together_across_batches_also_when_read_again(bool numbered)
    {
        // Two megabytes of text make a batch: the first turns of all interactions lie in other batches than the last.
        const int interactions = 300, rounds = 4;
        StringBuilder rows = new(numbered ? "interaction_id,turn,customer_id,speaker,text\n" : "interaction_id,customer_id,speaker,text\n");
        foreach (int round in numbered ? [3, 1, 0, 2, 1] : (int[])[0, 1, 2, 3])
            for (int i = 0; i < interactions; i++)
                rows.Append(CultureInfo.InvariantCulture, $"i{i},{(numbered ? round + "," : "")}c,customer,{round}{new string('x', 4000)}\n");
        company.Write("turns.csv", rows.ToString()).Ingest();
        Assert.Equal(numbered ? interactions : 0, company.Refused("turns.csv").Length);
        string facts = company.Facts();
        Assert.Equal(["0 0", "1 1", "2 2", "3 3"], company.Texts("i7").Select(text => text[..3]));
        Assert.Equal(rounds, company.Texts("i299").Length);
        company.Write("turns.csv", rows + "\n").Ingest();
        Assert.Equal(facts, company.Facts());
        Assert.Equal(numbered ? interactions : 0, company.Refused("turns.csv").Length);
    }

    public void Dispose() => company.Dispose();

    private TemporaryCompany WriteAll()
    {
        foreach ((string name, string text) in Files) company.Write(name, text);
        return company;
    }
}
