using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

/// <summary>A database in a folder of its own, filled through the product's writers, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("peakend-");
    private readonly SourceRow source = new() { SourceId = 1, Delivery = 1 };

    public TemporaryDatabase()
    {
        Database = Database.Open(Path.Combine(folder.FullName, "test.db"));
        Connection = Database.Connect();
    }

    public Database Database { get; }

    public SqliteConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        folder.Delete(recursive: true);
    }

    public void Customers(params string[] ids) => Write(customers =>
    {
        foreach (string id in ids) customers.Put(new CustomerRow(new CustomerId(id), null, "s-" + id, null, null, null, null), source);
    });

    public void Contact(string id, string customer, double? day, string? topic = null, bool? resolved = null, string? language = null, int? transfers = null)
    {
        using SqliteTransaction transaction = Connection.BeginTransaction();
        using CustomerTable.Writer customers = new(Connection);
        using InteractionTable.Writer writer = new(Connection, transaction, customers);
        writer.Put(new InteractionRow(new InteractionId(id), new CustomerId(customer), StartedAt: At(day), Topic: topic, Language: language, Resolved: resolved, Transfers: transfers), source);
        transaction.Commit();
    }

    /// <summary>A score with one moment.</summary>
    public void Score(string id, double? memory, double? firstTurn = null, bool? said = null, string scorer = "one", string? logLanguage = null, long hash = 0)
    {
        using ScoreTable.Writer writer = new(Connection, scorer);
        long key = RowKey.Of(new InteractionId(id));
        InteractionScore? score = memory is { } m ? new InteractionScore(1, m, 0, m, m, m, m, m, m, null, Ending.Neutral) : null;
        Moment moment = new(0, 0, 0, null, "");
        writer.Put(new ScoredText(new UnscoredText(key, hash, logLanguage, []), "en", At(firstTurn), At(firstTurn), 1, 1, score, said, score is null ? null : 0,
            memory is { } v ? [new PlacedMoment(moment, new ScoredMoment(0, v, Emotion.Neutral, false))] : []));
    }

    public long Text(string id, string words, int fromSource = 1)
    {
        (byte[] value, long hash) = PackedTurns.Pack([new Turn(0, Speaker.Customer, null, words)]);
        using SqliteTransaction transaction = Connection.BeginTransaction();
        using TextTable.Writer writer = new(Connection, transaction);
        writer.Put(new PackedText(RowKey.Of(new InteractionId(id)), value, hash), new SourceRow { SourceId = fromSource, Delivery = 1 });
        transaction.Commit();
        return hash;
    }

    public void Answer(string id, string customer, string? contact, double? value, double? answered, double? asked = null) => Write(customers =>
    {
        using SurveyTable.Writer writer = new(Connection, customers);
        writer.Put(new SurveyRow(id, contact is null ? null : new InteractionId(contact), new CustomerId(customer), "csat", value, new SurveyScale(1, 5), At(asked), At(answered)), source);
    });

    public void Left(string customer, DateOnly? on, bool churned = true) => Write(customers =>
    {
        using ChurnTable.Writer writer = new(Connection, customers);
        writer.Put(new ChurnRow(new CustomerId(customer), churned, on, null, null, 3), source);
    });

    public void Paid(string customer, DateOnly month, decimal amount, string item = "") => Write(customers =>
    {
        using RevenueTable.Writer writer = new(Connection, customers);
        writer.Put(new RevenueRow(new CustomerId(customer), month, item, Money.Of(amount), "EUR"), source);
    });

    public T Single<T>(string sql) => Connection.QuerySingle<T>(sql);

    public static DateTimeOffset? At(double? day) => day is { } days ? Noon.AddDays(days) : null;

    private void Write(Action<CustomerTable.Writer> work)
    {
        using CustomerTable.Writer customers = new(Connection);
        work(customers);
    }
}
