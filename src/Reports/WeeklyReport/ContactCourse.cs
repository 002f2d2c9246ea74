using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>The course of a typical contact: mean valence by position.</summary>
/// <param name="Group">Null for all contacts, else the group's dimension and name.</param>
/// <param name="Contacts">Contacts long enough to have a shape.</param>
/// <param name="Points">By position, ascending; at least two.</param>
public sealed record ContactShape(ShapeGroup? Group, int Contacts, IReadOnlyList<ShapePoint> Points);

/// <summary>The group a shape is drawn for.</summary>
/// <param name="Dimension">By what it is grouped.</param>
/// <param name="Name">The log's word.</param>
public sealed record ShapeGroup(GroupDimension Dimension, string Name);

/// <summary>One position of a shape.</summary>
/// <param name="Position">0 (first moment) to 1 (last).</param>
/// <param name="Now">Mean valence, −1 to +1.</param>
/// <param name="Usual">Its range over the past weeks; null when they are too few.</param>
public sealed record ShapePoint(double Position, Finding Now, UsualRange? Usual);

/// <summary>How peaks or ends are spread.</summary>
/// <param name="Contacts">Contacts counted.</param>
/// <param name="Bins">Ascending, adjoining, the same each week.</param>
public sealed record ScoreDistribution(int Contacts, IReadOnlyList<DistributionBin> Bins);

/// <summary>One bin of a distribution.</summary>
/// <param name="Lower">Valence, −1 to +1, inclusive.</param>
/// <param name="Upper">Valence, −1 to +1, exclusive but for the last.</param>
/// <param name="Count">Contacts of the week.</param>
/// <param name="Share">Of all contacts counted, 0 to 1.</param>
/// <param name="Usual">Range of the share over the past weeks; null when they are too few.</param>
public sealed record DistributionBin(double Lower, double Upper, int Count, Finding Share, UsualRange? Usual);

/// <summary>How often contacts ended in one way.</summary>
/// <param name="Ending">Which.</param>
/// <param name="Count">Contacts of the week.</param>
/// <param name="Share">Of all scored contacts, 0 to 1.</param>
/// <param name="Usual">Range of the share over the past weeks; null when they are too few.</param>
public sealed record EndingShare(Ending Ending, int Count, Finding Share, UsualRange? Usual);

/// <summary>The mood of a contact's first moment, by the thresholds of good and bad endings.</summary>
public enum Opening
{
    /// <summary>At or above the good threshold.</summary>
    Good,

    /// <summary>Between the thresholds.</summary>
    Neutral,

    /// <summary>At or below the bad threshold.</summary>
    Bad,
}

/// <summary>Contacts that began in one way and ended in another.</summary>
/// <param name="From">How they began.</param>
/// <param name="To">How they ended.</param>
/// <param name="Contacts">Their number with its interval, given the number of openings.</param>
/// <param name="Usual">The number the same openings would bring at the rates of the past weeks; null when those are too few.</param>
public sealed record OpeningFlow(Opening From, Ending To, Finding Contacts, UsualRange? Usual);
