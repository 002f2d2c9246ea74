using System.Text;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A line of a tab-separated file, with its place.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Number">The line, from 1.</param>
/// <param name="Fields">Its fields; quotes mean nothing special.</param>
internal readonly record struct TabbedLine(string File, long Number, string[] Fields)
{
    /// <summary>What to throw when a field is not as expected.</summary>
    public LabelledFileException Fault(string column, string found, string expected) => new(File, Number, column, found, expected);

    /// <summary>A field that must hold something; its words are not shown.</summary>
    public string Text(int index, string column = "text") =>
        string.IsNullOrWhiteSpace(Fields[index]) ? throw Fault(column, "nothing", "a text") : Fields[index].Trim();
}

/// <summary>Reads tab-separated files line by line. UTF-8 only; a byte that is not is an error, not a replacement.</summary>
internal static class TabbedFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All lines that are not blank.</summary>
    /// <exception cref="LabelledFileException">No such file, or not UTF-8.</exception>
    public static IEnumerable<TabbedLine> Read(string file)
    {
        if (!File.Exists(file)) throw new LabelledFileException(file);
        using StreamReader reader = new(file, Strict);
        for (long number = 1; ; number++)
        {
            string? line;
            try
            {
                line = reader.ReadLine();
            }
            catch (DecoderFallbackException)
            {
                throw new LabelledFileException(file, number, null, "bytes that are not UTF-8 on it or soon after", "UTF-8");
            }

            if (line is null) yield break;
            if (!string.IsNullOrWhiteSpace(line)) yield return new TabbedLine(file, number, line.Split('\t'));
        }
    }

    /// <summary>All lines, each with so many fields.</summary>
    /// <exception cref="LabelledFileException">No such file, not UTF-8, or a line with another number of fields.</exception>
    public static IEnumerable<TabbedLine> Read(string file, int fields)
    {
        foreach (TabbedLine line in Read(file))
            yield return line.Fields.Length == fields
                ? line
                : throw new LabelledFileException(file, line.Number, null, $"{line.Fields.Length} fields", $"{fields}, separated by tabs");
    }
}
