using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>What came of one file.</summary>
/// <param name="Source">Rows read, kept, refused.</param>
/// <param name="Unchanged">Whether it was known and not read again.</param>
/// <param name="RejectedList">Where the refused rows are listed; null when there are none.</param>
public sealed record FileSummary(SourceRow Source, bool Unchanged, string? RejectedList);

/// <summary>What came of reading.</summary>
/// <param name="Files">In the order read.</param>
public sealed record IngestSummary(IReadOnlyList<FileSummary> Files)
{
    /// <summary>Rows kept, in files that were read anew.</summary>
    public long Kept => Files.Where(file => !file.Unchanged).Sum(file => file.Source.RowsKept);

    /// <summary>Rows refused, in files that were read anew.</summary>
    public long Refused => Files.Where(file => !file.Unchanged).Sum(file => file.Source.RowsRefused);

    /// <summary>What came of it, for the log.</summary>
    public RunPart Part => new RunPart.Read(Files.Count, Files.Count(file => !file.Unchanged), Kept, Refused);
}
