using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

public class ActsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 7, 27, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Before_anything_was_read_there_is_nothing_to_do()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        Workspace workspace = Workspace.Open(folder.Input, folder.Output, null, TimeProvider.System);
        foreach (Act act in Acts.Of(workspace).Where(act => act.Name != "ingest"))
            Assert.Equal([new RunPart.NothingRead()], act.Do(Monday, CancellationToken.None));
    }

    [Fact]
    public async Task Every_act_has_a_cron_and_done_again_for_its_due_time_writes_the_same()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        Workspace workspace = Workspace.Open(folder.Input, folder.Output, null, TimeProvider.System);
        Assert.Empty(Acts.Of(workspace).Select(act => act.Name).Except(workspace.Settings.Schedule.Crons().Select(entry => entry.Act)));

        foreach (Act act in Acts.Of(workspace)) act.Do(Monday, CancellationToken.None);
        List<string> tables = SampleFolder.Dump(folder.Output);
        Dictionary<string, string> files = Written(folder);
        Assert.NotEmpty(files);

        foreach (Act act in Acts.Of(workspace)) act.Do(Monday, CancellationToken.None);
        Assert.Equal(tables, SampleFolder.Dump(folder.Output));
        Assert.Equal(files, Written(folder));
    }

    private static Dictionary<string, string> Written(SampleFolder folder) =>
        Directory.EnumerateDirectories(folder.Output).SelectMany(made => Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories)).ToDictionary(file => file, File.ReadAllText);
}
