using System.Security.Cryptography;
using CsvHelper;
using Peakend.Engine.Interactions;

namespace Peakend.Reports.BiExport;

/// <summary>
/// One CSV file while it is written, row by row: UTF-8 without mark, LF, comma, invariant numbers, so that the same rows give the same bytes anywhere.
/// A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers and dates never do.
/// </summary>
internal sealed class TableFile : IDisposable
{
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n", WriteByteOrderMark = false, Injection = CsvInjection.Escape, TrueValue = "true", FalseValue = "false",
    };

    private readonly FileStream file;
    private readonly SHA256 sha = SHA256.Create();
    private readonly CryptoStream hashed;
    private readonly CsvWriter csv;

    /// <summary>Begins the file with its header.</summary>
    public TableFile(string path, params ReadOnlySpan<string> columns)
    {
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true);
        csv = CsvWriter.Create(hashed, Options, leaveOpen: true);
        csv.WriteHeader(columns);
    }

    /// <summary>Rows written, without the header.</summary>
    public long Rows => csv.RecordCount - 1;

    /// <summary>A text; null is an empty field.</summary>
    public void Text(string? value) => csv.WriteField(value);

    /// <summary>A whole number.</summary>
    public void Integer(long? value) => csv.WriteField(value, default);

    /// <summary>A number, as the shortest text that reads back as the same number; 0 has no sign.</summary>
    public void Number(double? value) => csv.WriteField(value + 0.0, default);

    /// <summary>An amount, exact: two decimals, more where it has more.</summary>
    public void Amount(Money? value) => csv.WriteField(value?.Amount, "0.00##");

    /// <summary>A decimal figure.</summary>
    public void Exact(decimal value, string format) => csv.WriteField(value, format);

    /// <summary>A day, as 2026-06-30.</summary>
    public void Day(DateOnly? value) => csv.WriteField(value, "yyyy-MM-dd");

    /// <summary>A time, as 2026-06-30T08:15:00Z; what is below the second is cut off.</summary>
    public void Time(DateTimeOffset? value) => csv.WriteField(value?.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>true or false.</summary>
    public void Flag(bool? value)
    {
        if (value is { } known) csv.WriteField(known);
        else csv.WriteField("");
    }

    /// <summary>Ends a row.</summary>
    public void End() => csv.EndRecord();

    /// <summary>Writes all to the disk.</summary>
    public FileSeal Complete()
    {
        csv.Dispose();
        hashed.Dispose();
        file.Flush(flushToDisk: true);
        return new FileSeal(file.Length, Convert.ToHexStringLower(sha.Hash!));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        csv.Dispose();
        hashed.Dispose();
        file.Dispose();
        sha.Dispose();
    }
}

/// <summary>What a finished file is known by.</summary>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
internal readonly record struct FileSeal(long Bytes, string Sha256);
