using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Runs;

/// <summary>Files → database. All files of a run are kept, or none; a file whose content is known is not read again.</summary>
/// <param name="database">Where to.</param>
/// <param name="settings">Mappings and limits.</param>
/// <param name="pseudonyms">Ids → pseudonyms.</param>
/// <param name="folder">Where the files lie.</param>
/// <param name="output">Where lists of refused rows go when they may not lie beside their file.</param>
/// <param name="clock">Tells what is in the future.</param>
public sealed class IngestRun(Database database, PeakendSettings settings, Pseudonyms pseudonyms, string folder, string output, TimeProvider clock)
{
    /// <summary>Reads what is new or changed.</summary>
    /// <exception cref="InputFileException">A file cannot be read at all.</exception>
    /// <exception cref="InputRejectedException">Too many rows of a file were refused.</exception>
    public IngestSummary Ingest(IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        List<InputFile> files = Files();
        if (files.Count == 0)
            throw new InputFileException($"{folder}: none of {string.Join(", ", Enum.GetValues<InputTable>().Select(InputColumns.FileName))} is there, and the settings map no other file.");
        return database.InTransaction((connection, transaction) =>
        {
            Dictionary<(string, string, int), SourceRow> before = SourceTable.All(connection, transaction).ToDictionary(row => (row.InputTable, row.File, row.Part));
            bool Unchanged(InputFile file) => before.TryGetValue((InputColumns.Name(file.Mapping.Table), file.Mapping.File, file.Part), out SourceRow? row) && row.Checksum == file.Checksum;
            bool anyNew = files.Any(file => !Unchanged(file));
            List<FileSummary> summaries = [];
            InputContext context = new(pseudonyms, clock.GetUtcNow(), Scales(), settings.Currency) { Redaction = new Redaction(settings.RedactionPatterns) };
            using InputWriters writers = new(connection, transaction);
            foreach (InputFile file in files)
            {
                // Rows that were refused may have waited for another file (an unknown interaction), so they get another chance when anything is new.
                if (Unchanged(file) && (!anyNew || before[(InputColumns.Name(file.Mapping.Table), file.Mapping.File, file.Part)].RowsRefused == 0))
                {
                    summaries.Add(new FileSummary(before[(InputColumns.Name(file.Mapping.Table), file.Mapping.File, file.Part)], true, null));
                    continue;
                }

                summaries.Add(Read(file, context, connection, transaction, writers, progress, cancellation));
                if (file == files.FindLast(other => other.Mapping.Table == file.Mapping.Table && other.Named == file.Named))
                    StopWhenTooManyRefused(file, [.. summaries.Where((summary, i) => !summary.Unchanged && files[i].Mapping.Table == file.Mapping.Table && files[i].Named == file.Named)]);
            }

            return new IngestSummary(summaries);
        });
    }

    private FileSummary Read(InputFile file, InputContext context, SqliteConnection connection, SqliteTransaction transaction, InputWriters writers, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        SourceRow source = SourceTable.Begin(connection, transaction, file.Mapping.Table, file.Mapping.File, file.Part, file.Checksum);
        using RejectionLog log = new(file.Path, output, file.Use);
        FieldFormats formats = new(file.Mapping, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
        if (file.Mapping.Table == InputTable.Revenue) context = context with { Currency = settings.Currency ?? RevenueTable.Currency(connection, source, transaction) };
        FileReading reading = new(file, source, context, formats, log, writers, progress, cancellation);
        SourceTable.End(connection, transaction, source, reading.Read(), log);
        return new FileSummary(source, false, log.WrittenTo);
    }

    /// <summary>The files of a pattern are one delivery: of a call a file, one bad file is not all that there is.</summary>
    private void StopWhenTooManyRefused(InputFile last, List<FileSummary> delivery)
    {
        long rows = delivery.Sum(file => file.Source.RowsRead), refused = delivery.Sum(file => file.Source.RowsRefused);
        if (rows == 0 || refused <= rows * settings.MaxRefusedShare) return;
        (string reason, long count) = delivery.SelectMany(file => file.Source.ByReason()).GroupBy(pair => pair.Key).Select(group => (group.Key, group.Sum(pair => pair.Value))).MaxBy(pair => pair.Item2);
        throw new InputRejectedException(
            Path.Combine(folder, last.Named), refused, rows, settings.MaxRefusedShare, FormattableString.Invariant($"{reason} ({count} rows)."), delivery.MaxBy(file => file.Source.RowsRefused)!.RejectedList);
    }

    private Dictionary<string, SurveyScale> Scales()
    {
        Dictionary<string, SurveyScale> scales = new(SurveyScale.Usual, StringComparer.OrdinalIgnoreCase);
        foreach ((string metric, SurveyScale scale) in settings.SurveyScales) scales[metric] = scale;
        return scales;
    }

    private List<InputFile> Files()
    {
        if (!Directory.Exists(folder)) throw new InputFileException($"{folder}: no such folder. Give the folder that holds the input files.");
        List<SourceMapping> mappings = [.. settings.Inputs];
        foreach (InputTable table in Enum.GetValues<InputTable>())
            if (!mappings.Exists(mapping => mapping.Table == table) && Path.Exists(Path.Combine(folder, InputColumns.FileName(table))))
                mappings.Add(new SourceMapping { Table = table, File = InputColumns.FileName(table) });
        List<(SourceMapping Mapping, string Named)> matching = [.. mappings.SelectMany(mapping => Matching(mapping).Select(one => (one, mapping.File))).OrderBy(pair => pair.one.Table)];
        List<InputFile> files = [];
        foreach ((SourceMapping mapping, string named) in matching)
        {
            string path = Path.Combine(folder, mapping.File);
            if (Directory.Exists(path)) throw new InputFileException($"{path} is a folder; expected a file.");
            if (!File.Exists(path)) throw new InputFileException($"{path}: no such file; the settings name it for table {InputColumns.Name(mapping.Table)}.");
            int part = files.Count(file => file.Mapping.Table == mapping.Table && file.Mapping.File == mapping.File);
            string use = matching.Count(other => other.Mapping.File == mapping.File) > 1 ? FormattableString.Invariant($"{InputColumns.Name(mapping.Table)}{part}") : "";
            files.Add(new InputFile(mapping, path, named, part, use, Checksum(path, mapping)));
        }

        return files;
    }

    /// <summary>The mapping itself, or one for each file that its pattern matches; settings and lists of refused rows never match.</summary>
    private IEnumerable<SourceMapping> Matching(SourceMapping mapping)
    {
        if (mapping.File.AsSpan().IndexOfAny('*', '?') < 0) return [mapping];
        string within = Path.GetDirectoryName(Path.Combine(folder, mapping.File))!;
        string[] matching = !Directory.Exists(within) ? [] :
        [
            .. Directory.EnumerateFiles(within, Path.GetFileName(mapping.File)).Select(path => Path.GetRelativePath(folder, path))
                .Where(file => file != SettingsFile.Name && !file.EndsWith(RejectionLog.Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ];
        return matching.Length > 0
            ? matching.Select(file => mapping with { File = file })
            : throw new InputFileException($"{folder}: no file matches {mapping.File}, which the settings name for table {InputColumns.Name(mapping.Table)}.");
    }

    private string Checksum(string path, SourceMapping mapping)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(mapping)));
        hash.AppendData(Encoding.UTF8.GetBytes(settings.TimeZone + settings.Currency + string.Join('\n', settings.RedactionPatterns) + JsonSerializer.Serialize(settings.SurveyScales)));
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        byte[] buffer = new byte[1 << 20];
        for (int read; (read = stream.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
