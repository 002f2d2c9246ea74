using System.CommandLine;
using Peakend.Engine.Links;
using Peakend.Jobs.Runs;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend report</c>: database → weekly report.</summary>
internal static class ReportCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("report", "Write the weekly report of a week.", "report data/samples", "report data/samples --week-of 2026-03-04 --lang de");
        command.Add(common.AsOf);
        command.Add(common.WeekOf);
        command.Add(common.Language);
        command.SetAction((parsed, cancellation) =>
        {
            Workspace workspace = common.Open(parsed);
            DateOnly asOf = parsed.GetValue(common.AsOf) ?? workspace.Link.LastDay();
            WrittenReport report = workspace.Log.Do(
                "report", null, () => WriteAsync(workspace, common, parsed, asOf, () => workspace.Link.Find(asOf), cancellation).GetAwaiter().GetResult(), done => [done.Part]);
            common.Printer(parsed).Result(RunText.Of(report), RunText.Json(report));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>Writes the report that the options ask for.</summary>
    /// <exception cref="NothingToReportException">No interaction has a date, so there is no week.</exception>
    public static Task<WrittenReport> WriteAsync(Workspace workspace, CommonOptions common, ParseResult parsed, DateOnly asOf, Func<OutcomeFindings> outcomes, CancellationToken cancellation)
    {
        ReportWeek week = parsed.GetValue(common.WeekOf) is { } day
            ? ReportWeek.Containing(day)
            : workspace.WeeklyReport.LastWholeWeek() ?? throw new NothingToReportException();
        return workspace.WeeklyReport.WriteAsync(week, parsed.GetValue(common.Language) == "de" ? ReportLanguage.German : ReportLanguage.English, asOf, outcomes, cancellation);
    }
}
