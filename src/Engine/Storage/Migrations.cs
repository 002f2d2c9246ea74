using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>Brings a database to the newest schema: one SQL file a change, in the order of their numbers, each in its own transaction.</summary>
public static class Migrations
{
    private const string Prefix = "Peakend.Engine.Storage.Schema.";

    /// <summary>The number of the newest change.</summary>
    public static int Newest => Files().Max(file => file.Number);

    /// <summary>Applies what is missing. Two processes may try at once: the second waits, and finds nothing left to do.</summary>
    /// <exception cref="StorageException">The database is newer than the program.</exception>
    public static void Apply(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<int>("pragma user_version") == Newest) return;
        foreach ((int number, string resource) in Files().OrderBy(file => file.Number))
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            int version = connection.ExecuteScalar<int>("pragma user_version", transaction: transaction);
            if (version > Newest)
                throw new StorageException($"{connection.DataSource}: schema {version} is newer than this program's {Newest}. Use the newer program.");
            if (version < number)
            {
                connection.Execute(Read(resource), transaction: transaction);
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {number}"), transaction: transaction);
            }

            transaction.Commit();
        }
    }

    private static IEnumerable<(int Number, string Resource)> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name));

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
