namespace Peakend.Jobs.Tests;

/// <summary>Where the repository lies, and what lies beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples { get; } = Path.Combine(Root, "data", "samples");

    /// <summary>One of the example settings.</summary>
    public static string Example(string name) => Path.Combine(Root, "src", "Jobs", "Settings", "Examples", name);

    /// <summary>A folder of the public data sets, which may not be committed; the test is skipped where they are not at hand.</summary>
    public static string PublicData(string folder)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", folder));
        Assert.SkipUnless(Directory.Exists(path), $"The public data set '{folder}' is not at hand: no folder ../shared/data/{folder} beside the repository.");
        return path;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Analytics.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No Analytics.sln above " + AppContext.BaseDirectory);
    }
}
