namespace Peakend.Engine.Storage;

/// <summary>Rows in the order of a key, taken key by key: several of them walk side by side, so that memory does not grow with the rows.</summary>
internal sealed class Cursor<T> : IDisposable
{
    private readonly IEnumerator<T> rows;
    private readonly Func<T, long> keyOf;
    private bool more;

    /// <summary>Stands at the first row.</summary>
    public Cursor(IEnumerable<T> rows, Func<T, long> keyOf)
    {
        this.rows = rows.GetEnumerator();
        this.keyOf = keyOf;
        more = this.rows.MoveNext();
    }

    /// <summary>All rows from here on.</summary>
    public IEnumerable<T> All()
    {
        for (; more; more = rows.MoveNext()) yield return rows.Current;
    }

    /// <summary>The rows of a key, past those of smaller keys.</summary>
    public IEnumerable<T> Of(long key)
    {
        while (more && keyOf(rows.Current) < key) more = rows.MoveNext();
        for (; more && keyOf(rows.Current) == key; more = rows.MoveNext()) yield return rows.Current;
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();
}
