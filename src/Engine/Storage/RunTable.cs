using System.Globalization;
using System.Text;
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
    public string Id => RowKey.Of(Encoding.UTF8.GetBytes(string.Join('\n', Act, Stored.Of(AsOf), Inputs, Settings, Scorer, Code))).ToString("x16", CultureInfo.InvariantCulture);
}

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
}
