using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>One question put to a customer, answered or not.</summary>
/// <param name="Id">The survey's own identifier.</param>
/// <param name="Interaction">The contact it follows; null for one about the relationship.</param>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Metric">csat, nps, ces …</param>
/// <param name="Value">On its scale; null when it was not answered.</param>
/// <param name="ScaleMin">Lowest possible answer.</param>
/// <param name="ScaleMax">Highest possible answer.</param>
/// <param name="AskedAt">UTC; null when unknown.</param>
/// <param name="AnsweredAt">UTC; null when unknown or not answered.</param>
/// <param name="Memory">Memory of the contact, −1 to +1; null without contact or score.</param>
public sealed record SurveyQuestion(
    string Id, InteractionId? Interaction, CustomerId Customer, string Metric, double? Value, double ScaleMin, double ScaleMax, DateTimeOffset? AskedAt,
    DateTimeOffset? AnsweredAt, double? Memory);
