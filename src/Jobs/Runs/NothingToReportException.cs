using Peakend.Engine;

namespace Peakend.Jobs.Runs;

/// <summary>A weekly report was asked for and no interaction has a date.</summary>
public sealed class NothingToReportException()
    : AnalyticsException("No interaction has a date, so there is no week to report. Read interactions with started_at or turns with at first (peakend ingest), or name a week with --week-of.")
{
    /// <inheritdoc/>
    public override int ExitCode => 66; // EX_NOINPUT
}
