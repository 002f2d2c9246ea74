using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>What came of scoring.</summary>
/// <param name="Examined">Interactions that were new, changed, or scored by another model.</param>
/// <param name="Scored">Of these, with a score.</param>
/// <param name="Moments">Moments scored.</param>
public sealed record ScoreSummary(long Examined, long Scored, long Moments)
{
    /// <summary>What came of it, for the log.</summary>
    public RunPart Part => new RunPart.Scored(Examined, Scored, Moments);
}

/// <summary>Texts → scores. Only new or changed interactions are scored; a change of model or settings scores all again.</summary>
/// <param name="database">From and to where.</param>
/// <param name="scoring">How.</param>
public sealed class ScoreRun(Database database, InteractionScoring scoring)
{
    private const int InteractionsAPage = 8192;

    /// <summary>Scores what waits, page by page; each page is kept at once, so that an interrupted run goes on where it was.</summary>
    public ScoreSummary Score(IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        using SqliteConnection reading = database.Connect(), writing = database.Connect();
        long total = ScoreTable.CountStale(reading, scoring.Version), done = 0, scored = 0, moments = 0;
        Task written = Task.CompletedTask;
        try
        {
            IReadOnlyList<UnscoredText> page = ScoreTable.NextStale(reading, scoring.Version, -1, InteractionsAPage);
            while (page.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<UnscoredText> current = page;
                ScoredText[] results = new ScoredText[current.Count];
                Parallel.For(0, current.Count, i => results[i] = scoring.Score(current[i]));

                // A page is written while the next one is read and scored.
                written.GetAwaiter().GetResult();
                written = Task.Run(() => Write(writing, results), CancellationToken.None);
                page = ScoreTable.NextStale(reading, scoring.Version, current[^1].Key, InteractionsAPage);
                done += results.Length;
                scored += results.Count(result => result.Score is not null);
                moments += results.Sum(result => (long)result.Moments.Count);
                progress?.Report(new RunProgress("Scoring", done, total));
            }
        }
        finally
        {
            written.GetAwaiter().GetResult();
        }

        return new ScoreSummary(done, scored, moments);
    }

    private void Write(SqliteConnection connection, ScoredText[] results)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        using ScoreTable.Writer writer = new(connection, scoring.Version);
        foreach (ScoredText result in results) writer.Put(result);
        transaction.Commit();
    }
}
