using System.Globalization;
using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>Reads one file into its table, row by row.</summary>
internal sealed class FileReading(
    InputFile file, SourceRow source, InputContext context, FieldFormats formats, RejectionLog log, InputWriters writers,
    IProgress<RunProgress>? progress, CancellationToken cancellation)
{
    private const string Duplicate = "Duplicate: this file already has a row with this key; the first was kept.";

    /// <summary>Reads it.</summary>
    /// <returns>Rows read, refused ones included.</returns>
    public long Read()
    {
        if (file.Mapping.Format == "transcript-json") return Transcripts();
        Queue<RowRejection> refusals = [];
        using CsvTable table = new(file.Path, file.Mapping, formats, refusals.Enqueue);
        switch (file.Mapping.Table)
        {
            case InputTable.Customers:
                Keep(Rows(table, CustomerReader.Read(table, context), refusals, Pace.Rows), row => writers.Customers.Put(row, source), table.Column("customer_id"));
                break;
            case InputTable.Interactions:
                Keep(Rows(table, InteractionReader.Read(table, context), refusals, Pace.Rows), row => writers.Interactions.Put(row, source), table.Column("interaction_id"));
                break;
            case InputTable.Turns:
                TurnWriting writing = new(file.Mapping, source, writers, log);
                IEnumerable<Task<PackedBatchText[]>> batches = new TurnBatches(file.Mapping, context.Redaction).Of(TurnReader.Read(table, context));
                foreach ((_, Task<PackedBatchText[]> batch) in Rows(table, batches, refusals, Pace.Batches)) writing.Write(batch.GetAwaiter().GetResult());
                break;
            case InputTable.Surveys:
                CsvColumn interaction = table.Column("interaction_id");
                Keep(Rows(table, SurveyReader.Read(table, context), refusals, Pace.Rows).Where(item => HasCustomer(item.Line, item.Row, interaction)), row => writers.Surveys.Put(row, source), table.Column("survey_id"));
                break;
            case InputTable.Revenue:
                DateOnly? through = file.Mapping.Through is { } month ? DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture) : null;
                Keep(Rows(table, RevenueReader.Read(table, context, through), refusals, Pace.Rows), row => writers.Revenue.Put(row, source), table.Column("month"));
                break;
            case InputTable.Churn:
                Keep(Rows(table, ChurnReader.Read(table, context), refusals, Pace.Rows), row => writers.Churn.Put(row, source), table.Column("customer_id"));
                break;
        }

        return table.Rows;
    }

    /// <summary>A row of revenue may stand for many months; it is refused once, however many of them are taken.</summary>
    private void Keep<T>(IEnumerable<(long Line, T Row)> rows, Func<T, bool> put, CsvColumn key)
    {
        long refused = 0;
        foreach ((long line, T row) in rows)
            if (!put(row) && line != refused) log.Add(new RowRejection(refused = line, key.Header, Duplicate, ""));
    }

    private bool HasCustomer(long line, SurveyRow row, CsvColumn interaction)
    {
        if (row.Customer is not null || writers.Interactions.Knows(row.Interaction!.Value)) return true;
        log.Add(new RowRejection(line, interaction.Header, "Unknown interaction: not in the interactions file, and the row names no customer.", ""));
        return false;
    }

    /// <summary>The rows with their lines; refusals go to the log in the file's order.</summary>
    private IEnumerable<(long Line, T Row)> Rows<T>(CsvTable table, IEnumerable<T> rows, Queue<RowRejection> refusals, Pace pace)
    {
        using ReadAhead<T> ahead = new(table, rows, refusals, pace);
        string step = "Reading " + Path.GetFileName(file.Path);
        long total = new FileInfo(file.Path).Length, count = 0;
        foreach (ReadAhead<T>.Item item in ahead.Items())
        {
            if (++count % pace.ItemsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RunProgress(step, table.Position, total));
            }

            if (item.Refusal is { } refusal) log.Add(refusal);
            else yield return (item.Line, item.Row!);
        }

        progress?.Report(new RunProgress(step, total, total));
    }

    private long Transcripts()
    {
        long read = 0;
        TurnWriting writing = new(file.Mapping, source, writers, log);
        foreach (Task<PackedBatchText[]> batch in new TurnBatches(file.Mapping, context.Redaction).Of(Spoken())) writing.Write(batch.GetAwaiter().GetResult());
        return read;

        IEnumerable<TurnRow> Spoken()
        {
            foreach (TranscriptJson.Transcript? transcript in TranscriptJson.Read(file.Path, file.Mapping, formats, context, log))
            {
                cancellation.ThrowIfCancellationRequested();
                read++;
                if (transcript is null) continue;
                if (writers.Interactions.Put(transcript.Interaction, source))
                    foreach (TurnRow turn in transcript.Turns) yield return turn;
                else
                    log.Add(new RowRejection(read, "", Duplicate, ""));
            }
        }
    }
}
