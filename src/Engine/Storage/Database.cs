using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>The embedded database: one SQLite file in write-ahead mode. One process writes at a time; readers are never blocked.</summary>
public sealed class Database
{
    private readonly string connectionString;

    private Database(string path)
    {
        Path = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = false,
            DefaultTimeout = 60,
            Pooling = false,
        }.ToString();
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Opens the file, making it or bringing its schema up to date where needed.</summary>
    /// <exception cref="StorageException">The file is not a database, or a newer program has written it.</exception>
    public static Database Open(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        Database database = new(full);
        try
        {
            using SqliteConnection connection = database.Connect();
            Migrations.Apply(connection);
        }
        catch (SqliteException e)
        {
            throw new StorageException($"{full}: {e.Message} Is it a Peakend database, and may it be written?", e);
        }

        return database;
    }

    /// <summary>A connection of its own; the caller disposes it.</summary>
    public SqliteConnection Connect()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        // 64 MB of pages kept, and no memory map, so that memory does not grow with the file; a checkpoint every 64 MB keeps the write-ahead file from growing without end.
        connection.Execute("pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma wal_autocheckpoint = 16384;");
        return connection;
    }

    /// <summary>Does all of a piece of work or none of it.</summary>
    public T InTransaction<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        using SqliteConnection connection = Connect();
        using SqliteTransaction transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        T result = work(connection, transaction);
        transaction.Commit();
        return result;
    }
}
