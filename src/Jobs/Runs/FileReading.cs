using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>Reads one file into its table, row by row.</summary>
internal sealed class FileReading(
    InputFile file, SourceRow source, InputContext context, FieldFormats formats, RejectionLog log, InputWriters writers, Redaction redaction,
    IProgress<RunProgress>? progress, CancellationToken cancellation)
{
    private const int RowsBetweenReports = 20_000;

    /// <summary>Reads it.</summary>
    /// <returns>Rows read, refused ones included.</returns>
    public long Read()
    {
        if (file.Mapping.Format == "transcript-json") return Transcripts();
        using CsvTable table = new(file.Path, file.Mapping, formats, log);
        switch (file.Mapping.Table)
        {
            case InputTable.Customers:
                Keep(table, CustomerReader.Read(table, context), row => writers.Customers.Put(row, source), "customer_id");
                break;
            case InputTable.Interactions:
                Keep(table, InteractionReader.Read(table, context), row => writers.Interactions.Put(row, source), "interaction_id");
                break;
            case InputTable.Turns:
                TurnBatches batches = new(source, writers, redaction, log);
                foreach (TurnRow row in Reported(table, TurnReader.Read(table, context))) batches.Add(row);
                batches.Complete();
                break;
            case InputTable.Surveys:
                Keep(table, SurveyReader.Read(table, context), row => writers.Surveys.Put(row, source), "survey_id");
                break;
            case InputTable.Revenue:
                DateOnly? through = file.Mapping.Through is { } month ? DateOnly.ParseExact(month, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) : null;
                Keep(table, RevenueReader.Read(table, context, through), row => writers.Revenue.Put(row, source), "month");
                break;
            case InputTable.Churn:
                Keep(table, ChurnReader.Read(table, context), row => writers.Churn.Put(row, source), "customer_id");
                break;
        }

        return table.Rows;
    }

    private void Keep<T>(CsvTable table, IEnumerable<T> rows, Func<T, bool> put, string key)
    {
        foreach (T row in Reported(table, rows))
            if (!put(row)) log.Add(new RowRejection(table.Line, key, "Duplicate: this file already has a row with this key; the first was kept.", ""));
    }

    private IEnumerable<T> Reported<T>(CsvTable table, IEnumerable<T> rows)
    {
        long total = new FileInfo(file.Path).Length, count = 0;
        foreach (T row in rows)
        {
            if (++count % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RunProgress("Reading " + Path.GetFileName(file.Path), table.Position, total));
            }

            yield return row;
        }

        progress?.Report(new RunProgress("Reading " + Path.GetFileName(file.Path), total, total));
    }

    private long Transcripts()
    {
        TurnBatches batches = new(source, writers, redaction, log);
        long read = 0;
        foreach (TranscriptJson.Transcript? transcript in TranscriptJson.Read(file.Path, file.Mapping, formats, context, log))
        {
            cancellation.ThrowIfCancellationRequested();
            read++;
            if (transcript is null) continue;
            if (!writers.Interactions.Put(transcript.Interaction, source))
            {
                log.Add(new RowRejection(read, "", "Duplicate: this file already has a row with this key; the first was kept.", ""));
                continue;
            }

            foreach (TurnRow turn in transcript.Turns) batches.Add(turn);
        }

        batches.Complete();
        return read;
    }
}
