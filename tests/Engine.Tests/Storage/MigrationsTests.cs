using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class MigrationsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peakend-").FullName;

    private string File => Path.Combine(folder, "peakend.db");

    [Fact]
    public void A_fresh_file_gets_the_newest_schema_and_a_second_opening_changes_nothing()
    {
        string first = Schema(Database.Open(File));
        Assert.Equal(first, Schema(Database.Open(File)));
        using SqliteConnection connection = Database.Open(File).Connect();
        Assert.Equal(Migrations.Newest, connection.ExecuteScalar<int>("pragma user_version"));
        Assert.Equal("wal", connection.ExecuteScalar<string>("pragma journal_mode"));
    }

    [Fact]
    public void A_newer_schema_is_refused_with_both_versions()
    {
        using (SqliteConnection connection = Database.Open(File).Connect()) connection.Execute("pragma user_version = 9999");
        string message = Assert.Throws<StorageException>(() => Database.Open(File)).Message;
        Assert.Contains($"schema 9999 is newer than this program's {Migrations.Newest}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_at_once_make_one_schema()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Database.Open(File));
        Assert.Contains("create table source", Schema(Database.Open(File)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_a_clear_error()
    {
        System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("customer_id,month\n", 100)));
        Assert.Contains("Is it a Peakend database", Assert.Throws<StorageException>(() => Database.Open(File)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Schema(Database database)
    {
        using SqliteConnection connection = database.Connect();
        return string.Join('\n', connection.Query<string>("select sql from sqlite_schema where sql is not null order by name")).Replace("CREATE TABLE", "create table", StringComparison.Ordinal);
    }
}
