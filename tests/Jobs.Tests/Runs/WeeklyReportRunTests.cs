using Peakend.Engine.Links;
using Peakend.Jobs.Runs;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Tests.Runs;

public class WeeklyReportRunTests
{
    private const string Bad = "This is terrible, nothing works and nobody helps me.", Worse = "I am furious, this is the worst service ever.";

    // Sunday 28 June 2026 in Berlin ends at 22:00 UTC.
    [Theory]
    [InlineData("2026-06-28T21:59:00Z", "2026-W26")]
    [InlineData("2026-06-28T22:00:00Z", "2026-W26")] // Monday in Berlin: the week before is whole
    [InlineData("2026-06-28T12:00:00Z", "2026-W26")]
    [InlineData("2026-06-27T12:00:00Z", "2026-W25")] // Saturday: its week may have a Sunday still
    public void The_last_whole_week_ends_on_a_Sunday_of_the_data(string last, string week)
    {
        using SmallCompany company = new();
        company.Contact(last, says: Bad);
        Assert.Equal(week, company.Open().WeeklyReport.LastWholeWeek()!.Value.ToString());
    }

    // Fridays at noon, the last at 21:59 and 22:00 UTC: in Berlin it is Friday still, and Saturday already.
    [Theory]
    [InlineData("2026-06-26T21:59:00Z", "2026-W26")]
    [InlineData("2026-06-26T22:00:00Z", "2026-W26")]
    [InlineData("2026-06-25T21:59:00Z", "2026-W25")]
    [InlineData("2026-06-25T22:00:00Z", "2026-W26")] // Friday in Berlin
    public void A_company_closed_at_the_weekend_has_a_whole_week_on_Friday(string last, string week)
    {
        using SmallCompany company = new();
        foreach (string friday in (string[])["05-29", "06-05", "06-12", "06-19"]) company.Contact($"2026-{friday}T12:00:00Z", says: Bad);
        company.Contact(last, says: Bad);
        Assert.Equal(week, company.Open().WeeklyReport.LastWholeWeek()!.Value.ToString());
    }

    [Fact]
    public async Task A_quote_is_redacted_names_only_a_team_that_is_large_enough_and_says_what_followed()
    {
        using SmallCompany company = new();
        for (int i = 0; i < 10; i++) company.Contact("2026-06-23T09:00:00Z", team: "North", says: ["Hello there.", "It is fine."]);
        string small = company.Contact("2026-06-24T09:00:00Z", "anna", "South", null, "Hello there.", "I am furious, this is the worst service ever, write to anna.muster@example.com now.");
        string large = company.Contact("2026-06-24T10:00:00Z", "bert", "North", null, "Hello there.", Worse);
        company.Contact("2026-07-01T08:59:00Z", "anna", says: Bad); // within seven days
        company.Contact("2026-07-01T09:01:00Z", "anna", says: Bad); // a minute after them
        company.Contact("2026-07-05T09:01:00Z", "carl", says: Bad);
        company.File("surveys.csv", $"survey_id,interaction_id,customer_id,metric,value,scale_min,scale_max,asked_at,answered_at\ns1,{small},anna,csat,1,1,5,2026-06-24T12:00:00Z,2026-06-24T13:00:00Z\n");
        company.File("churn.csv", "customer_id,churned,churned_on,reason\nbert,true,2026-06-30,price\n");
        Workspace workspace = company.Open();
        WrittenReport report = await Write(workspace, new DateOnly(2026, 6, 24));
        NotableMoment anna = report.Findings.Moments.Single(moment => moment.Interaction.Value == small), bert = report.Findings.Moments.Single(moment => moment.Interaction.Value == large);
        Assert.DoesNotContain("muster@", anna.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain("muster@", File.ReadAllText(report.File), StringComparison.Ordinal);
        Assert.Equal((null, "North"), (anna.Team, bert.Team));
        Assert.Equal(new WhatFollowed(1, true, 1, 5, null, null), anna.Next);
        Assert.Equal(new WhatFollowed(0, true, null, null, new DateOnly(2026, 6, 30), "price"), bert.Next);
        Assert.DoesNotContain("South", report.Findings.Moved.Groups.Select(group => group.Name));
    }

    [Fact]
    public async Task Customers_who_have_left_are_not_called()
    {
        using SmallCompany company = new();
        for (int i = 0; i < 12; i++) company.Contact("2026-06-23T09:00:00Z", $"k{i}", says: [Bad, Worse]);
        company.Contact("2026-07-05T09:00:00Z", "other", says: Bad);
        company.File("churn.csv", "customer_id,churned,churned_on,reason\nk0,true,2026-06-25,price\nk1,true,2026-06-26,price\n");
        CallList calls = (await Write(company.Open(), new DateOnly(2026, 6, 23))).Findings.Calls!;
        Assert.Equal(10, calls.Qualified);
        Assert.Equal(10 - calls.HeldOut, calls.Calls.Count);
    }

    [Fact]
    public async Task The_same_week_again_gives_the_same_bytes_in_another_folder_too()
    {
        using SmallCompany company = new();
        for (int i = 0; i < 15; i++) company.Contact("2026-06-23T09:00:00Z", topic: i % 2 == 0 ? "bill" : "router", says: ["Hello there.", i % 3 == 0 ? Bad : "Wonderful, thank you."]);
        Workspace workspace = company.Open();
        string first = File.ReadAllText((await Write(workspace, new DateOnly(2026, 6, 23))).File);
        Assert.Equal(first, File.ReadAllText((await Write(workspace, new DateOnly(2026, 6, 23))).File));
        Assert.Empty(Directory.GetFiles(Path.Combine(company.Root, "out", "reports"), "*.tmp"));
    }

    [Fact]
    public void Scored_once_there_is_nothing_left_to_score_until_a_text_changes()
    {
        using SmallCompany company = new();
        string id = company.Contact("2026-06-23T09:00:00Z", says: Bad);
        company.Contact("2026-06-23T10:00:00Z", says: Bad);
        Workspace workspace = company.Open();
        Assert.Equal(new ScoreSummary(0, 0, 0), workspace.Score.Score(null, CancellationToken.None));
        company.File("turns.csv", $"interaction_id,turn,speaker,at,text\n{id},0,customer,2026-06-23T09:00:00Z,\"Wonderful, thank you.\"\ni002,0,customer,2026-06-23T10:00:00Z,\"{Bad}\"\ni002,1,agent,2026-06-23T10:00:00Z,I see.\n");
        workspace.Ingest.Ingest(null, CancellationToken.None);
        Assert.Equal(1, workspace.Score.Score(null, CancellationToken.None).Examined);
        InteractionScoring other = new(Peakend.Engine.Sentiment.SentimentScorer.Load(), new Peakend.Engine.PeakEnd.PeakEndSettings { PeakWeight = 0.5 }, null);
        Assert.Equal(2, new ScoreRun(workspace.Database, other).Score(null, CancellationToken.None).Examined);
    }

    private static Task<WrittenReport> Write(Workspace workspace, DateOnly day)
    {
        OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", workspace.Link.LastDay()));
        return workspace.WeeklyReport.WriteAsync(ReportWeek.Containing(day), ReportLanguage.German, findings.AsOf, () => findings, CancellationToken.None);
    }
}
