using static System.FormattableString;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A file of labelled texts is not what its reader expects. Says where, what was found and what was expected; never shows a text.</summary>
public sealed class LabelledFileException : AnalyticsException
{
    /// <summary>A longer value is a text in the wrong column, and is not shown.</summary>
    private const int LongestShown = 16;

    /// <summary>Of several faults, so many are listed.</summary>
    private const int MostListed = 10;

    /// <summary>A fault at a place.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Name of the column, or its number from 1; null for the whole line.</param>
    /// <param name="found">What was found, in words; a value goes through <see cref="Shown"/>.</param>
    /// <param name="expected">What was expected.</param>
    public LabelledFileException(string file, long line, string? column, string found, string expected)
        : base(Invariant($"{file}, line {line}{(column is null ? "" : ", column " + column)}: found {found}; expected {expected}.")) =>
        ExitCode = 65; // EX_DATAERR

    /// <summary>The file is not there.</summary>
    /// <param name="file">The file's path.</param>
    public LabelledFileException(string file)
        : base($"{file}: no such file.") => ExitCode = 66; // EX_NOINPUT

    /// <summary>Several faults of one file, each in its own words.</summary>
    /// <param name="faults">At least one.</param>
    public LabelledFileException(IReadOnlyList<LabelledFileException> faults)
        : base(string.Join('\n', faults.Take(MostListed).Select(fault => fault.Message)) + (faults.Count > MostListed ? Invariant($"\n… and {faults.Count - MostListed} more") : "")) =>
        ExitCode = 65; // EX_DATAERR

    /// <summary>A value in quotes, or only its length when it may be a text.</summary>
    public static string Shown(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? "nothing" : value.Length <= LongestShown ? $"'{value}'" : Invariant($"a value of {value.Length} characters");
    }

    /// <inheritdoc/>
    public override int ExitCode { get; }
}
