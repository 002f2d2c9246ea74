using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Runs;

/// <summary>The acts of a workspace, in the order in which one needs the other.</summary>
public static class Acts
{
    private const string NothingRead = "Nothing to do: no data have been read yet.";

    /// <summary>Composes them. A further act is one more line here and its cron in the settings.</summary>
    public static IReadOnlyList<Act> Of(Workspace workspace) =>
    [
        new("ingest", (_, cancellation) => Ingest(workspace, cancellation)),
        new("link", (due, _) => WithData(workspace, lastDay => Link(workspace, Period.AsOf(due, workspace.Zone, lastDay)))),
        new("report", (due, cancellation) => WithData(workspace, lastDay => Report(workspace, due, lastDay, cancellation))),
        new("export", (due, cancellation) => WithData(workspace, lastDay => Export(workspace, Period.AsOf(due, workspace.Zone, lastDay), cancellation))),
    ];

    /// <summary>What came of linking.</summary>
    public static string Sentence(OutcomeFindings findings) => FormattableString.Invariant(
        $"{findings.Links.Count} links as of {findings.AsOf:yyyy-MM-dd}, {findings.Links.Count(link => link.Strength is Finding.Withheld)} of them withheld.");

    private static string Ingest(Workspace workspace, CancellationToken cancellation)
    {
        IngestSummary read = workspace.Ingest.Ingest(null, cancellation);
        return read.Sentence + " " + workspace.Score.Score(null, cancellation).Sentence;
    }

    private static string Link(Workspace workspace, DateOnly asOf) => Sentence(workspace.Link.Link(workspace.Identity("link", asOf)));

    /// <summary>BI tables and finance figures, on links made for the same day.</summary>
    private static string Export(Workspace workspace, DateOnly asOf, CancellationToken cancellation)
    {
        OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", asOf));
        return workspace.Export.Export(asOf, cancellation).Sentence + " " + workspace.Finance.Write(findings).Sentence;
    }

    /// <summary>The week before the day it was due, or the last whole one of the data where they end earlier.</summary>
    private static string Report(Workspace workspace, DateTimeOffset due, DateOnly lastDay, CancellationToken cancellation)
    {
        if (workspace.WeeklyReport.LastWholeWeek() is not { } last) return "Nothing to report: no interaction has a date.";
        ReportWeek before = Period.WeekBefore(due, workspace.Zone), week = before.Monday < last.Monday ? before : last;
        ReportLanguage language = workspace.Settings.Schedule.ReportLanguage == "de" ? ReportLanguage.German : ReportLanguage.English;
        DateOnly asOf = Period.AsOf(due, workspace.Zone, lastDay);
        WrittenReport written = workspace.WeeklyReport.WriteAsync(week, language, asOf, () => workspace.Link.Find(asOf), cancellation).GetAwaiter().GetResult();
        return week == before ? written.Sentence : $"{written.Sentence} The data do not reach the end of week {before}.";
    }

    private static string WithData(Workspace workspace, Func<DateOnly, string> work)
    {
        DateOnly lastDay = workspace.Link.LastDay();
        return lastDay == DateOnly.MinValue ? NothingRead : work(lastDay);
    }
}
