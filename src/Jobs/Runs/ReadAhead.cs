using System.Collections.Concurrent;
using Peakend.Engine.Ingest;

namespace Peakend.Jobs.Runs;

/// <summary>Reads rows on a thread of its own, some batches ahead, so that parsing and writing use two cores.</summary>
internal static class ReadAhead
{
    private const int RowsABatch = 2048, BatchesAhead = 8;

    /// <summary>A row with its line, or a refusal: what a file holds, in its order.</summary>
    public readonly record struct Item<T>(long Line, T? Row, RowRejection? Refusal);

    /// <summary>The rows and refusals of a table in the file's order.</summary>
    /// <param name="table">Read on the other thread; not to be touched before the end.</param>
    /// <param name="rows">The rows that can be read, lazily.</param>
    /// <param name="refusals">Where the table puts what it refuses.</param>
    public static IEnumerable<Item<T>> Of<T>(CsvTable table, IEnumerable<T> rows, Queue<RowRejection> refusals)
    {
        using BlockingCollection<List<Item<T>>> batches = new(BatchesAhead);
        using CancellationTokenSource abandoned = new();
        Task reading = Task.Factory.StartNew(() => Read(table, rows, refusals, batches, abandoned.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (List<Item<T>> batch in batches.GetConsumingEnumerable())
                foreach (Item<T> item in batch)
                    yield return item;
        }
        finally
        {
            abandoned.Cancel();
            reading.ContinueWith(static task => _ = task.Exception, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        reading.GetAwaiter().GetResult();
    }

    private static void Read<T>(CsvTable table, IEnumerable<T> rows, Queue<RowRejection> refusals, BlockingCollection<List<Item<T>>> batches, CancellationToken abandoned)
    {
        try
        {
            List<Item<T>> batch = new(RowsABatch);
            foreach (T row in rows)
            {
                while (refusals.TryDequeue(out RowRejection refusal)) batch.Add(new Item<T>(refusal.Line, default, refusal));
                batch.Add(new Item<T>(table.Line, row, null));
                if (batch.Count < RowsABatch) continue;
                batches.Add(batch, abandoned);
                batch = new List<Item<T>>(RowsABatch);
            }

            while (refusals.TryDequeue(out RowRejection refusal)) batch.Add(new Item<T>(refusal.Line, default, refusal));
            batches.Add(batch, abandoned);
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
