using Peakend.Engine;

namespace Peakend.Jobs.Settings;

/// <summary>The settings cannot be used; every fault is listed with the value found.</summary>
public sealed class SettingsException(string file, IReadOnlyCollection<string> faults)
    : AnalyticsException(FormattableString.Invariant($"{file}: {faults.Count} fault{(faults.Count == 1 ? "" : "s")}.{string.Concat(faults.Select(fault => "\n  " + fault))}"))
{
    /// <inheritdoc/>
    public override int ExitCode => 78; // EX_CONFIG
}
