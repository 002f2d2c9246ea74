namespace Peakend.Reports.WeeklyReport;

/// <summary>The settings in force, as the method page prints them.</summary>
/// <param name="PeakWeight">w of memory, 0 to 1.</param>
/// <param name="NegativityWeight">λ of salience.</param>
/// <param name="GoodEnding">End from which on it is good.</param>
/// <param name="BadEnding">End down from which it is bad.</param>
/// <param name="BadPeak">Peak down from which it is bad.</param>
/// <param name="SmallestChange">Smallest change of memory that matters, −1 to +1 scale (0.02 is two points).</param>
/// <param name="MinimumGroup">Groups with fewer contacts are not shown.</param>
/// <param name="MinimumMoments">Contacts with fewer moments have no shape.</param>
/// <param name="RecontactDays">Days without a further contact that count as success.</param>
public sealed record MethodSettings(
    double PeakWeight,
    double NegativityWeight,
    double GoodEnding,
    double BadEnding,
    double BadPeak,
    double SmallestChange,
    int MinimumGroup,
    int MinimumMoments,
    int RecontactDays)
{
    /// <summary>The defaults of the product.</summary>
    public static readonly MethodSettings Default = new(0.2, 1, 0.15, -0.15, -0.3, 0.02, 10, 3, 7);
}

/// <summary>What the report was made from: with the same, the same bytes again.</summary>
/// <param name="Run">The run's identifier.</param>
/// <param name="AsOf">Up to when data counted, in the report's time zone.</param>
/// <param name="TimeZone">Its IANA name.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Model">Version of the sentiment model.</param>
/// <param name="SettingsHash">SHA-256 of the settings in force.</param>
/// <param name="Inputs">The files read.</param>
public sealed record ReportProvenance(
    string Run,
    DateTime AsOf,
    string TimeZone,
    string Program,
    string Model,
    string SettingsHash,
    IReadOnlyList<InputChecksum> Inputs);

/// <summary>A file that was read.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="Sha256">Checksum, hexadecimal.</param>
public sealed record InputChecksum(string Name, long Rows, string Sha256);
