namespace Peakend.Reports.Wording;

/// <summary>How far a figure strays from week to week when nothing has changed; from the weeks before the one reported, never from it.</summary>
/// <param name="Centre">The usual value, in the unit of the figure.</param>
/// <param name="Lower">Lower control limit, same unit.</param>
/// <param name="Upper">Upper control limit, same unit.</param>
/// <param name="Weeks">Weeks the limits come from.</param>
public sealed record UsualRange(double Centre, double Lower, double Upper, int Weeks);
