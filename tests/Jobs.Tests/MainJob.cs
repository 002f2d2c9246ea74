using Microsoft.Data.Sqlite;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Jobs.Runs;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Tests;

/// <summary>The main job, done once over a folder of files: read, score, link, report.</summary>
internal sealed record MainJob(Workspace Workspace, IngestSummary Read, ScoreSummary Scored, OutcomeFindings Findings, WrittenReport? Report)
{
    public static async Task<MainJob> DoAsync(string input, string output, string? settings, DateOnly? weekOf = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Workspace workspace = Workspace.Open(input, output, settings, TimeProvider.System);
        IngestSummary read = workspace.Ingest.Ingest(null, cancellation);
        ScoreSummary scored = workspace.Score.Score(null, cancellation);
        OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", workspace.Link.LastDay()));
        ReportWeek? week = weekOf is { } day ? ReportWeek.Containing(day) : workspace.WeeklyReport.LastWholeWeek();
        WrittenReport? report = week is not { } known ? null : await workspace.WeeklyReport.WriteAsync(known, ReportLanguage.English, findings.AsOf, () => findings, cancellation);
        return new MainJob(workspace, read, scored, findings, report);
    }

    /// <summary>One link of the family.</summary>
    public LinkResult Link(string id) => Findings.Links.Single(link => link.Id == id);

    /// <summary>The strength of a link that must not be withheld.</summary>
    public Estimate Strength(string id) => Assert.IsType<Finding.Known>(Link(id).Strength).Estimate;

    /// <summary>One row of the database.</summary>
    public object[] Row(string sql)
    {
        using SqliteConnection connection = Workspace.Database.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read(), sql);
        object[] row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }
}
