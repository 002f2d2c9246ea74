using Peakend.Engine.Interactions;

namespace Peakend.Engine.PeakEnd;

/// <summary>One interaction with its facts, components and score: the row that reports, links and exports start from.</summary>
/// <param name="Id">The log's identifier.</param>
/// <param name="Customer">Pseudonym.</param>
/// <param name="StartedAt">Start (UTC); null when neither the log nor its turns say.</param>
/// <param name="Channel">call, chat, e-mail, ticket, social …; null when unknown.</param>
/// <param name="Team">Team that handled it; null when unknown.</param>
/// <param name="Topic">What it was about, in the log's words; null when unknown.</param>
/// <param name="Segment">The customer's segment; null when unknown.</param>
/// <param name="Language">en, de, another ISO 639-1 code without a model, or null when it could not be told.</param>
/// <param name="Score">Null when nothing could be scored: no customer turn, or a language without a model.</param>
/// <param name="Success">Resolved or not, and how that is known.</param>
/// <param name="Effort">0 (effortless) to 100; null when there is nothing to tell it from.</param>
/// <param name="Valences">Valence of each moment in order; empty without a score.</param>
public sealed record ScoredInteraction(
    InteractionId Id,
    CustomerId Customer,
    DateTimeOffset? StartedAt,
    string? Channel,
    string? Team,
    string? Topic,
    string? Segment,
    string? Language,
    InteractionScore? Score,
    Success Success,
    double? Effort,
    IReadOnlyList<double> Valences)
{
    /// <summary>End (UTC); null when neither the log nor its turns say.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
