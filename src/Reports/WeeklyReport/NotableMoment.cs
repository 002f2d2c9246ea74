using Peakend.Engine.Sentiment;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;

namespace Peakend.Reports.WeeklyReport;

/// <summary>Why a moment was chosen: by rule, not by taste.</summary>
public enum MomentRule
{
    /// <summary>Among the lowest ends of the week.</summary>
    WorstEnd,

    /// <summary>Among the lowest peaks.</summary>
    LowestPeak,

    /// <summary>Among the greatest recoveries.</summary>
    Recovery,

    /// <summary>Among the best ends.</summary>
    BestEnd,

    /// <summary>The one the model is least sure of.</summary>
    LeastCertain,
}

/// <summary>A moment worth reading. Its words are redacted; it is traced to its contact, never to an employee.</summary>
/// <param name="Rule">Why it was chosen.</param>
/// <param name="Interaction">The log's identifier.</param>
/// <param name="Quote">The moment's redacted words.</param>
/// <param name="Words">The words that made the score, ascending by start, not overlapping.</param>
/// <param name="Valences">Valence of each moment of the contact, in order; at least one.</param>
/// <param name="Quoted">Index of the quoted one, from 0.</param>
/// <param name="Memory">The contact's memory, −1 to +1.</param>
/// <param name="Ending">The contact's ending.</param>
/// <param name="At">When, in the report's time zone; null when unknown.</param>
/// <param name="Channel">call, chat, e-mail …; null when unknown.</param>
/// <param name="Topic">In the log's words; null when unknown.</param>
/// <param name="Team">Only if the team has at least the minimum group size, else null.</param>
/// <param name="Language">ISO 639-1 code of the words.</param>
/// <param name="Next">What happened afterwards; null when nothing is known.</param>
public sealed record NotableMoment(
    MomentRule Rule,
    InteractionId Interaction,
    string Quote,
    IReadOnlyList<WordContribution> Words,
    IReadOnlyList<double> Valences,
    int Quoted,
    double Memory,
    Ending Ending,
    DateTime? At,
    string? Channel,
    string? Topic,
    string? Team,
    string? Language,
    WhatFollowed? Next);

/// <summary>What happened after a contact, as far as it is known at the as-of date.</summary>
/// <param name="ContactsWithinWeek">Further contacts of the customer within seven days.</param>
/// <param name="WeekOver">Whether those seven days are over.</param>
/// <param name="SurveyScore">The customer's answer about this contact; null without one.</param>
/// <param name="SurveyScaleMaximum">The best answer of that scale; null without an answer.</param>
/// <param name="LeftOn">The day the customer left, if so.</param>
/// <param name="StatedReason">The reason on file for leaving, in the log's words.</param>
public sealed record WhatFollowed(
    int ContactsWithinWeek,
    bool WeekOver,
    double? SurveyScore,
    double? SurveyScaleMaximum,
    DateOnly? LeftOn,
    string? StatedReason);
