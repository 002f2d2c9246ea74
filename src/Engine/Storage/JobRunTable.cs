using Dapper;
using Microsoft.Data.Sqlite;

namespace Peakend.Engine.Storage;

/// <summary>How a run of an act stands.</summary>
public enum JobRunState
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Stopped by an error, and tried again later.</summary>
    Retrying,

    /// <summary>Stopped by an error for good.</summary>
    Failed,

    /// <summary>Cut off: stopped by the operator, or its process ended.</summary>
    Interrupted,
}

/// <summary>One run of an act, as the operator's log has it.</summary>
public sealed class JobRunRow
{
    /// <summary>Counts up from 1.</summary>
    public long JobRunId { get; set; }

    /// <summary>ingest, score, link, report, export, or run for all of them.</summary>
    public string Act { get; set; } = "";

    /// <summary>When it was due (UTC, Unix milliseconds); null when a person started it from the command line.</summary>
    public long? DueAt { get; set; }

    /// <summary>When it started (UTC, Unix milliseconds).</summary>
    public long StartedAt { get; set; }

    /// <summary>When it ended (UTC, Unix milliseconds); null while it runs, and when its process ended before it could say so.</summary>
    public long? EndedAt { get; set; }

    /// <summary>How it stands.</summary>
    public JobRunState State { get; set; }

    /// <summary>Machine it ran on.</summary>
    public string Host { get; set; } = "";

    /// <summary>Process id on that machine.</summary>
    public int Process { get; set; }

    /// <summary>What came of it, as counts in JSON; null before it finished.</summary>
    public string? Outcome { get; set; }

    /// <summary>What stopped it, in a sentence, without customers' words.</summary>
    public string? Error { get; set; }

    /// <summary>When it was due (UTC).</summary>
    public DateTimeOffset? Due => Stored.Time(DueAt);

    /// <summary>When it started (UTC).</summary>
    public DateTimeOffset Started => DateTimeOffset.FromUnixTimeMilliseconds(StartedAt);

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? Ended => Stored.Time(EndedAt);
}

/// <summary>The operator's log: when which act ran, by the clock, and what came of it.</summary>
public static class JobRunTable
{
    private const string Columns =
        "job_run_id as JobRunId, act as Act, due_at as DueAt, started_at as StartedAt, ended_at as EndedAt, state as State, host as Host, process as Process, outcome as Outcome, error as Error";

    /// <summary>Records that a run has begun.</summary>
    /// <returns>Its id.</returns>
    public static long Begin(SqliteConnection connection, string act, DateTimeOffset? due, DateTimeOffset started, string host, int process) =>
        connection.ExecuteScalar<long>(
            """
            insert into job_run (act, due_at, started_at, state, host, process) values (@act, @due, @started, 'running', @host, @process)
            returning job_run_id
            """,
            new { act, due = Stored.Of(due), started = started.ToUnixTimeMilliseconds(), host, process });

    /// <summary>Records that a run has finished.</summary>
    public static void End(SqliteConnection connection, long run, DateTimeOffset ended, string outcome) =>
        connection.Execute(
            "update job_run set state = 'done', ended_at = @ended, outcome = @outcome where job_run_id = @run",
            new { run, ended = ended.ToUnixTimeMilliseconds(), outcome });

    /// <summary>Records that a run was stopped, and by what.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="run">Its id.</param>
    /// <param name="state">Retrying, failed or interrupted.</param>
    /// <param name="ended">When; null when nobody saw it.</param>
    /// <param name="error">One sentence.</param>
    public static void Stop(SqliteConnection connection, long run, JobRunState state, DateTimeOffset? ended, string error) =>
        connection.Execute(
            "update job_run set state = @state, ended_at = @ended, error = @error where job_run_id = @run",
            new { run, state = state.ToString().ToLowerInvariant(), ended = Stored.Of(ended), error });

    /// <summary>The runs of a machine that stand as under way.</summary>
    public static IReadOnlyList<JobRunRow> Running(SqliteConnection connection, string host) =>
        connection.Query<JobRunRow>($"select {Columns} from job_run where state = 'running' and host = @host order by job_run_id", new { host }).AsList();

    /// <summary>A page of the log, newest first.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="skip">Runs before the page.</param>
    /// <param name="take">Runs on the page.</param>
    public static IReadOnlyList<JobRunRow> Newest(SqliteConnection connection, int skip, int take) =>
        connection.Query<JobRunRow>($"select {Columns} from job_run order by job_run_id desc limit @take offset @skip", new { skip, take }).AsList();

    /// <summary>Runs in the log.</summary>
    public static long Count(SqliteConnection connection) => connection.ExecuteScalar<long>("select count(*) from job_run");
}
