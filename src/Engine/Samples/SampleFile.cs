using CsvHelper;

namespace Peakend.Engine.Samples;

/// <summary>One sample file while it is written: under a temporary name until all is well.</summary>
internal sealed class SampleFile : IAsyncDisposable
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", WriteByteOrderMark = false };
    private readonly string _path;
    private readonly CsvWriter _rows;
    private bool _closed;

    public SampleFile(string folder, string name, params string[] columns)
    {
        _path = Path.Combine(folder, name);
        _rows = CsvWriter.Create(File.Create(Temporary), Options, leaveOpen: false);
        _rows.WriteRecord(columns);
    }

    private string Temporary => _path + ".part";

    public SampleFile Text(ReadOnlySpan<char> value)
    {
        _rows.WriteField(value);
        return this;
    }

    public SampleFile Number(long value)
    {
        _rows.WriteField(value, default);
        return this;
    }

    public SampleFile Day(DateOnly value)
    {
        _rows.WriteField(value, default);
        return this;
    }

    /// <summary>Writes a UTC time as 2026-06-30T12:00:00Z; null as an empty field.</summary>
    public SampleFile Time(DateTime? value)
    {
        Span<byte> text = stackalloc byte[20];
        int length = 0;
        if (value?.TryFormat(text, out length, "s", System.Globalization.CultureInfo.InvariantCulture) == true) text[length++] = (byte)'Z';
        _rows.WriteField(text[..length]);
        return this;
    }

    public SampleFile Flag(bool? value)
    {
        _rows.WriteField(value is bool set ? set ? "true" : "false" : "");
        return this;
    }

    /// <summary>Writes cents as an amount with two decimals.</summary>
    public SampleFile Amount(long cents)
    {
        _rows.WriteField(cents / 100m, "0.00");
        return this;
    }

    public void End() => _rows.EndRecord();

    public async Task FlushAsync(CancellationToken cancellationToken) => await _rows.FlushAsync(cancellationToken);

    /// <summary>Closes the file and gives it its name, in place of any former one.</summary>
    public async Task KeepAsync()
    {
        await _rows.DisposeAsync();
        _closed = true;
        File.Move(Temporary, _path, overwrite: true);
    }

    /// <summary>Drops what was written unless it was kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        await _rows.DisposeAsync();
        File.Delete(Temporary);
    }
}
