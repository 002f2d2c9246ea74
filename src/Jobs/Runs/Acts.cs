using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Runs;

/// <summary>The acts of a workspace, in the order in which one needs the other.</summary>
public static class Acts
{
    /// <summary>Composes them. A further act is one more line here and its cron in the settings.</summary>
    public static IReadOnlyList<Act> Of(Workspace workspace) =>
    [
        new("ingest", (_, cancellation) => Ingest(workspace, cancellation)),
        new("link", (due, _) => WithData(workspace, lastDay => Link(workspace, Period.AsOf(due, workspace.Zone, lastDay)))),
        new("report", (due, cancellation) => WithData(workspace, lastDay => Report(workspace, due, lastDay, cancellation))),
        new("export", (due, cancellation) => WithData(workspace, lastDay => Export(workspace, Period.AsOf(due, workspace.Zone, lastDay), cancellation))),
    ];

    /// <summary>What came of linking.</summary>
    public static RunPart Part(OutcomeFindings findings) =>
        new RunPart.Linked(findings.Links.Count, findings.Links.Count(link => link.Strength is Finding.Withheld), findings.AsOf);

    /// <summary>What came of an export.</summary>
    public static RunPart Part(BiExportSummary tables) => new RunPart.Exported(tables.Folder, tables.Tables.Sum(table => table.Rows), tables.Tables.Count, tables.Contract);

    /// <summary>What came of the finance figures.</summary>
    public static RunPart Part(FinanceSummary figures) => new RunPart.Reconciled(figures.Folder, figures.Checks.Count, figures.Checks.Count - figures.Failed.Count);

    private static IReadOnlyList<RunPart> Ingest(Workspace workspace, CancellationToken cancellation)
    {
        IngestSummary read = workspace.Ingest.Ingest(null, cancellation);
        return [read.Part, workspace.Score.Score(null, cancellation).Part];
    }

    private static IReadOnlyList<RunPart> Link(Workspace workspace, DateOnly asOf) => [Part(workspace.Link.Link(workspace.Identity("link", asOf)))];

    /// <summary>BI tables and finance figures, on links made for the same day.</summary>
    private static IReadOnlyList<RunPart> Export(Workspace workspace, DateOnly asOf, CancellationToken cancellation)
    {
        OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", asOf));
        return [Part(workspace.Export.Export(asOf, cancellation)), Part(workspace.Finance.Write(findings))];
    }

    /// <summary>The week before the day it was due, or the last whole one of the data where they end earlier.</summary>
    private static IReadOnlyList<RunPart> Report(Workspace workspace, DateTimeOffset due, DateOnly lastDay, CancellationToken cancellation)
    {
        if (workspace.WeeklyReport.LastWholeWeek() is not { } last) return [new RunPart.NothingDated()];
        ReportWeek before = Period.WeekBefore(due, workspace.Zone), week = before.Monday < last.Monday ? before : last;
        ReportLanguage language = workspace.Settings.Schedule.ReportLanguage == "de" ? ReportLanguage.German : ReportLanguage.English;
        DateOnly asOf = Period.AsOf(due, workspace.Zone, lastDay);
        WrittenReport written = workspace.WeeklyReport.WriteAsync(week, language, asOf, () => workspace.Link.Find(asOf), cancellation).GetAwaiter().GetResult();
        return [week == before ? written.Part : written.Part with { NotReached = before.ToString() }];
    }

    private static IReadOnlyList<RunPart> WithData(Workspace workspace, Func<DateOnly, IReadOnlyList<RunPart>> work)
    {
        DateOnly lastDay = workspace.Link.LastDay();
        return lastDay == DateOnly.MinValue ? [new RunPart.NothingRead()] : work(lastDay);
    }
}
