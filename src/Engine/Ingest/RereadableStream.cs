namespace Peakend.Engine.Ingest;

/// <summary>
/// Bytes that are read once and can be gone back to: an unclosed quote is noticed only far behind the row it spoils, and a file in another
/// encoding cannot be sought in. What has been understood is forgotten, so memory stays small.
/// </summary>
/// <param name="inner">Read from its start; belongs to this stream.</param>
internal sealed class RereadableStream(Stream inner) : Stream
{
    private byte[] kept = new byte[1 << 20];
    private long keptFrom;
    private int length, at;
    private byte[] prefix = [];
    private int prefixAt;

    /// <summary>Bytes kept in memory.</summary>
    public int Kept => length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (prefixAt < prefix.Length) return Copy(prefix.AsSpan(prefixAt), buffer, ref prefixAt);
        if (at < length) return Copy(kept.AsSpan(at, length - at), buffer, ref at);
        int read = inner.Read(buffer);
        if (length + read > kept.Length) Array.Resize(ref kept, Math.Max(2 * kept.Length, length + read));
        buffer[..read].CopyTo(kept.AsSpan(length));
        length += read;
        at = length;
        return read;
    }

    /// <summary>Frees what lies before an offset; it cannot be gone back to.</summary>
    public void Forget(long before)
    {
        int count = (int)Math.Clamp(before - keptFrom, 0, at);
        kept.AsSpan(count, length - count).CopyTo(kept);
        (keptFrom, length, at) = (keptFrom + count, length - count, at - count);
    }

    /// <summary>Goes back to the beginning of a line.</summary>
    /// <param name="from">Offset of the beginning of an earlier line, not yet forgotten.</param>
    /// <param name="lines">How many lines further (LF, CRLF or CR), at least 1.</param>
    /// <param name="header">Bytes to be read before the line.</param>
    /// <returns>The line's offset.</returns>
    public long GoBack(long from, long lines, byte[] header)
    {
        int line = (int)(from - keptFrom);
        for (; line < length && lines > 0; line++)
            if (kept[line] == '\n' || (kept[line] == '\r' && (line + 1 == length || kept[line + 1] != '\n'))) lines--;
        (at, prefix, prefixAt) = (line, header, 0);
        return keptFrom + line;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to, ref int position)
    {
        int count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        position += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
