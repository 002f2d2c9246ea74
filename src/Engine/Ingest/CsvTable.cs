using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Peakend.Engine.Ingest;

/// <summary>
/// Reads one delimited file row by row as a canonical table. Rows that cannot be read are refused; everything else about the file being wrong
/// (no such file, a folder, no header, a missing column) is an <see cref="InputFileException"/>.
/// </summary>
public sealed class CsvTable : IDisposable
{
    /// <summary>A longer record is taken for a quote that was never closed, bytes.</summary>
    private const int LongestRecord = 64 << 20;

    /// <summary>Above this much in memory, rows understood are forgotten.</summary>
    private const int KeptBytes = 4 << 20;

    /// <summary>A longer value is refused, bytes: no message, invoice or answer is that long.</summary>
    private const int LongestValue = 1 << 20;

    private readonly SourceMapping mapping;
    private readonly Action<RowRejection> refuse;
    private readonly FieldFormats formats;
    private readonly FileStream file;
    private readonly RereadableStream content;
    private readonly CsvReaderOptions options;
    private CsvReader reader;
    private long offset, line;
    private long goodOffset, goodLine = 1;
    private long? brokenLine;
    private RowRejection? fault;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mapping">How its columns map.</param>
    /// <param name="formats">How its numbers and times are written.</param>
    /// <param name="refuse">Takes the refused rows.</param>
    /// <exception cref="InputFileException">The file cannot be read at all.</exception>
    public CsvTable(string path, SourceMapping mapping, FieldFormats formats, Action<RowRejection> refuse)
    {
        this.mapping = mapping;
        this.formats = formats;
        this.refuse = refuse;
        Path = path;
        if (Directory.Exists(path)) throw new InputFileException($"{path} is a folder; expected a file. Name the file in the settings' inputs.");
        if (!File.Exists(path)) throw new InputFileException($"{path}: no such file.");
        if (new FileInfo(path).Length == 0) throw new InputFileException($"{path} is empty: not even a header. Remove it, or export it again.");
        options = new CsvReaderOptions
        {
            Separator = Separator(mapping.Delimiter),
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LongestRecord,
            BufferSize = 1 << 20,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = Malformed,
        };
        Encoding? encoding = mapping.Encoding is { } name ? TextEncoding.Named(name) : null;
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        content = new RereadableStream(TextEncoding.AsUtf8(file, encoding));
        reader = CsvReader.Create(content, options, leaveOpen: true);
        try
        {
            Headers = ReadHeader();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>The file's own headers.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Rows read so far, refused ones included.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes read so far, for progress.</summary>
    public long Position => file.Position;

    /// <summary>Line on which the current row starts, from 1.</summary>
    public long Line => line + reader.LineNumber;

    /// <summary>Finds a canonical column in the file.</summary>
    /// <returns>A handle; its <see cref="CsvColumn.Given"/> is false when the file lacks an optional column.</returns>
    public CsvColumn Column(string canonical)
    {
        if (mapping.Constants.TryGetValue(canonical, out string? constant)) return new CsvColumn(canonical, -1, constant, null);
        string header = mapping.HeaderOf(canonical);
        IReadOnlyDictionary<string, string>? values = mapping.Values.GetValueOrDefault(canonical);
        if (header == "#line") return new CsvColumn("#line", CsvColumn.LineNumber, null, null);
        for (int i = 0; i < Headers.Count; i++)
            if (string.Equals(Headers[i].Trim(), header.Trim(), StringComparison.OrdinalIgnoreCase))
                return new CsvColumn(Headers[i], i, null, values);
        return new CsvColumn(canonical, -1, null, null);
    }

    /// <summary>Goes to the next row. A fault of the last one that was not taken up by <see cref="Accept"/> is forgotten.</summary>
    public bool Read()
    {
        fault = null;
        while (true)
        {
            bool read;
            try
            {
                read = reader.Read();
            }
            catch (CsvFormatException)
            {
                throw new InputFileException(FormattableString.Invariant(
                    $"{Path}: a row after line {goodLine} is longer than {LongestRecord >> 20} MB; a quote there is probably never closed."));
            }

            if (brokenLine is { } broken)
            {
                ReadAgainFrom(broken + 1);
                continue;
            }

            if (!read) return false;
            Rows++;
            (goodOffset, goodLine) = (offset + reader.ByteOffset, Line);
            if (content.Kept > KeptBytes) content.Forget(goodOffset);
            return true;
        }
    }

    /// <summary>A value; null when the column is absent or the value empty. Longer than 1 MB or not text is a fault.</summary>
    public string? Text(in CsvColumn column)
    {
        if (column.Constant is not null) return column.Constant;
        if (column.Index == CsvColumn.LineNumber) return FormattableString.Invariant($"{mapping.File}#{Line}");
        if (column.Index < 0) return null;
        ReadOnlySpan<byte> raw = Bytes(column);
        if (raw.IsEmpty) return null;
        string text = Encoding.UTF8.GetString(raw).Trim();
        if (text.Length == 0) return null;
        return column.Values is not null && column.Values.TryGetValue(text, out string? canonical) ? canonical : text;
    }

    /// <summary>The value's bytes (UTF-8), for the columns that are read a million times; empty when absent.</summary>
    public ReadOnlySpan<byte> Bytes(in CsvColumn column)
    {
        if (column.Index < 0) return [];
        ReadOnlySpan<byte> raw = reader.GetSpan(column.Index);
        if (raw.Length > LongestValue) Fault(column, "Longer than 1 MB.", "");
        else if (!Utf8.IsValid(raw)) Fault(column, $"Not valid {mapping.Encoding ?? "UTF-8"}; if the whole file has another encoding, set it.", "");
        else if (raw.Contains((byte)0)) Fault(column, "Holds a zero byte; if the whole file is UTF-16, set its encoding.", "");
        else return raw;
        return [];
    }

    /// <summary>A value that may not be empty.</summary>
    public string Required(in CsvColumn column)
    {
        string? text = Text(column);
        if (text is null) Fault(column, "Empty, but required.", "");
        return text ?? "";
    }

    /// <summary>A value read by one of <see cref="FieldFormats"/>' methods; null when absent, empty or at fault.</summary>
    /// <param name="column">Which.</param>
    /// <param name="parse">Gives null when the text cannot be read so.</param>
    /// <param name="expected">What is expected, for the refusal's sentence.</param>
    public T? Value<T>(in CsvColumn column, Func<FieldFormats, string, T?> parse, string expected)
        where T : struct
    {
        if (Text(column) is not { } text) return null;
        T? value = parse(formats, text);
        if (value is null) Fault(column, $"Not {expected}.", RejectionLog.Shape(text));
        return value;
    }

    /// <summary>Marks the current row as one to refuse. The first fault of a row counts.</summary>
    public void Fault(in CsvColumn column, string reason, string found) => fault ??= new RowRejection(Line, column.Header, reason, found);

    /// <summary>Ends the reading of a row: false, and refused, when it had a fault.</summary>
    public bool Accept()
    {
        if (fault is not { } found) return true;
        refuse(found);
        fault = null;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
    }

    private string[] ReadHeader()
    {
        string[] headers = [.. (reader.Headers ?? []).Select(header => header.Trim())];
        foreach (string mapped in mapping.Columns.Values)
            if (mapped != "#line" && !headers.Contains(mapped.Trim(), StringComparer.OrdinalIgnoreCase))
                throw new InputFileException($"{Path}: no column '{mapped}', which the settings name; found {Found(headers)}.");
        string[] missing =
        [
            .. InputColumns.Of(mapping.Table)
                .Where(column => column.Required && !mapping.Constants.ContainsKey(column.Name) && !mapping.Columns.ContainsKey(column.Name))
                .Select(column => column.Name)
                .Where(name => !headers.Contains(name, StringComparer.OrdinalIgnoreCase)),
        ];
        return missing.Length == 0
            ? headers
            : throw new InputFileException(
                $"{Path}: no column {List(missing)}; found {Found(headers)}. Rename it, or map it under inputs[].columns in peakend.json (table {InputColumns.Name(mapping.Table)}).");
    }

    /// <summary>
    /// A quote that is never closed takes the rows after it into its record. The record's first line is refused, and reading goes on with its
    /// second, so that one bad row costs one row.
    /// </summary>
    private void Malformed(CsvMalformedRecord record)
    {
        if (brokenLine is not null) return;
        string reason = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "A quote is opened and never closed.",
            CsvMalformedReason.TextAfterClosingQuote => "Text after a closing quote; is a quote inside the value not doubled, or one never closed?",
            CsvMalformedReason.StrayQuote => "A quote inside an unquoted value.",
            CsvMalformedReason.FieldCountMismatch => "More or fewer values than the header has columns.",
            _ => "Malformed row.",
        };
        Rows++;
        refuse(new RowRejection(line + record.LineNumber, "", reason, ""));
        if (record.Reason != CsvMalformedReason.FieldCountMismatch && record.RawRecord.AsSpan().ContainsAny('\n', '\r')) brokenLine = line + record.LineNumber;
    }

    /// <summary>Reads on with an earlier line than the reader would, under the same header.</summary>
    private void ReadAgainFrom(long next)
    {
        byte[] header = Encoding.UTF8.GetBytes(string.Join(reader.Separator, Headers.Select((_, i) => FormattableString.Invariant($"c{i}"))) + "\n");
        goodOffset = content.GoBack(goodOffset, next - goodLine, header);
        goodLine = next;
        (offset, line, brokenLine) = (goodOffset - header.Length, next - 2, null);
        CsvReaderOptions again = options with { Separator = reader.Separator, BufferSize = 1 << 16 };
        reader.Dispose();
        reader = CsvReader.Create(content, again, leaveOpen: true);
    }

    private static char? Separator(string? delimiter) => delimiter switch
    {
        null => null,
        "tab" or "\t" => '\t',
        [char single] => single,
        _ => throw new InputFileException($"inputs[].delimiter: expected , ; | or tab; found '{delimiter}'."),
    };

    /// <summary>Names as the file spells them – or only their shapes, when the first line is a row of data: those are a customer's words.</summary>
    private static string Found(string[] headers)
    {
        const int longest = 60;
        bool isData = headers.Any(header => header.Length > 0 && (char.IsDigit(header[0]) || header.Contains('@', StringComparison.Ordinal) || header.Any(char.IsControl)));
        if (headers.Length == 0) return "none";
        return isData
            ? $"what looks like a row of data, {List(headers.Select(header => RejectionLog.Shape(header)))}; the first line must name the columns"
            : List(headers.Select(header => header.Length > longest ? header[..longest] + "…" : header));
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
