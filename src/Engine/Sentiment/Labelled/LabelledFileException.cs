using static System.FormattableString;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A file of labelled texts is not what its reader expects. Says where, what was found and what was expected; never shows a text.</summary>
public sealed class LabelledFileException : AnalyticsException
{
    private const int LongestFound = 24;

    /// <summary>A fault at a place.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Name of the column, or its number from 1; null for the whole line.</param>
    /// <param name="found">What was found; only its beginning is shown.</param>
    /// <param name="expected">What was expected.</param>
    public LabelledFileException(string file, long line, string? column, string found, string expected)
        : base(Invariant($"{file}, line {line}{(column is null ? "" : ", column " + column)}: found {(found.Length > LongestFound ? found[..LongestFound] + "…" : found)}; expected {expected}.")) =>
        ExitCode = 65; // EX_DATAERR

    /// <summary>The file is not there.</summary>
    /// <param name="file">The file's path.</param>
    public LabelledFileException(string file)
        : base($"{file}: no such file.") => ExitCode = 66; // EX_NOINPUT

    /// <inheritdoc/>
    public override int ExitCode { get; }
}
