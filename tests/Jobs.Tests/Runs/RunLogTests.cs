using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

public sealed class RunLogTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("peakend-test-").FullName;
    private readonly Database database;
    private readonly RunLog runLog;

    public RunLogTests()
    {
        database = Database.Open(Path.Combine(folder, "peakend.db"));
        runLog = new RunLog(database, TimeProvider.System);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_done_is_written_with_its_times()
    {
        Assert.Equal(7, runLog.Do("link", Noon, () => 7, Links));
        JobRunRow run = Assert.Single(Runs());
        Assert.Equal(("link", JobRunState.Done, Noon), (run.Act, run.State, run.Due!.Value));
        Assert.Equal(Links(7), RunPart.Of(run.Outcome));
        Assert.True(run.Ended >= run.Started);
    }

    [Theory]
    [InlineData(false, JobRunState.Failed)]
    [InlineData(true, JobRunState.Retrying)]
    public void What_failed_is_written_with_the_reason(bool triedAgain, JobRunState state)
    {
        Assert.Throws<InputFileException>(() => runLog.Do<int>("ingest", null, () => throw new InputFileException("turns.csv is\nempty."), _ => [], triedAgain));
        JobRunRow run = Assert.Single(Runs());
        Assert.Equal((state, "turns.csv is empty."), (run.State, run.Error));
    }

    [Fact]
    public void What_was_stopped_is_written_as_interrupted()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => runLog.Do("ingest", null, () => Stopped(stopped.Token), Links));
        Assert.Equal(JobRunState.Interrupted, Assert.Single(Runs()).State);
    }

    [Fact]
    public void A_message_that_may_hold_a_customers_words_is_not_repeated()
    {
        string sentence = RunLog.Sentence(new FormatException("'my password is swordfish' is not a number"));
        Assert.DoesNotContain("swordfish", sentence, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_whose_process_is_gone_was_interrupted_though_another_has_its_id()
    {
        using (SqliteConnection connection = database.Connect())
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            JobRunTable.Begin(connection, "link", null, now, Environment.MachineName, int.MaxValue);
            JobRunTable.Begin(connection, "link", null, now.AddDays(-400), Environment.MachineName, Environment.ProcessId);
            JobRunTable.Begin(connection, "link", null, now, Environment.MachineName, Environment.ProcessId);
            JobRunTable.Begin(connection, "link", null, now, "another machine", int.MaxValue);
        }

        runLog.MarkInterrupted();
        Assert.Equal([JobRunState.Running, JobRunState.Running, JobRunState.Interrupted, JobRunState.Interrupted], Runs().Select(run => run.State));
    }

    [Fact]
    public void The_log_is_read_in_pages_newest_first()
    {
        for (int i = 1; i <= 7; i++) runLog.Do("link", null, () => i, Links);
        using SqliteConnection connection = database.Connect();
        Assert.Equal([.. Links(4), .. Links(3), .. Links(2)], JobRunTable.Newest(connection, 3, 3).SelectMany(run => RunPart.Of(run.Outcome)));
        Assert.Equal(7, JobRunTable.Count(connection));
    }

    private static IReadOnlyList<RunPart> Links(int links) => [new RunPart.Linked(links, 0, new DateOnly(2026, 7, 27))];

    private static int Stopped(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return 0;
    }

    private IReadOnlyList<JobRunRow> Runs()
    {
        using SqliteConnection connection = database.Connect();
        return JobRunTable.Newest(connection, 0, 100);
    }
}
