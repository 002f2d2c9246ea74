namespace Peakend.Jobs.Tests.Scheduling;

/// <summary>A server that ends in the middle of a run, and the one after it.</summary>
public class InterruptedServerTests
{
    private const string EverySecond = """{ "ingest": "* * * * * ?" }""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_cut_off_is_run_again_and_the_tables_are_as_if_nothing_had_happened(bool killed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs SIGKILL and SIGTERM.");
        using SampleFolder undisturbed = await SampleFolder.CreateAsync();
        Assert.Equal(0, (await undisturbed.RunAsync("ingest", "-q")).Code);
        Assert.Equal(0, (await undisturbed.RunAsync("score", "-q")).Code);

        (SampleFolder folder, string cut) = await CutAsync(killed);
        using (folder)
        {
            string[] fields = cut.Split('|');
            using ServeProcess next = ServeProcess.Start(folder);
            await Waiting.ForAsync("the run that was cut off, run again", () =>
                folder.Query($"select job_run_id from job_run where job_run_id > {fields[0]} and due_at = {fields[1]} and act = 'ingest' and state = 'done'").FirstOrDefault());
            Assert.Equal(0, await next.TerminateAsync());
            Assert.Equal("interrupted", Assert.Single(folder.Query($"select state from job_run where job_run_id = {fields[0]}")));
            Assert.Equal(SampleFolder.Dump(undisturbed.Output), SampleFolder.Dump(folder.Output));
        }
    }

    /// <summary>Ends a server in the middle of its first run; begins anew should the run have been quicker.</summary>
    /// <returns>The folder, and id and due time of the run.</returns>
    private static async Task<(SampleFolder Folder, string Cut)> CutAsync(bool killed)
    {
        for (int attempt = 1; ; attempt++)
        {
            SampleFolder folder = await SampleFolder.CreateAsync(EverySecond);
            using ServeProcess server = ServeProcess.Start(folder);
            await Waiting.ForAsync("a database", () => File.Exists(Path.Combine(folder.Output, "scheduler.db")) ? folder : null);
            string run = await Waiting.ForAsync("a run under way", () => folder.Query("select job_run_id || '|' || due_at from job_run where state = 'running'").FirstOrDefault());
            if (killed) await server.KillAsync();
            else Assert.Equal(0, await server.TerminateAsync());
            string state = folder.Query($"select state from job_run where job_run_id = {run.Split('|')[0]}").Single();
            if (state == (killed ? "running" : "interrupted")) return (folder, run);
            folder.Dispose();
            Assert.True(attempt < 5, $"Five runs could not be cut; the last was {state}.");
        }
    }
}
