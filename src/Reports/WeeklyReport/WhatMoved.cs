using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyReport;

/// <summary>By what contacts are grouped. Teams, never people.</summary>
public enum GroupDimension
{
    /// <summary>What it was about, in the log's words.</summary>
    Topic,

    /// <summary>call, chat, e-mail, ticket, social.</summary>
    Channel,

    /// <summary>The customer's segment.</summary>
    Segment,

    /// <summary>ISO 639-1 code.</summary>
    Language,

    /// <summary>The team that handled it.</summary>
    Team,
}

/// <summary>What moved memory.</summary>
/// <param name="Steps">From usual to now by mix and level; null when no dimension is known for enough contacts.</param>
/// <param name="Groups">Shown in this order within a dimension: fixed, never a ranking.</param>
/// <param name="Comparisons">Groups tested together, withheld ones included.</param>
/// <param name="HiddenGroups">Groups left out: below the minimum size, or because they would give such a group away.</param>
public sealed record WhatMoved(MixAndLevel? Steps, IReadOnlyList<GroupChange> Groups, int Comparisons, int HiddenGroups);

/// <summary>One group's memory against its own past.</summary>
/// <param name="Dimension">By what it is grouped.</param>
/// <param name="Name">The log's word; a language code for a language; null for contacts that do not say.</param>
/// <param name="Contacts">Scored contacts of the week, at least the minimum group size.</param>
/// <param name="Now">Mean memory, −1 to +1.</param>
/// <param name="Usual">Mean memory over the past weeks, −1 to +1.</param>
/// <param name="Difference">Now minus usual, −2 to +2.</param>
/// <param name="P">Of the difference, unadjusted; null when withheld.</param>
/// <param name="AdjustedP">Benjamini–Hochberg over all groups of the report; null when withheld.</param>
public sealed record GroupChange(
    GroupDimension Dimension,
    string? Name,
    int Contacts,
    Finding Now,
    Finding Usual,
    Finding Difference,
    double? P,
    double? AdjustedP);

/// <summary>The change of memory, split exactly: usual + mix + level = now. All in memory, −1 to +1.</summary>
/// <param name="By">The dimension it is split by.</param>
/// <param name="Usual">Mean over the past weeks.</param>
/// <param name="Mix">What the change of the groups' shares adds.</param>
/// <param name="Level">What the change within groups adds.</param>
/// <param name="Now">The week's mean.</param>
public sealed record MixAndLevel(GroupDimension By, Estimate Usual, Estimate Mix, Estimate Level, Estimate Now);
