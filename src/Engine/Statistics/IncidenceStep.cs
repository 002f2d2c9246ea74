namespace Peakend.Engine.Statistics;

/// <summary>One upward step of the incidence of one cause.</summary>
/// <param name="Time">When, in the caller's unit; the step's own events are counted in.</param>
/// <param name="AtRisk">Rows under observation just before, without an event of any cause.</param>
/// <param name="Events">Rows that had the event of this cause then, at least 1.</param>
/// <param name="Incidence">Share that had it, 0 to 1.</param>
/// <param name="StandardError">Of the share.</param>
/// <param name="Lower">Lower end of its interval, 0 to 1.</param>
/// <param name="Upper">Upper end of its interval, 0 to 1.</param>
public readonly record struct IncidenceStep(
    double Time, int AtRisk, int Events, double Incidence, double StandardError, double Lower, double Upper);
