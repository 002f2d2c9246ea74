using System.CommandLine;
using Peakend.Engine.Links;
using Peakend.Jobs.Runs;
using Peakend.Reports.BiExport;
using Peakend.Reports.FinanceFigures;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend run</c>: the whole main job.</summary>
internal static class RunCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("run", "The whole job: read, score, link, write the weekly report, the finance figures and the BI tables.", "run data/samples", "run data/samples --lang de", "run exports --out results --settings exports/peakend.json");
        command.Add(common.AsOf);
        command.Add(common.WeekOf);
        command.Add(common.Language);
        command.SetAction((parsed, cancellation) =>
        {
            Workspace workspace = common.Open(parsed);
            CommandOutput output = common.Printer(parsed);
            Outcome outcome = output.WithProgress(progress =>
                workspace.Log.Do("run", null, () => Run(workspace, common, parsed, progress, cancellation), done => done.Parts));
            output.Result(Text(outcome), new
            {
                files = IngestCommand.Json(outcome.Read), scored = ScoreCommand.Json(outcome.Scored), links = LinkText.Json(outcome.Findings), report = outcome.Report is { } report ? RunText.Json(report) : null,
                tables = outcome.Tables, figures = ExportCommand.Json(outcome.Figures),
            });
            return Task.FromResult(0);
        });
        return command;
    }

    private static Outcome Run(Workspace workspace, CommonOptions common, ParseResult parsed, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        IngestSummary read = workspace.Ingest.Ingest(progress, cancellation);
        ScoreSummary scored = workspace.Score.Score(progress, cancellation);
        DateOnly asOf = parsed.GetValue(common.AsOf) ?? workspace.Link.LastDay();
        progress?.Report(new RunProgress("Linking", 0, 0));
        OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", asOf));
        progress?.Report(new RunProgress("Writing report, figures and tables", 0, 0));

        // The tables only read, as the report does: both at once. Data without a single date still have links; only the week is missing.
        Task<BiExportSummary> tables = Task.Run(() => workspace.Export.Export(asOf, cancellation), CancellationToken.None);
        Task<WrittenReport?> report = workspace.WeeklyReport.LastWholeWeek() is null && parsed.GetValue(common.WeekOf) is null
            ? Task.FromResult<WrittenReport?>(null)
            : Task.Run<WrittenReport?>(async () => await ReportCommand.WriteAsync(workspace, common, parsed, asOf, () => findings, cancellation), CancellationToken.None);
        Task.WhenAll(tables, report).GetAwaiter().GetResult();
        return new Outcome(read, scored, findings, report.Result, tables.Result, workspace.Finance.Write(findings));
    }

    private static string Text(Outcome outcome) => string.Join('\n',
        "Read:", IngestCommand.Text(outcome.Read), RunSentence.English.Of(outcome.Scored.Part), "", RunText.Of(outcome.Findings), "",
        outcome.Report is { } report ? RunText.Of(report) : "No weekly report: no interaction has a date.",
        RunSentence.English.Of(Acts.Part(outcome.Tables)), ExportCommand.Text(outcome.Figures));

    private sealed record Outcome(IngestSummary Read, ScoreSummary Scored, OutcomeFindings Findings, WrittenReport? Report, BiExportSummary Tables, FinanceSummary Figures)
    {
        public IReadOnlyList<RunPart> Parts =>
            [.. ((RunPart?[])[Read.Part, Scored.Part, Acts.Part(Findings), Report?.Part, Acts.Part(Tables), Acts.Part(Figures)]).OfType<RunPart>()];
    }
}
