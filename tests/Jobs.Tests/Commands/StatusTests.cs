using System.Text.Json;

namespace Peakend.Jobs.Tests.Commands;

public class StatusTests
{
    [Fact]
    public async Task Without_a_database_it_says_how_to_make_one()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        (int code, string output, string error) = await folder.RunAsync("status");
        Assert.Equal((66, ""), (code, output));
        Assert.Contains("no database yet. Make it with: peakend run", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public async Task It_says_what_there_is_what_ran_and_what_is_due()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync("""{ "report": "0 0 6 ? * MON" }""");
        await folder.RunAsync("ingest", "-q");
        File.WriteAllText(Path.Combine(folder.Input, "surveys.csv"), "not,a,survey\n");
        Assert.NotEqual(0, (await folder.RunAsync("ingest", "-q")).Code);

        (int code, string text, _) = await folder.RunAsync("status");
        Assert.Equal(0, code);
        Assert.Contains("0 with a score (0.0 %)", text, StringComparison.Ordinal);
        Assert.Contains("no peakend serve works on this folder now", text, StringComparison.Ordinal);
        Assert.Matches(@"report +Mon \d{4}-\d\d-\d\d 06:00", text);

        using JsonDocument json = JsonDocument.Parse((await folder.RunAsync("status", "--format", "json")).Output);
        JsonElement root = json.RootElement;
        Assert.False(root.GetProperty("serving").GetBoolean());
        Assert.Equal(["failed", "done"], root.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("state").GetString()));
        Assert.Equal(["ingest", "link", "report", "export"], root.GetProperty("next").EnumerateArray().Select(next => next.GetProperty("act").GetString()));
        Assert.True(root.GetProperty("interactions").GetInt64() > 100);
    }
}
