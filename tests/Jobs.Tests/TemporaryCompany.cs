using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Tests;

/// <summary>A company in folders of its own, with a real database; its clock stands at 2026-07-01.</summary>
public sealed class TemporaryCompany : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peakend-").FullName;

    public TemporaryCompany()
    {
        Directory.CreateDirectory(Input);
        Settings("");
    }

    public string Input => Path.Combine(folder, "in");

    public string Output => Path.Combine(folder, "out");

    /// <summary>Writes an input file; lines end with LF.</summary>
    public TemporaryCompany Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes an input file.</summary>
    public TemporaryCompany Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Input, name), bytes);
        return this;
    }

    /// <summary>Writes peakend.json: a key, all rows may be refused, and what is given.</summary>
    public TemporaryCompany Settings(string properties, double maxRefusedShare = 1) =>
        Write(SettingsFile.Name, string.Create(CultureInfo.InvariantCulture, $$"""{ "pseudonymKey": "0123456789abcdef", "maxRefusedShare": {{maxRefusedShare}}, {{properties}} }"""));

    /// <summary>Opens the workspace anew, as each command does.</summary>
    public Workspace Open() => Workspace.Open(Input, Output, null, new StandingClock());

    public IngestSummary Ingest() => Open().Ingest.Ingest(null, CancellationToken.None);

    /// <summary>The refusals of the last reading of a file: line, column, reason up to the first colon, semicolon or full stop.</summary>
    public string[] Refused(string name)
    {
        string list = RejectedList(name);
        return File.Exists(list) ? [.. File.ReadLines(list).Skip(1).Select(line => line.Split(',', 4)).Select(cells => $"{cells[1]} {cells[2]}: {Reason(cells[3])}")] : [];
    }

    public string RejectedList(string name) => Path.Combine(Input, name + ".rejected.csv");

    /// <summary>One column of a query.</summary>
    public string[] Query(string sql)
    {
        using SqliteConnection connection = Database.Open(Path.Combine(Output, "peakend.db")).Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return [.. rows];
    }

    /// <summary>Every row of every table.</summary>
    public string Dump() => string.Join('\n', Query("select name from sqlite_schema where type = 'table' order by name").SelectMany(table => Query($"select * from {table}").Prepend("# " + table)));

    /// <summary>Every row of the input's tables, but for when and from which file it came.</summary>
    public string Facts() => string.Join('\n',
        ((string[])[
            "select customer, joined_on, segment, plan, country, language, tenure_months from customer order by customer",
            "select interaction, customer_key, channel, started_at, ended_at, team, agent, topic, language, resolved, transfers from interaction order by interaction",
            "select interaction_key, text_hash, turns from interaction_text order by interaction_key",
            "select survey, interaction_key, customer_key, metric, value, scale_min, scale_max, asked_at, answered_at from survey_answer order by survey",
            "select customer_key, month, item, amount, currency from revenue order by customer_key, month, item",
            "select customer_key, churned_on, churned, reason, controllable, tenure_months from churn order by customer_key, churned_on",
        ]).SelectMany(Query));

    /// <summary>The texts of an interaction, turn by turn.</summary>
    public string[] Texts(string interaction)
    {
        using SqliteConnection connection = Database.Open(Path.Combine(Output, "peakend.db")).Connect();
        return [.. TextTable.Of(connection, new Engine.Interactions.InteractionId(interaction)).Select(turn => FormattableString.Invariant($"{turn.Index} {turn.Text}"))];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Reason(string rest) => (rest[0] == '"' ? rest[1..rest.IndexOf('"', 1)] : rest).Split('.', ':', ';')[0];

    private static string Text(object value) => value switch
    {
        DBNull => "",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
