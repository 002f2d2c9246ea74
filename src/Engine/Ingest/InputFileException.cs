namespace Peakend.Engine.Ingest;

/// <summary>An input file cannot be read at all: not there, a folder, empty, or without a column that it needs.</summary>
public sealed class InputFileException(string message) : AnalyticsException(message)
{
    /// <inheritdoc/>
    public override int ExitCode => 66; // EX_NOINPUT
}
