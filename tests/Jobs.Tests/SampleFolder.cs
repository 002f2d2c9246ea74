using System.Globalization;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Samples;
using Peakend.Jobs.Commands;

namespace Peakend.Jobs.Tests;

/// <summary>A temporary folder with a small invented company in <c>in</c>; gone after the test.</summary>
internal sealed class SampleFolder : IDisposable
{
    private SampleFolder(string root) => Root = root;

    public string Root { get; }

    public string Input => Path.Combine(Root, "in");

    public string Output => Path.Combine(Root, "out");

    /// <param name="schedule">JSON of the settings' schedule.</param>
    public static async Task<SampleFolder> CreateAsync(string schedule = "{}")
    {
        SampleFolder folder = new(Directory.CreateTempSubdirectory("peakend-test-").FullName);
        await SampleCompany.WriteAsync(new SampleOptions(7, 30, 6), folder.Input, null, CancellationToken.None);
        folder.Settings(schedule);
        return folder;
    }

    /// <summary>Writes the settings anew.</summary>
    public void Settings(string schedule) =>
        File.WriteAllText(Path.Combine(Input, "peakend.json"), $$"""{ "company": "Muster & Söhne", "pseudonymKey": "only-for-tests-0123", "schedule": {{schedule}} }""");

    /// <summary>Runs a command line in this process.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(string command, params string[] more)
    {
        using StringWriter output = new(), error = new();
        int code = await PeakendCommand.InvokeAsync([command, Input, "--out", Output, .. more], output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Every row of every table but the operator's log, in order.</summary>
    public static List<string> Dump(string output)
    {
        using SqliteConnection connection = Open(output);
        List<string> tables = Read(connection, "select name from sqlite_master where type = 'table' and name <> 'job_run' order by name");
        return [.. tables.SelectMany(table => Read(connection, $"select * from {table}").Order(StringComparer.Ordinal).Select(row => table + ": " + row))];
    }

    /// <summary>The rows of a query as text.</summary>
    public List<string> Query(string sql)
    {
        using SqliteConnection connection = Open(Output);
        return Read(connection, sql);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static SqliteConnection Open(string output)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(output, "peakend.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
