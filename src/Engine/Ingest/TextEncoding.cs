using System.Text;

namespace Peakend.Engine.Ingest;

/// <summary>Encodings of input files; everything is read as UTF-8.</summary>
public static class TextEncoding
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        (Encoding.UTF32.GetPreamble(), Encoding.UTF32), // before UTF-16, whose mark begins the same
        (Encoding.Unicode.GetPreamble(), Encoding.Unicode),
        (Encoding.BigEndianUnicode.GetPreamble(), Encoding.BigEndianUnicode),
    ];

    /// <summary>Whether an encoding has this name.</summary>
    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>The encoding of a name such as <c>windows-1252</c>.</summary>
    /// <exception cref="InputFileException">There is none.</exception>
    public static Encoding Named(string name) =>
        Find(name) ?? throw new InputFileException($"inputs[].encoding: '{name}' is not a known encoding; try utf-8, windows-1252 or utf-16.");

    /// <summary>A file's content as UTF-8. A byte-order mark tells the encoding where none is given.</summary>
    /// <param name="file">At its start; belongs to the result.</param>
    /// <param name="encoding">Null for UTF-8, unless a mark says otherwise.</param>
    internal static Stream AsUtf8(FileStream file, Encoding? encoding)
    {
        Span<byte> start = stackalloc byte[4];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        foreach ((byte[] mark, Encoding marked) in Marks)
            if (encoding is null && start[..read].StartsWith(mark)) encoding = marked;

        // UTF-8 itself is not converted: the conversion would put a replacement where a byte is wrong, and the row could not be refused.
        return encoding is null or UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8);
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
