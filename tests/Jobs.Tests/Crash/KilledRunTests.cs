using System.Diagnostics;

namespace Peakend.Jobs.Tests.Crash;

/// <summary>Tests that measure time: they run alone.</summary>
[CollectionDefinition(nameof(Timed), DisableParallelization = true)]
public sealed class Timed;

/// <summary>A run that is killed leaves a state from which the next one comes to the same end.</summary>
[Collection(nameof(Timed))]
public sealed class KilledRunTests(SmallCompany company) : IClassFixture<SmallCompany>, IDisposable
{
    private const int Kills = 20;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_twenty_points_and_run_again_nothing_is_lost_or_doubled()
    {
        TimeSpan whole = await TimeAsync();
        Random random = new(20260101);
        int atWork = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            TimeSpan delay = whole * ((kill + random.NextDouble()) / Kills); // one in each twentieth of the run
            string output = folder[FormattableString.Invariant($"killed{kill}")];
            using (PeakendProcess process = PeakendProcess.Start("run", company.Input, "--out", output, "--quiet"))
            {
                long start = Stopwatch.GetTimestamp();
                if (await process.KillAfterAsync(delay)) atWork++;
                else whole = Stopwatch.GetElapsedTime(start); // it was faster this time
            }

            SortedDictionary<string, string> outcome = await company.OutcomeOfRunAsync(output);
            Assert.True(company.Expected.SequenceEqual(outcome), $"Killed after {delay.TotalMilliseconds:0} of {whole.TotalMilliseconds:0} ms: {Difference(outcome)}");
        }

        Assert.True(atWork >= Kills / 2, $"only {atWork} of {Kills} runs were still at work when they were killed");
    }

    [Fact]
    public async Task Interrupted_it_says_so_and_the_next_run_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with the tools of Linux.");
        using (PeakendProcess process = PeakendProcess.StartInterruptible("run", company.Input, "--out", folder["interrupted"]))
        {
            Assert.StartsWith("Reading", await process.NextNoteAsync(), StringComparison.Ordinal);
            await process.InterruptAsync();
            string? note, last = null;
            while ((note = await process.NextNoteAsync()) is not null) last = note;
            Assert.Equal(130, await process.EndAsync());
            Assert.Equal("peakend: interrupted. Nothing is lost: the same command goes on from here.", last);
        }

        Assert.Equal(company.Expected, await company.OutcomeOfRunAsync(folder["interrupted"]));
    }

    private async Task<TimeSpan> TimeAsync()
    {
        long start = Stopwatch.GetTimestamp();
        using PeakendProcess process = PeakendProcess.Start("run", company.Input, "--out", folder["timed"], "--quiet");
        Assert.Equal(0, await process.EndAsync());
        TimeSpan whole = Stopwatch.GetElapsedTime(start);
        Assert.Equal(company.Expected, Outcome.Of(folder["timed"])); // another process makes the same
        return whole;
    }

    private string Difference(SortedDictionary<string, string> outcome) => string.Join("; ",
        company.Expected.Keys.Union(outcome.Keys).Where(name => company.Expected.GetValueOrDefault(name) != outcome.GetValueOrDefault(name))
            .Select(name => $"{name} is {outcome.GetValueOrDefault(name, "missing")}, expected {company.Expected.GetValueOrDefault(name, "nothing")}"));
}
