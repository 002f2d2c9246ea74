namespace Peakend.Engine;

/// <summary>A run cannot go on. The message says what, where and what to do, in words for the person who started the run.</summary>
public abstract class AnalyticsException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the process exits with (sysexits.h).</summary>
    public abstract int ExitCode { get; }
}
