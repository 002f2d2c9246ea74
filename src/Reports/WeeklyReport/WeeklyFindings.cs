using Peakend.Engine.Links;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>
/// Everything one weekly report says, as findings: the composition root fills it, the page only chooses words and draws.
/// A list without elements, or a part that is null, makes its section say that there is nothing to show and why.
/// </summary>
/// <param name="Week">The week reported.</param>
/// <param name="Company">Whose customers, as it should stand at the head of the page.</param>
/// <param name="Currency">ISO 4217 code of every amount.</param>
/// <param name="ScoredContacts">Interactions of the week with a score.</param>
/// <param name="ScoredCustomers">Their customers.</param>
/// <param name="Headlines">At most one a measure, in any order.</param>
/// <param name="Moved">What moved memory: mix and level, and the groups.</param>
/// <param name="Shapes">Mean valence by position: all contacts first, then small multiples; at most three are drawn.</param>
/// <param name="Peaks">Distribution of peaks; null when nothing was scored.</param>
/// <param name="Ends">Distribution of ends; null when nothing was scored.</param>
/// <param name="Endings">Share of each ending, at most one an ending.</param>
/// <param name="Flows">Openings to endings, at most one a pair.</param>
/// <param name="Moments">Moments worth reading, in the order of their rules.</param>
/// <param name="Calls">Customers to call; null when no list was made.</param>
/// <param name="Surveys">One a survey metric.</param>
/// <param name="Links">Scores against outcomes, one family.</param>
/// <param name="Churn">Churn by memory band; null without churn dates.</param>
/// <param name="Revenue">Retention and lifetime value by memory band; null without revenue.</param>
/// <param name="Withheld">Findings that the lists above do not show as withheld themselves.</param>
/// <param name="Quality">What came in and what of it could be used.</param>
/// <param name="Method">Settings in force.</param>
/// <param name="Provenance">What the report can be made from again.</param>
public sealed record WeeklyFindings(
    ReportWeek Week,
    string Company,
    string Currency,
    int ScoredContacts,
    int ScoredCustomers,
    IReadOnlyList<Headline> Headlines,
    WhatMoved Moved,
    IReadOnlyList<ContactShape> Shapes,
    ScoreDistribution? Peaks,
    ScoreDistribution? Ends,
    IReadOnlyList<EndingShare> Endings,
    IReadOnlyList<OpeningFlow> Flows,
    IReadOnlyList<NotableMoment> Moments,
    CallList? Calls,
    IReadOnlyList<SurveyResult> Surveys,
    IReadOnlyList<LinkResult> Links,
    ChurnByMemory? Churn,
    RevenueByMemory? Revenue,
    IReadOnlyList<WithheldFinding> Withheld,
    DataQuality Quality,
    MethodSettings Method,
    ReportProvenance Provenance)
{
    /// <summary>The headline of a measure, or null.</summary>
    public Headline? HeadlineOf(HeadlineMeasure measure) => Headlines.FirstOrDefault(headline => headline.Measure == measure);

    /// <summary>How the week's memory stands to its usual range.</summary>
    public Judgement MemoryJudgement => JudgementOf(HeadlineMeasure.Memory);

    /// <summary>How a headline stands to its usual range; too early when it is missing.</summary>
    public Judgement JudgementOf(HeadlineMeasure measure) =>
        HeadlineOf(measure) is { } headline ? JudgementOf(headline) : new(Certainty.TooEarly, Direction.None);

    /// <summary>How a headline stands to its usual range. The smallest change that matters is set in memory, and so applies to it alone.</summary>
    public Judgement JudgementOf(Headline headline) =>
        Judgement.OfWeek(headline.Now, headline.Usual, headline.Measure == HeadlineMeasure.Memory ? Method.SmallestChange : 0);

    /// <summary>How a group stands to its own usual level.</summary>
    public Judgement JudgementOf(GroupChange group) =>
        Judgement.OfGroup(group.Difference, group.P, group.AdjustedP, Method.SmallestChange);
}
