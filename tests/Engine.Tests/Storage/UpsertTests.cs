using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class UpsertTests : IDisposable
{
    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void Binds_every_type_as_what_it_is()
    {
        Assert.Equal(("null", "null"), Bound(null));
        Assert.Equal(("integer", "9223372036854775807"), Bound(long.MaxValue));
        Assert.Equal(("integer", "-2147483648"), Bound(int.MinValue));
        Assert.Equal(("integer", "1"), Bound(true));
        Assert.Equal(("integer", "0"), Bound(false));
        Assert.Equal(("real", "0.5"), Bound(0.5));
        Assert.Equal(("text", "'Größe 🙂 ''quoted'''"), Bound("Größe 🙂 'quoted'"));
        Assert.Equal(("text", "''"), Bound(""));
        Assert.Equal(("blob", "X'00FF'"), Bound(new byte[] { 0, 255 }));
        Assert.Equal(("blob", "X''"), Bound(Array.Empty<byte>()));
        Assert.Throws<ArgumentException>(() => Bound(1m));
    }

    [Fact]
    public void Text_keeps_what_follows_a_nul()
    {
        data.Connection.Execute("create table if not exists t (v)");
        using Upsert put = new(data.Connection, "insert into t values (@p0)");
        put.Run("a\0b");
        Assert.Equal("610062", data.Single<string>("select hex(v) from t"));
    }

    [Fact]
    public void Counts_the_rows_it_changed()
    {
        data.Connection.Execute("create table u (k integer primary key, v)");
        using Upsert put = new(data.Connection, "insert into u values (@p0, @p1) on conflict (k) do update set v = excluded.v where v <> excluded.v");
        Assert.Equal([1, 0, 1], ((string[])["x", "x", "y"]).Select(value => put.Run(1, value)));
    }

    [Fact]
    public void A_second_id_with_a_customers_or_interactions_key_is_refused_and_never_merged()
    {
        data.Connection.Execute("insert into customer (customer_key, customer) values (@key, 'someone else')", new { key = RowKey.Of(new CustomerId("a")) });
        Assert.Contains("two customer ids have one key", Assert.Throws<SqliteException>(() => data.Customers("a")).Message, StringComparison.Ordinal);
        Assert.Contains("two customer ids have one key", Assert.Throws<SqliteException>(() => data.Contact("1", "a", 0)).Message, StringComparison.Ordinal);
        data.Connection.Execute("insert into interaction (interaction_key, interaction, customer_key) values (@key, 'something else', 1)", new { key = RowKey.Of(new InteractionId("2")) });
        Assert.Contains("two interaction ids have one key", Assert.Throws<SqliteException>(() => data.Contact("2", "b", 0)).Message, StringComparison.Ordinal);
    }

    // The first 63 bits of XXH64("cabc") and of XXH64("iabc"), by xxhsum 0.8.
    [Fact]
    public void Keys_are_the_same_on_every_machine_and_differ_by_kind()
    {
        Assert.Equal(3864543675684207678, RowKey.Of(new CustomerId("abc")));
        Assert.Equal(4000130624902159351, RowKey.Of(new InteractionId("abc")));
        Assert.NotEqual(RowKey.Of(new InteractionId(new string('x', 600))), RowKey.Of(new InteractionId(new string('x', 601))));
    }

    private (string Type, string Value) Bound(object? value)
    {
        data.Connection.Execute("create table if not exists t (v)");
        data.Connection.Execute("delete from t");
        using Upsert put = new(data.Connection, "insert into t values (@p0)");
        put.Run(value);
        return (data.Single<string>("select typeof(v) from t"), data.Single<string>("select lower(quote(v)) from t where typeof(v) = 'null' union all select quote(v) from t where typeof(v) <> 'null'"));
    }
}
