using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>The public sets, which may not be committed: they lie in ../shared/data beside the repository, or their tests are skipped.</summary>
internal static class SharedData
{
    /// <summary>The tests that read them do so one after another, so that tests which measure time are not starved.</summary>
    public const string OneAtATime = "public data";

    private static readonly Lazy<LabelledText[]> XedRows = new(() => [.. XedFiles.ReadEnglish(Folder("xed"))]);

    /// <summary>XED's English rows, read once.</summary>
    public static IReadOnlyList<LabelledText> XedEnglish
    {
        get
        {
            Folder("xed");
            return XedRows.Value;
        }
    }

    public static LabelledFolders Folders => new(Folder(), Sentences);

    /// <summary>Our own sentences, which are committed.</summary>
    public static string Sentences => Path.Combine(Repository, "data", "sentences");

    public static string Folder(string set = "")
    {
        string path = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data", set));
        Assert.SkipUnless(Directory.Exists(path), $"The public data are not at hand: no folder ../shared/data/{set} beside the repository.");
        return path;
    }

    private static string Repository
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Analytics.sln"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }
}
