using System.Collections.Concurrent;
using Peakend.Engine.Ingest;

namespace Peakend.Jobs.Runs;

/// <summary>How much is read ahead.</summary>
/// <param name="ItemsABatch">Items handed over at once: many of what is small.</param>
/// <param name="BatchesAhead">How many times that, at most.</param>
/// <param name="ItemsBetweenReports">How often the consumer tells how far it is.</param>
internal readonly record struct Pace(int ItemsABatch, int BatchesAhead, int ItemsBetweenReports)
{
    /// <summary>For rows.</summary>
    public static readonly Pace Rows = new(2048, 8, 20_000);

    /// <summary>For items that are batches of rows themselves.</summary>
    public static readonly Pace Batches = new(1, 1, 1);
}

/// <summary>
/// Reads a table on a thread of its own, some batches ahead, so that parsing and writing use two cores. What is read is taken once.
/// </summary>
internal sealed class ReadAhead<T> : IDisposable
{
    private readonly CsvTable table;
    private readonly Pace pace;
    private readonly BlockingCollection<List<Item>> batches;
    private readonly CancellationTokenSource abandoned = new();
    private readonly Task reading;

    /// <summary>Starts to read.</summary>
    /// <param name="table">Read on the other thread; not to be touched before the end, except for its position.</param>
    /// <param name="rows">The rows that can be read, lazily.</param>
    /// <param name="refusals">Where the table puts what it refuses.</param>
    /// <param name="pace">How much is read ahead.</param>
    public ReadAhead(CsvTable table, IEnumerable<T> rows, Queue<RowRejection> refusals, Pace pace)
    {
        this.table = table;
        this.pace = pace;
        batches = new BlockingCollection<List<Item>>(pace.BatchesAhead);
        reading = Task.Factory.StartNew(() => Read(rows, refusals), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>A row with its line, or a refusal: what a file holds, in its order.</summary>
    public readonly record struct Item(long Line, T? Row, RowRejection? Refusal);

    /// <summary>The rows and refusals of the table in the file's order.</summary>
    public IEnumerable<Item> Items()
    {
        foreach (List<Item> batch in batches.GetConsumingEnumerable())
            foreach (Item item in batch)
                yield return item;
        reading.GetAwaiter().GetResult();
    }

    /// <summary>Stops the reading, wherever it is.</summary>
    public void Dispose()
    {
        abandoned.Cancel();
        reading.ContinueWith(static task => _ = task.Exception, TaskScheduler.Default).Wait(CancellationToken.None);
        abandoned.Dispose();
        batches.Dispose();
    }

    private void Read(IEnumerable<T> rows, Queue<RowRejection> refusals)
    {
        try
        {
            List<Item> batch = new(pace.ItemsABatch);
            foreach (T row in rows)
            {
                while (refusals.TryDequeue(out RowRejection refusal)) batch.Add(new Item(refusal.Line, default, refusal));
                batch.Add(new Item(table.Line, row, null));
                if (batch.Count < pace.ItemsABatch) continue;
                batches.Add(batch, abandoned.Token);
                batch = new List<Item>(pace.ItemsABatch);
            }

            while (refusals.TryDequeue(out RowRejection refusal)) batch.Add(new Item(refusal.Line, default, refusal));
            batches.Add(batch, abandoned.Token);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // The consumer has stopped with a reason of its own.
        }
        finally
        {
            batches.CompleteAdding();
        }
    }
}
