namespace Peakend.Engine.Statistics;

/// <summary>One upward step of a cumulative hazard.</summary>
/// <param name="Time">When, in the caller's unit; the step's own events are counted in.</param>
/// <param name="AtRisk">Rows under observation just before.</param>
/// <param name="Events">Rows that had the event then, at least 1.</param>
/// <param name="Hazard">Events expected of one row watched until then, 0 or more.</param>
/// <param name="StandardError">Of the hazard.</param>
/// <param name="Lower">Lower end of its interval, above 0.</param>
/// <param name="Upper">Upper end of its interval.</param>
public readonly record struct HazardStep(
    double Time, int AtRisk, int Events, double Hazard, double StandardError, double Lower, double Upper);
