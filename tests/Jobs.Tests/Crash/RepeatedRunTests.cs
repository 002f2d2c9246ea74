namespace Peakend.Jobs.Tests.Crash;

/// <summary>What a second run does: nothing anew that is known, everything that has changed.</summary>
public sealed class RepeatedRunTests(SmallCompany company) : IClassFixture<SmallCompany>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_run_twice_leaves_the_same()
    {
        Assert.Equal(company.Expected, await company.OutcomeOfRunAsync(folder["out"]));
        Assert.Equal(company.Expected, await company.OutcomeOfRunAsync(folder["out"]));
    }

    [Fact]
    public async Task One_changed_turn_rescores_one_interaction()
    {
        string input = Copy();
        MainJob first = await MainJob.DoAsync(input, folder["out"], null);
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(input, "turns.csv"), TestContext.Current.CancellationToken);
        int changed = Array.FindIndex(lines, line => line.Contains(",customer,", StringComparison.Ordinal) && line.EndsWith('"'));
        lines[changed] = lines[changed][..^1] + " Das ist eine Frechheit.\"";
        await File.WriteAllLinesAsync(Path.Combine(input, "turns.csv"), lines, TestContext.Current.CancellationToken);
        MainJob second = await MainJob.DoAsync(input, folder["out"], null);
        Assert.Equal(first.Row("select count(*) from interaction_text")[0], first.Scored.Examined);
        Assert.Equal(1, second.Scored.Examined);
        Assert.Equal(["turns.csv"], second.Read.Files.Where(file => !file.Unchanged).Select(file => file.Source.File));
    }

    [Fact]
    public async Task Another_weight_of_the_peak_rescores_all()
    {
        string input = Copy();
        MainJob first = await MainJob.DoAsync(input, folder["out"], null);
        string settings = folder["classic.json"];
        await File.WriteAllTextAsync(settings, """{ "timeZone": "Europe/Berlin", "currency": "EUR", "pseudonymKey": "sample-company-no-secret", "peakEnd": { "peakWeight": 0.5 } }""", TestContext.Current.CancellationToken);
        MainJob second = await MainJob.DoAsync(input, folder["out"], settings);
        Assert.Equal(first.Scored.Examined, second.Scored.Examined);
        Assert.Equal([0L, second.Scored.Examined], second.Row("select sum(memory <> classic_memory), count(*) from interaction_score"));
        Assert.All(second.Read.Files, file => Assert.True(file.Unchanged));
    }

    private string Copy() => folder.WithCopies("in", Directory.GetFiles(company.Input));
}
