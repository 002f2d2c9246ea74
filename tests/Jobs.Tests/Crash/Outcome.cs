using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Peakend.Jobs.Tests.Crash;

/// <summary>All that a job leaves behind: the rows of every data table, and the bytes of every file written.</summary>
internal static class Outcome
{
    /// <summary>The operator's log says when and by whom, so it differs from run to run.</summary>
    private static readonly HashSet<string> Undetermined = ["job_run"];

    /// <summary>Table or file → checksum of its content.</summary>
    public static SortedDictionary<string, string> Of(string output)
    {
        SortedDictionary<string, string> checksums = new(StringComparer.Ordinal);
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(output, "peakend.db"), Pooling = false }.ToString());
        connection.Open();
        foreach (string table in Tables(connection)) checksums[table] = Checksum(connection, table);
        foreach (string file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(output, file);
            if (!name.StartsWith("peakend.db", StringComparison.Ordinal)) checksums[name] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return checksums;
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'QRTZ_%'";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return [.. names.Where(name => !Undetermined.Contains(name))];
    }

    private static string Checksum(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes
                ? Convert.ToHexString(bytes)
                : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        rows.Sort(StringComparer.Ordinal);
        return FormattableString.Invariant($"{rows.Count} rows ") + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }
}
