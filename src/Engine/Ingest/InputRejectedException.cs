namespace Peakend.Engine.Ingest;

/// <summary>Too many rows of a file were refused; nothing of the run was kept.</summary>
public sealed class InputRejectedException(string file, long refused, long rows, double allowedShare, string mostFrequent, string? list)
    : AnalyticsException(FormattableString.Invariant(
        $"{file}: {refused} of {rows} rows refused ({100.0 * refused / rows:0.0} %); at most {100 * allowedShare:0.#} % may be, so nothing was kept. Most often: {mostFrequent} See {list}."))
{
    /// <inheritdoc/>
    public override int ExitCode => 65; // EX_DATAERR
}
