using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>A folder of small sets that a test writes; it goes with its test.</summary>
internal sealed class SetFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("peakend-sets-").FullName;

    public LabelledFolders Folders => new(root, Path.Combine(root, "sentences"));

    /// <summary>The path of a folder.</summary>
    public string this[string set] => Path.Combine(root, set);

    /// <summary>Writes a file of lines.</summary>
    public SetFolder With(string file, params string[] lines)
    {
        string path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return this;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
