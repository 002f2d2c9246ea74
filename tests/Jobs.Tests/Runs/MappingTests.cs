using System.Text;

namespace Peakend.Jobs.Tests.Runs;

public sealed class MappingTests : IDisposable
{
    private readonly TemporaryCompany company = new();

    [Fact]
    public void A_German_export_is_read_as_it_is()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(
            "Vorgang;Wer;Zeit;Wörter;Kundennr\r\nA1;Kunde;01.07.2025 09:00;\"Grüße,\r\nund \"\"danke\"\" für 1,5 €\";7\r\nA1;Berater;01.07.2025 09:05;Gerne;\r\n");
        company.Settings("""
            "inputs": [{ "table": "turns", "file": "log.txt", "encoding": "windows-1252", "dateFormats": ["dd.MM.yyyy HH:mm"],
              "columns": { "interaction_id": "Vorgang", "turn": "#line", "speaker": "Wer", "at": "Zeit", "text": "Wörter", "customer_id": "Kundennr" },
              "values": { "speaker": { "Kunde": "customer", "Berater": "agent" } } }]
            """).Write("log.txt", bytes).Ingest();
        Assert.Empty(company.Refused("log.txt"));
        Assert.Equal(["0 Grüße,\r\nund \"danke\" für 1,5 €", "1 Gerne"], company.Texts("A1"));
    }

    [Fact]
    public void One_wide_survey_file_gives_an_answer_a_question()
    {
        company.Settings("""
            "surveyScales": { "Trust": { "min": 1, "max": 9 } },
            "inputs": [
              { "table": "surveys", "file": "wide.csv", "columns": { "survey_id": "id", "customer_id": "who", "value": "q1" }, "constants": { "metric": "csat" } },
              { "table": "surveys", "file": "wide.csv", "columns": { "survey_id": "id", "customer_id": "who", "value": "q2" }, "constants": { "metric": "trust" } },
              { "table": "customers", "file": "wide.csv", "columns": { "customer_id": "who" }, "constants": { "segment": "asked" } }]
            """).Write("wide.csv", "id,who,q1,q2\n1,c1,4,9\n2,c2,,1\n3,c3,6,2\n").Ingest();
        Assert.Equal(["1/csat|4", "1/trust|9", "2/csat|", "2/trust|1", "3/trust|2"], company.Query("select survey, value from survey_answer order by survey"));
        Assert.Equal(["asked"], company.Query("select distinct segment from customer"));
        Assert.True(File.Exists(Path.Combine(company.Input, "wide.csv.surveys0.rejected.csv")));
    }

    [Fact]
    public void Periods_of_revenue_count_for_the_months_on_whose_last_day_they_run()
    {
        company.Settings("""
            "inputs": [{ "table": "revenue", "file": "contracts.csv", "delimiter": "|", "decimalComma": true, "through": "2026-03",
              "columns": { "item": "no", "customer_id": "who", "amount": "mrr" }, "constants": { "currency": "EUR" } }]
            """).Write("contracts.csv", "no|who|mrr|from|to\n1|c1|1.234,5|2026-01-15|2026-03-01\n2|c1|-0,25|2026-02-28|\n2|c1|3|2026-03-01|\n3|c1|1|2026-03-05|2026-03-01\n").Ingest();
        Assert.Equal(["24312|1|12345000", "24313|1|12345000", "24313|2|-2500", "24314|2|-2500"], company.Query("select month, item, amount from revenue order by month, item"));
        Assert.Equal(["4 month: Duplicate", "5 to: Ends before it starts"], company.Refused("contracts.csv"));
    }

    [Fact]
    public void Two_files_of_revenue_cannot_have_two_currencies()
    {
        company.Settings("\"inputs\": [{ \"table\": \"revenue\", \"file\": \"a.csv\" }, { \"table\": \"revenue\", \"file\": \"b.csv\" }]")
            .Write("a.csv", "customer_id,month,amount,currency\nc1,2026-01,1,EUR\n").Write("b.csv", "customer_id,month,amount,currency\nc2,2026-01,1,USD\n").Ingest();
        Assert.Equal(["2 currency: Another currency than EUR"], company.Refused("b.csv"));
        Assert.Equal(["EUR"], company.Query("select currency from revenue"));
    }

    [Fact]
    public void Survey_ends_default_each_by_its_metric()
    {
        company.Write("surveys.csv", "survey_id,customer_id,metric,value,scale_min,scale_max\n1,c1,csat,7,,10\n2,c1,nps,0,,\n").Ingest();
        Assert.Equal(["1|10", "0|10"], company.Query("select scale_min, scale_max from survey_answer order by survey"));
    }

    [Fact]
    public void Transcripts_are_read_and_what_cannot_be_is_refused()
    {
        company.Settings("\"inputs\": [{ \"table\": \"turns\", \"format\": \"transcript-json\", \"file\": \"calls.json\", \"columns\": { \"interaction_id\": \"id\" } }]")
            .Write("calls.json", """
                [{ "id": 1, "text": "**Agent:** Hello **Customer:** Hi", "resolved": true, "transfers": 2 },
                 { "id": 2, "text": "no speakers" }, { "id": 3 }, { "id": 4, "text": [["Customer", "half \ud83d"]] }, 5,
                 { "id": 6, "text": [["Customer", "x"]], "started_at": "2026-02-01", "ended_at": "2026-01-01" },
                 { "id": 7, "text": [["Nobody", "x"]] }, { "id": 1, "text": [["Customer", "again"]] }]
                """).Ingest();
        Assert.Equal(["0 Hello", "1 Hi"], company.Texts("1"));
        Assert.Equal(["1|1|2"], company.Query("select interaction, resolved, transfers from interaction"));
        Assert.Equal(["2 text", "3 text", "4 ", "5 ", "6 ended_at", "7 text", "8 "], company.Refused("calls.json").Select(refusal => refusal.Split(':')[0]));
    }

    public void Dispose() => company.Dispose();
}
