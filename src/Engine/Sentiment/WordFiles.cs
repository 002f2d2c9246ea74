using System.Security.Cryptography;
using System.Text;

namespace Peakend.Engine.Sentiment;

/// <summary>The word lists that ship inside the assembly: plain UTF-8 text, # starts a comment.</summary>
internal static class WordFiles
{
    private const string Root = "Sentiment/";

    /// <summary>All files whose path under Sentiment/ starts with <paramref name="path"/>, in ordinal order.</summary>
    public static IEnumerable<(string Name, string Text)> Under(string path) =>
        typeof(WordFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root + path, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Root.Length..], Read(name)));

    /// <summary>The lines that say something: no comments, no blank ones, indentation kept.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n')
            .Select(line => line.IndexOf('#', StringComparison.Ordinal) is >= 0 and int comment ? line[..comment] : line)
            .Select(line => line.TrimEnd())
            .Where(line => line.Length > 0);

    /// <summary>12 hexadecimal digits of the SHA-256 of every list, name and content: changes whenever any of them does.</summary>
    public static string Fingerprint()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string text) in Under(""))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(WordFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A checkout with other line ends must not change the fingerprint.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
