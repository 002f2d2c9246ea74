namespace Peakend.Engine.Statistics;

/// <summary>A correlation of rows that come in clusters: interval and test from the same resamples.</summary>
/// <param name="Finding">
/// r, unitless, −1 to +1, with its percentile interval and n in rows. Where there are too few clusters, the n of what is withheld
/// counts clusters.
/// </param>
/// <param name="Test">
/// r = 0: z = atanh(r) / SE of atanh(r*) over the resamples, two-sided normal. Null where the finding is withheld, or where all
/// resamples agree and leave no spread to test with.
/// </param>
public sealed record ClusteredCorrelation(Finding Finding, TestResult? Test);
