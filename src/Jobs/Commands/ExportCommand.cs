using System.CommandLine;
using System.Globalization;
using System.Text;
using Peakend.Engine.Links;
using Peakend.Jobs.Runs;
using Peakend.Reports.BiExport;
using Peakend.Reports.FinanceFigures;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend export</c>: database → BI tables and finance figures.</summary>
internal static class ExportCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("export", "Write the BI tables and the finance figures from what has been read and scored.", "export data/samples", "export data/samples --as-of 2026-03-31 --format json");
        command.Add(common.AsOf);
        command.SetAction((parsed, cancellation) =>
        {
            Workspace workspace = common.Open(parsed);
            CommandOutput output = common.Printer(parsed);
            (BiExportSummary tables, FinanceSummary figures) = output.WithProgress(progress => workspace.Log.Do("export", null, () =>
            {
                DateOnly asOf = parsed.GetValue(common.AsOf) ?? workspace.Link.LastDay();
                progress?.Report(new RunProgress("Linking", 0, 0));
                OutcomeFindings findings = workspace.Link.Link(workspace.Identity("link", asOf));
                progress?.Report(new RunProgress("Writing tables", 0, 0));
                return (workspace.Export.Export(asOf, cancellation), workspace.Finance.Write(findings));
            }, done => [Acts.Part(done.Item1), Acts.Part(done.Item2)]));
            output.Result(Text(tables) + "\n" + Text(figures), new { tables, figures = Json(figures) });
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>A line a table.</summary>
    public static string Text(BiExportSummary summary)
    {
        StringBuilder text = new(RunSentence.English.Of(Acts.Part(summary)));
        foreach (ExportedTable table in summary.Tables) text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {table.File,-20} {table.Rows,10:N0} rows");
        return text.ToString();
    }

    /// <summary>One line, and one for each check that failed.</summary>
    public static string Text(FinanceSummary summary)
    {
        StringBuilder text = new();
        text.Append(RunSentence.English.Of(Acts.Part(summary)));
        foreach (FinanceCheck check in summary.Failed)
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"  not so: {check.Name}: expected {check.Expected}, found {check.Found} ({check.Unit})");
        return text.ToString();
    }

    /// <summary>The checks as values.</summary>
    public static object Json(FinanceSummary summary) => new { summary.Folder, checks = summary.Checks.Count, failed = summary.Failed };
}
