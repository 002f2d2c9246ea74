using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>The scheduler's own SQLite file. Its tables are the scheduler's; only the write-ahead mode, four times as fast for it, is set here.</summary>
public static class SchedulerFile
{
    /// <summary>Makes the file where missing.</summary>
    /// <returns>The connection string to it.</returns>
    /// <exception cref="StorageException">The file is not a database or may not be written.</exception>
    public static string Prepare(string path)
    {
        string full = Path.GetFullPath(path);
        SqliteConnectionStringBuilder builder = new() { DataSource = full, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 30 };
        try
        {
            using SqliteConnection connection = new(builder.ToString());
            connection.Open();
            connection.Execute("pragma journal_mode = wal");
        }
        catch (SqliteException e)
        {
            throw new StorageException($"{full}: {e.Message} It holds only the schedule; if it is damaged, delete it.", e);
        }

        return builder.ToString();
    }
}
