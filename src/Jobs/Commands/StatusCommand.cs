using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Scheduling;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend status</c>: what there is, what ran, what is due.</summary>
internal static class StatusCommand
{
    private const int LastRuns = 8;

    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("status", "Say how far the data reach, what ran last and what is due next.", "status data/samples", "status --out results --format json");
        command.SetAction((parsed, _) =>
        {
            string folder = parsed.GetRequiredValue(common.Output), path = Workspace.DatabasePath(folder);
            PeakendSettings settings = Workspace.SettingsOf(parsed.GetRequiredValue(common.Input), parsed.GetValue(common.Settings));
            if (!File.Exists(path)) throw new InputFileException($"{path}: no database yet. Make it with: peakend run FOLDER --out {folder}");
            Database database = Database.Open(path);
            using SqliteConnection connection = database.Connect();
            Timetable timetable = new(settings);
            Status status = new(
                DataSpan.Of(connection),
                ScoreTable.Coverage(connection),
                JobRunTable.Newest(connection, 0, LastRuns),
                [.. timetable.Acts.Select(act => (act, timetable.Next(act, TimeProvider.System.GetUtcNow())))],
                SourceTable.All(connection),
                ServeLock.IsTaken(folder),
                timetable.Zone);
            common.Printer(parsed).Result(Text(status), Json(status));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>A time in the company's zone; "–" when there is none.</summary>
    public static string Local(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } time ? TimeZoneInfo.ConvertTime(time, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "–";

    private static string Text(Status status)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"Data          {Day(status.Span.FirstContact, status.Zone)} to {Day(status.Span.LastContact, status.Zone)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Interactions  {status.Coverage.Interactions:N0}, {status.Coverage.Scored:N0} with a score ({status.Coverage.Share:P1})");
        text.AppendLine(CultureInfo.InvariantCulture, $"Refused rows  {status.Refused:N0}");
        foreach (SourceRow source in status.Sources)
            foreach ((string reason, long rows) in source.ByReason()) text.AppendLine(CultureInfo.InvariantCulture, $"  {source.File}: {rows:N0} × {reason}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Next due ({status.Zone.Id}){(status.Serving ? "" : " – but no peakend serve works on this folder now")}");
        foreach ((string act, DateTimeOffset? due) in status.Next) text.AppendLine(CultureInfo.InvariantCulture, $"  {act,-8} {Local(due, status.Zone)}");
        text.Append("Last runs");
        if (status.Runs.Count == 0) text.AppendLine().Append("  none yet");
        foreach (JobRunRow run in status.Runs)
        {
            string took = run.Ended is { } ended ? string.Create(CultureInfo.InvariantCulture, $"{(ended - run.Started).TotalSeconds:0.0} s") : "";
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {run.Act,-8} {Local(run.Started, status.Zone)}  {RunLog.StateOf(run).ToString().ToLowerInvariant(),-11} {took,8}  {run.Error ?? Outcome(run)}");
        }

        return text.ToString();
    }

    private static object Json(Status status) => new
    {
        firstContact = status.Span.FirstContact,
        lastContact = status.Span.LastContact,
        status.Span.LastDay,
        interactions = status.Coverage.Interactions,
        scored = status.Coverage.Scored,
        refused = status.Refused,
        files = status.Sources.Select(source => new { source.File, table = source.InputTable, read = source.RowsRead, kept = source.RowsKept, refused = source.RowsRefused, reasons = source.ByReason() }),
        status.Serving,
        timeZone = status.Zone.Id,
        next = status.Next.Select(next => new { next.Act, next.Due }),
        runs = status.Runs.Select(run => new { run.Act, state = RunLog.StateOf(run), run.Due, run.Started, run.Ended, summary = Outcome(run), outcome = RunPart.Of(run.Outcome), run.Error }),
    };

    private static string? Outcome(JobRunRow run) => run.Outcome is { } json ? RunSentence.English.Of(RunPart.Of(json)) : null;

    private static string Day(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } time ? TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "–";

    private sealed record Status(
        DataSpan Span, ScoreCoverage Coverage, IReadOnlyList<JobRunRow> Runs, IReadOnlyList<(string Act, DateTimeOffset? Due)> Next, IReadOnlyList<SourceRow> Sources,
        bool Serving, TimeZoneInfo Zone)
    {
        public long Refused => Sources.Sum(source => source.RowsRefused);
    }
}
