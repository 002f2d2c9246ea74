using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyReport;

/// <summary>What a survey item asks, and so which share sums it up.</summary>
public enum SurveyKind
{
    /// <summary>Satisfaction; summed up by the share in the top two boxes, 0 to 1.</summary>
    Csat,

    /// <summary>Recommendation; summed up by % 9–10 minus % 0–6, −1 to +1.</summary>
    Nps,

    /// <summary>Ease; summed up by its mean alone.</summary>
    Ces,

    /// <summary>Any other item; summed up by its mean alone.</summary>
    Other,
}

/// <summary>One survey metric of the week.</summary>
/// <param name="Name">The item's name in the survey file.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="ScaleMinimum">Lowest answer possible.</param>
/// <param name="ScaleMaximum">Highest answer possible.</param>
/// <param name="Asked">Customers asked; null when the file holds answers only.</param>
/// <param name="Answered">Answers.</param>
/// <param name="ResponseRate">Answers ÷ asked, 0 to 1; withheld when those asked are not known.</param>
/// <param name="Mean">On the scale.</param>
/// <param name="Summary">Top two boxes or net promoters; null for kinds without one.</param>
/// <param name="ByMemory">Who answered, by the memory of the contact asked about; empty when not known.</param>
public sealed record SurveyResult(
    string Name,
    SurveyKind Kind,
    double ScaleMinimum,
    double ScaleMaximum,
    int? Asked,
    int Answered,
    Finding ResponseRate,
    Finding Mean,
    Finding? Summary,
    IReadOnlyList<ResponseInBand> ByMemory);

/// <summary>How many customers with such a memory answered.</summary>
/// <param name="Band">Memory of the contact asked about.</param>
/// <param name="Asked">Customers asked.</param>
/// <param name="Answered">Answers.</param>
/// <param name="Rate">Answers ÷ asked, 0 to 1.</param>
public sealed record ResponseInBand(MemoryBand Band, int Asked, int Answered, Finding Rate);
