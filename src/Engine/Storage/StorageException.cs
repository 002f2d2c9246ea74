namespace Peakend.Engine.Storage;

/// <summary>The database cannot be used: newer than the program, locked, not a database, or an id that collides with another.</summary>
public sealed class StorageException(string message, Exception? inner = null) : AnalyticsException(message, inner)
{
    /// <inheritdoc/>
    public override int ExitCode => 74; // EX_IOERR
}
