using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Peakend.Engine;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>Does a piece of work and writes it to the operator's log: when it started and ended, and what came of it or stopped it.</summary>
/// <param name="database">Where the log is.</param>
/// <param name="clock">The log's times.</param>
public sealed partial class RunLog(Database database, TimeProvider clock)
{
    private const int LongestSentence = 500;

    /// <summary>The operating system tells a process's start to about a hundredth of a second, but relative to a rounded time of boot.</summary>
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(1);

    /// <summary>Does it.</summary>
    /// <param name="act">ingest, score, link, report, export or run.</param>
    /// <param name="due">When it was due; null when a person asked for it.</param>
    /// <param name="work">The work.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="triedAgain">Whether the work will be tried again should it fail now.</param>
    public T Do<T>(string act, DateTimeOffset? due, Func<T> work, Func<T, IReadOnlyList<RunPart>> outcome, bool triedAgain = false)
    {
        long run;
        using (SqliteConnection connection = database.Connect())
            run = JobRunTable.Begin(connection, act, due, clock.GetUtcNow(), Environment.MachineName, Environment.ProcessId);
        try
        {
            T result = work();
            using SqliteConnection connection = database.Connect();
            JobRunTable.End(connection, run, clock.GetUtcNow(), RunPart.Json(outcome(result)));
            return result;
        }
        catch (OperationCanceledException)
        {
            Stop(run, JobRunState.Interrupted, clock.GetUtcNow(), "Stopped by the operator; the next run goes on from here.");
            throw;
        }
        catch (Exception e)
        {
            Stop(run, triedAgain ? JobRunState.Retrying : JobRunState.Failed, clock.GetUtcNow(), Sentence(e));
            throw;
        }
    }

    /// <summary>Marks the runs of processes that are gone as interrupted.</summary>
    public void MarkInterrupted()
    {
        IReadOnlyList<JobRunRow> running;
        using (SqliteConnection connection = database.Connect()) running = JobRunTable.Running(connection, Environment.MachineName);
        foreach (JobRunRow run in running)
            if (StateOf(run) == JobRunState.Interrupted) Stop(run.JobRunId, JobRunState.Interrupted, null, "Its process ended in the middle of it.");
    }

    /// <summary>How a run really stands: one that stands as under way while its process is gone was interrupted.</summary>
    public static JobRunState StateOf(JobRunRow run) =>
        run.State == JobRunState.Running && run.Host == Environment.MachineName && !IsAlive(run.Process, run.Started) ? JobRunState.Interrupted : run.State;

    /// <summary>
    /// What stopped a run, in one sentence. Only messages written for people, and those of files and database, are repeated: any other could hold
    /// a piece of the data.
    /// </summary>
    public static string Sentence(Exception exception)
    {
        string text = exception is AnalyticsException or IOException or UnauthorizedAccessException or SqliteException
            ? exception.Message
            : $"A fault of the program: {exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.Name}.{exception.TargetSite?.Name}.";
        text = WhiteSpace().Replace(text, " ").Trim();
        return text.Length <= LongestSentence ? text : string.Concat(text.AsSpan(0, LongestSentence), "…");
    }

    private void Stop(long run, JobRunState state, DateTimeOffset? ended, string error)
    {
        using SqliteConnection connection = database.Connect();
        JobRunTable.Stop(connection, run, state, ended, error);
    }

    /// <summary>Whether the process that had this id at a time still lives. Ids are given out again, so a process that started later is another one.</summary>
    private static bool IsAlive(int id, DateTimeOffset at)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return new DateTimeOffset(process.StartTime) <= at + StartTolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
