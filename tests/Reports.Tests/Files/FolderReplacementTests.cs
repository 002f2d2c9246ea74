using Peakend.Reports.Files;

namespace Peakend.Reports.Tests.Files;

public sealed class FolderReplacementTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("peakend-folder").FullName;

    private string Target => Path.Combine(parent, "bi");

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void A_new_folder_takes_the_place_of_the_old()
    {
        Replace("old");
        Replace("new");
        Assert.Equal("new", Content());
        Assert.Equal(["bi"], Folders());
    }

    // The four places where a kill can fall, as it leaves the disk.
    [Theory]
    [InlineData("bi=old bi.tmp-1=half", "old")] // while writing
    [InlineData("bi.old=old bi.tmp-1=new", "old")] // between the two renames
    [InlineData("bi=new bi.old=old", "new")] // before the old one is deleted
    [InlineData("bi=new", "new")] // after
    [InlineData("bi=old bi.tmp-1=half bi.tmp-2=half", "old")] // twice
    public void After_a_kill_one_whole_folder_is_there_and_the_next_run_is_clean(string left, string whole)
    {
        foreach (string[] folder in left.Split(' ').Select(one => one.Split('='))) Make(Path.Combine(parent, folder[0]), folder[1]);
        using (FolderReplacement next = new(Target))
        {
            Assert.Equal(whole, Content());
            Assert.Empty(Directory.GetFiles(next.Work));
        }

        Assert.Equal(["bi"], Folders());
        Replace("next");
        Assert.Equal("next", Content());
        Assert.Equal(["bi"], Folders());
    }

    [Fact]
    public void Two_at_once_are_kept_apart()
    {
        using FolderReplacement first = new(Target);
        FolderInUseException e = Assert.Throws<FolderInUseException>(() => new FolderReplacement(Target));
        Assert.Contains("another run", e.Message, StringComparison.Ordinal);
    }

    private void Replace(string content)
    {
        using FolderReplacement replacement = new(Target);
        Make(replacement.Work, content);
        replacement.Complete();
    }

    private static void Make(string folder, string content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "file"), content);
    }

    private string Content() => File.ReadAllText(Path.Combine(Target, "file"));

    private IEnumerable<string?> Folders() => Directory.GetDirectories(parent).Select(Path.GetFileName);
}
