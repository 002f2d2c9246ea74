using Peakend.Engine;

namespace Peakend.Jobs.Settings;

/// <summary>The database was read under another pseudonym key: under this one every customer would come again as somebody else.</summary>
/// <param name="database">Its file.</param>
/// <param name="kept">Fingerprint of the key it was read under.</param>
/// <param name="found">Fingerprint of the key in force.</param>
public sealed class OtherKeyException(string database, string kept, string found)
    : AnalyticsException(
        $"{database} was read under another pseudonym key (fingerprint {kept}; the key in force has {found}): every customer would be counted twice. " +
        $"Give the earlier key – {PseudonymKey.Variable}, the settings' pseudonymKey or pseudonymKeyFile, or peakend.key in the output folder – or name a new output folder with --out.")
{
    /// <inheritdoc/>
    public override int ExitCode => 78; // EX_CONFIG
}
