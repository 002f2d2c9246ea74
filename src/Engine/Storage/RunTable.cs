using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>What a run was and what it saw. The same act on the same inputs with the same settings, model and code is the same run.</summary>
/// <param name="Act">ingest, score, link, report, export.</param>
/// <param name="AsOf">Up to when data counted.</param>
/// <param name="Inputs">Hash of the files' checksums.</param>
/// <param name="Settings">Hash of the settings.</param>
/// <param name="Scorer">Sentiment model and weights.</param>
/// <param name="Code">Version of the program.</param>
public sealed record RunIdentity(string Act, DateOnly? AsOf, string Inputs, string Settings, string Scorer, string Code)
{
    /// <summary>16 hexadecimal digits.</summary>
    public string Id => Fingerprint.Of(string.Join('\n', Act, Stored.Of(AsOf), Inputs, Settings, Scorer, Code));
}

/// <summary>A run as it was recorded.</summary>
/// <param name="Run">What it was and what it saw.</param>
/// <param name="Counts">What it counted.</param>
public sealed record RecordedRun(RunIdentity Run, IReadOnlyDictionary<string, long> Counts);

/// <summary>The runs, without their times: these are in the operator's log.</summary>
public static class RunTable
{
    /// <summary>Records a run and what it counted.</summary>
    public static void Put(SqliteConnection connection, SqliteTransaction? transaction, RunIdentity run, IReadOnlyDictionary<string, long> counts) =>
        connection.Execute(
            """
            insert into run (run_id, act, as_of, inputs, settings, scorer, code, counts) values (@Id, @Act, @asOf, @Inputs, @Settings, @Scorer, @Code, @counts)
            on conflict (run_id) do nothing
            """,
            new { run.Id, run.Act, asOf = Stored.Of(run.AsOf) ?? "", run.Inputs, run.Settings, run.Scorer, run.Code, counts = JsonSerializer.Serialize(counts) }, transaction);

    /// <summary>The recorded runs, in the order of act, day and id.</summary>
    public static IReadOnlyList<RecordedRun> All(SqliteConnection connection) =>
        [.. connection.Query<RunRow>(
            "select act as Act, as_of as AsOf, inputs as Inputs, settings as Settings, scorer as Scorer, code as Code, counts as Counts from run order by act, as_of, run_id")
            .Select(row => new RecordedRun(
                new RunIdentity(row.Act, Stored.Day(row.AsOf), row.Inputs, row.Settings, row.Scorer, row.Code), JsonSerializer.Deserialize<SortedDictionary<string, long>>(row.Counts)!))];

    private sealed class RunRow
    {
        public string Act { get; set; } = "";
        public string AsOf { get; set; } = "";
        public string Inputs { get; set; } = "";
        public string Settings { get; set; } = "";
        public string Scorer { get; set; } = "";
        public string Code { get; set; } = "";
        public string Counts { get; set; } = "{}";
    }
}
