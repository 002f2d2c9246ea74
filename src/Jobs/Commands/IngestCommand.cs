using System.CommandLine;
using System.Text;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend ingest</c>: files → database.</summary>
internal static class IngestCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("ingest", "Read new and changed input files into the database.", "ingest data/samples", "ingest exports --settings exports/peakend.json --format json");
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(common.Open(parsed), common.Printer(parsed), cancellation)));
        return command;
    }

    private static int Run(Workspace workspace, CommandOutput output, CancellationToken cancellation)
    {
        IngestSummary summary = output.WithProgress(progress =>
            workspace.Log.Do("ingest", null, () => workspace.Ingest.Ingest(progress, cancellation), done => [done.Part]));
        output.Result(Text(summary), Json(summary));
        return 0;
    }

    /// <summary>The files as values.</summary>
    public static object Json(IngestSummary summary) => summary.Files.Select(file => new
    {
        file.Source.File,
        table = file.Source.InputTable,
        file.Unchanged,
        read = file.Source.RowsRead,
        kept = file.Source.RowsKept,
        refused = file.Source.RowsRefused,
        reasons = file.Source.ByReason(),
        file.RejectedList,
    });

    /// <summary>A line a file, and the reasons for refusals under it.</summary>
    public static string Text(IngestSummary summary)
    {
        StringBuilder text = new();
        foreach (FileSummary file in summary.Files)
        {
            if (text.Length > 0) text.AppendLine();
            text.Append(FormattableString.Invariant($"  {file.Source.File,-20} {file.Source.RowsKept,10:N0} rows"));
            if (file.Unchanged) text.Append(", unchanged");
            if (file.Source.RowsRefused == 0) continue;
            text.Append(FormattableString.Invariant($", {file.Source.RowsRefused:N0} refused"));
            if (file.RejectedList is not null) text.Append(", listed in ").Append(file.RejectedList);
            foreach ((string reason, long rows) in file.Source.ByReason()) text.AppendLine().Append(FormattableString.Invariant($"      {rows:N0} × {reason}"));
        }

        return text.ToString();
    }
}
