namespace Peakend.Engine.Statistics;

/// <summary>One downward step of a survival curve.</summary>
/// <param name="Time">When, in the caller's unit; the step's own events are counted in.</param>
/// <param name="AtRisk">Rows under observation just before.</param>
/// <param name="Events">Rows that had the event then, at least 1.</param>
/// <param name="Survival">Share still without the event, 0 to 1.</param>
/// <param name="Lower">Lower end of its interval, 0 to 1.</param>
/// <param name="Upper">Upper end of its interval, 0 to 1.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, double Survival, double Lower, double Upper);
