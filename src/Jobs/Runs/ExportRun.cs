using Microsoft.Data.Sqlite;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Storage;
using Peakend.Reports.BiExport;

namespace Peakend.Jobs.Runs;

/// <summary>Database → BI tables. The same data, settings and day give the same bytes; links of another day, input or setting are made anew first.</summary>
/// <param name="workspace">From and to where.</param>
public sealed class ExportRun(Workspace workspace)
{
    private static readonly string[] Makers = ["ingest", "score", "link"];

    /// <summary>Writes the export as of a day.</summary>
    public BiExportSummary Export(DateOnly asOf, CancellationToken cancellation)
    {
        RunIdentity link = workspace.Identity("link", asOf), run = workspace.Identity("export", asOf);
        using SqliteConnection connection = workspace.Database.Connect();
        if (LinkTable.RunId(connection) != link.Id) workspace.Link.Link(link);

        // One moment of the database for all tables, whatever another process writes meanwhile.
        using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
        BiExportSummary summary = BiTablesExport.Write(workspace.Output, Rows(connection, run), Row(new RecordedRun(run, new Dictionary<string, long>())), cancellation);
        moment.Commit();
        workspace.Database.InTransaction((writing, transaction) =>
        {
            RunTable.Put(writing, transaction, run, new SortedDictionary<string, long>(summary.Tables.ToDictionary(table => table.File, table => table.Rows), StringComparer.Ordinal));
            return 0;
        });
        return summary;
    }

    private BiRows Rows(SqliteConnection connection, RunIdentity export)
    {
        DateOnly asOf = export.AsOf!.Value;
        string family = LinkTable.RunId(connection)!;
        DateTimeOffset end = new(asOf.AddDays(1), default, TimeSpan.Zero);
        IEnumerable<ScoredInteraction> contacts = ContactTable.Stream(connection, null, null, end, withMoments: false).Where(contact => contact.StartedAt is null || contact.StartedAt < end);
        TimeZoneInfo zone = workspace.Zone;
        IEnumerable<CustomerTimeline> timelines = TimelineTable.Stream(connection, asOf);
        return new BiRows(
            CustomerTable.Stream(connection, asOf), contacts, timelines.SelectMany(timeline => CustomerWeek.Of(timeline, zone)),
            SurveyTable.Stream(connection, asOf), timelines.SelectMany(timeline => CustomerMonth.Of(timeline, zone)),
            LinkTable.All(connection).Select(link => new LinkRow(family, link)),
            RunTable.All(connection).Where(run => Makers.Contains(run.Run.Act) && run.Run with { Act = export.Act, AsOf = asOf } == export && (run.Run.AsOf ?? asOf) == asOf).Select(Row));
    }

    private static RunRow Row(RecordedRun run) =>
        new(run.Run.Id, run.Run.Act, run.Run.AsOf, run.Run.Inputs, run.Run.Settings, run.Run.Scorer, run.Run.Code, run.Counts);
}
