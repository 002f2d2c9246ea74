using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Peakend.Engine.Storage;

/// <summary>
/// One prepared statement run row by row, bound by position straight to SQLite: the provider's own commands look every parameter's name and type up
/// again for each row, which took as long as the insert. Belongs to one connection and its open transaction.
/// </summary>
internal sealed class Upsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>Prepares a statement whose parameters are <c>@p0, @p1 …</c> in the order of their first use.</summary>
    public Upsert(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it for one row.</summary>
    /// <param name="values">null, long, int, bool, double, string or byte[], in the order of the parameters.</param>
    /// <returns>Rows changed: 0 where the statement's condition kept the old row.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) Check(Bind(i + 1, values[i]));
        int result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE && result != raw.SQLITE_ROW) Check(result);
        Check(raw.sqlite3_reset(statement));
        return raw.sqlite3_changes(database);
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        int number => raw.sqlite3_bind_int64(statement, position, number),
        bool flag => raw.sqlite3_bind_int64(statement, position, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, position, number),
        string text => raw.sqlite3_bind_text(statement, position, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored.", nameof(value)),
    };

    private void Check(int result)
    {
        if (result == raw.SQLITE_OK) return;
        raw.sqlite3_reset(statement);
        SqliteException.ThrowExceptionForRC(result, database);
    }
}
