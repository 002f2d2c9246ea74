using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Reads a CSV file with header (RFC 4180) row by row; a value may hold line breaks.</summary>
internal sealed class QuotedFile : IDisposable
{
    private readonly string path;
    private readonly CsvReader reader;

    /// <param name="path">Where it is.</param>
    /// <param name="separator">Between values; null finds it.</param>
    /// <exception cref="LabelledFileException">The file is missing.</exception>
    public QuotedFile(string path, char? separator = ',')
    {
        this.path = path;
        if (!File.Exists(path)) throw new LabelledFileException(path);
        reader = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        Headers = [.. (reader.Headers ?? []).Select(header => header.Trim())];
    }

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Where a column is.</summary>
    /// <exception cref="LabelledFileException">It is not there.</exception>
    public int Column(string name) => ColumnIfThere(name) ??
        throw Header(string.Create(CultureInfo.InvariantCulture, $"{Headers.Count} columns without '{name}'"), $"'{name}' among them");

    /// <summary>Where a column is, whatever its case; null when it is not there.</summary>
    public int? ColumnIfThere(string name)
    {
        for (int i = 0; i < Headers.Count; i++)
            if (string.Equals(Headers[i], name, StringComparison.OrdinalIgnoreCase)) return i;
        return null;
    }

    /// <summary>What to throw when the header is not as expected.</summary>
    public LabelledFileException Header(string found, string expected) => new(path, 1, null, found, expected);

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="LabelledFileException">It is malformed, or has more or fewer values than the header.</exception>
    public bool Read()
    {
        try
        {
            if (!reader.Read()) return false;
        }
        catch (CsvFormatException e)
        {
            throw new LabelledFileException(path, e.LineNumber > 0 ? e.LineNumber : reader.LineNumber, null, "a row that is not CSV", "values with quotes closed and doubled inside");
        }

        return reader.FieldCount == Headers.Count
            ? true
            : throw new LabelledFileException(path, reader.LineNumber, null, $"{reader.FieldCount} values", $"{Headers.Count}, as the header has");
    }

    /// <summary>A text; its words are not shown when it is missing.</summary>
    public string Text(int column) => Value(column) is { Length: > 0 } text ? text : throw Fault(column, "nothing", "a text");

    /// <summary>A value, trimmed; may be empty.</summary>
    public string Value(int column)
    {
        if (!Utf8.IsValid(reader.GetSpan(column))) throw Fault(column, "bytes that are not UTF-8", "UTF-8");
        return reader.GetString(column).Trim();
    }

    /// <summary>A number with a decimal point, within bounds.</summary>
    public double Number(int column, double least, double most)
    {
        string text = reader.GetString(column);
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw Fault(column, LabelledFileException.Shown(text), FormattableString.Invariant($"a number from {least} to {most}"));
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>What to throw when a value is not as expected.</summary>
    public LabelledFileException Fault(int column, string found, string expected) => new(path, reader.LineNumber, Headers[column], found, expected);
}
