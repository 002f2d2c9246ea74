using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Storage;

/// <summary>One reading of one input file.</summary>
public sealed class SourceRow
{
    /// <summary>Small integer, in the order of first reading.</summary>
    public long SourceId { get; set; }

    /// <summary>Canonical table.</summary>
    public string InputTable { get; set; } = "";

    /// <summary>File, relative to the input folder.</summary>
    public string File { get; set; } = "";

    /// <summary>0, 1 … where one file serves a table more than once.</summary>
    public int Part { get; set; }

    /// <summary>SHA-256 of file and mapping.</summary>
    public string Checksum { get; set; } = "";

    /// <summary>Counts the different contents read under this name, from 1.</summary>
    public int Delivery { get; set; }

    /// <summary>Rows read.</summary>
    public long RowsRead { get; set; }

    /// <summary>Rows kept.</summary>
    public long RowsKept { get; set; }

    /// <summary>Rows refused.</summary>
    public long RowsRefused { get; set; }

    /// <summary>JSON: reason → rows.</summary>
    public string Reasons { get; set; } = "{}";

    /// <summary>Refused rows by reason.</summary>
    public IReadOnlyDictionary<string, long> ByReason() => JsonSerializer.Deserialize<SortedDictionary<string, long>>(Reasons)!;
}

/// <summary>The files that were read.</summary>
public static class SourceTable
{
    private const string Columns =
        "source_id as SourceId, input_table as InputTable, file as File, part as Part, checksum as Checksum, delivery as Delivery, rows_read as RowsRead, rows_kept as RowsKept, rows_refused as RowsRefused, reasons as Reasons";

    /// <summary>All files, in the order of first reading.</summary>
    public static IReadOnlyList<SourceRow> All(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.Query<SourceRow>($"select {Columns} from source order by source_id", transaction: transaction).AsList();

    /// <summary>Begins a new delivery of a file: its row has the identity and the counted-up delivery.</summary>
    public static SourceRow Begin(SqliteConnection connection, SqliteTransaction transaction, InputTable table, string file, int part, string checksum) =>
        connection.QuerySingle<SourceRow>(
            $"""
            insert into source (input_table, file, part, checksum, delivery, rows_read, rows_kept, rows_refused, reasons)
            values (@table, @file, @part, @checksum, 1, 0, 0, 0, '')
            on conflict (input_table, file, part) do update set checksum = excluded.checksum, delivery = delivery + 1
            returning {Columns}
            """,
            new { table = InputColumns.Name(table), file, part, checksum }, transaction);

    /// <summary>Records what came of it.</summary>
    public static void End(SqliteConnection connection, SqliteTransaction transaction, SourceRow source, long rows, RejectionLog log)
    {
        source.RowsRead = rows;
        source.RowsRefused = log.Count;
        source.RowsKept = rows - log.Count;
        source.Reasons = JsonSerializer.Serialize(log.ByReason);
        connection.Execute(
            "update source set rows_read = @RowsRead, rows_kept = @RowsKept, rows_refused = @RowsRefused, reasons = @Reasons where source_id = @SourceId", source, transaction);
    }

    /// <summary>One hash over all files read so far: equal inputs, equal hash.</summary>
    public static string InputsHash(SqliteConnection connection) =>
        Fingerprint.Of(string.Join('\n', All(connection).Select(source => source.Checksum).Order(StringComparer.Ordinal)));
}
