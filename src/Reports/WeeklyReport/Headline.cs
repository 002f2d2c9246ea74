using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>What a headline measures.</summary>
public enum HeadlineMeasure
{
    /// <summary>Mean memory, −1 to +1 (emotion).</summary>
    Memory,

    /// <summary>Share resolved of the contacts whose outcome is known, 0 to 1.</summary>
    Success,

    /// <summary>Mean effort, 0 to 100.</summary>
    Effort,

    /// <summary>Mean of the plain average valence, −1 to +1; beside memory, for comparison.</summary>
    MeanValence,

    /// <summary>Contacts in the week, scored or not.</summary>
    Contacts,
}

/// <summary>One figure of the week against its own past.</summary>
/// <param name="Measure">What, and so in which unit.</param>
/// <param name="Now">The week's finding; clustered by customer where customers repeat.</param>
/// <param name="Past">Up to 26 weeks before, oldest first; a week without data is withheld or absent.</param>
/// <param name="Usual">Control limits from those weeks; null when they are too few.</param>
public sealed record Headline(HeadlineMeasure Measure, Finding Now, IReadOnlyList<WeekFinding> Past, UsualRange? Usual);

/// <summary>A past week's figure.</summary>
/// <param name="Week">Which week.</param>
/// <param name="Finding">Same unit as the headline.</param>
public readonly record struct WeekFinding(ReportWeek Week, Finding Finding);
