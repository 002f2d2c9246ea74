using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>Under which key the customers' ids were replaced, by its fingerprint.</summary>
public static class PseudonymKeyTable
{
    /// <summary>The fingerprint; null before the first reading.</summary>
    public static string? Fingerprint(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<string?>("select fingerprint from pseudonym_key", transaction: transaction);

    /// <summary>Keeps a fingerprint, unless there is one already.</summary>
    /// <returns>The one that is kept.</returns>
    public static string Keep(SqliteConnection connection, SqliteTransaction transaction, string fingerprint)
    {
        connection.Execute("insert into pseudonym_key (only, fingerprint) values (1, @fingerprint) on conflict do nothing", new { fingerprint }, transaction);
        return Fingerprint(connection, transaction)!;
    }
}
