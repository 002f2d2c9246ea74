namespace Peakend.Engine.Statistics;

/// <summary>The usual range of a figure over periods: where the next one falls when nothing has changed.</summary>
/// <remarks>
/// Individuals chart: mean ± 2.66 × mean moving range, 2.66 = 3/d₂ with d₂ = 1.128 for ranges of two (W. A. Shewhart, Economic Control
/// of Quality of Manufactured Product, 1931; D. C. Montgomery, Introduction to Statistical Quality Control, §6.4). The step from period
/// to period, not the standard deviation, so that a past jump does not widen the range. Periods of a strong season or trend break it.
/// </remarks>
/// <param name="Centre">Mean of the past periods, in their unit.</param>
/// <param name="Lower">Lower limit, same unit; may lie below what the figure can be.</param>
/// <param name="Upper">Upper limit, same unit.</param>
/// <param name="Periods">Past periods used.</param>
public readonly record struct ControlLimits(double Centre, double Lower, double Upper, int Periods)
{
    /// <summary>Fewest past periods: with fewer the moving range tells too little.</summary>
    public const int MinPeriods = 8;

    private const double WidthInMovingRanges = 2.66;

    /// <summary>
    /// Limits from past periods in order of time, the one to judge not among them. Null with too few, or when the figure never moved.
    /// </summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static ControlLimits? From(ReadOnlySpan<double> past)
    {
        Sample.RequireFinite(past);
        if (past.Length < MinPeriods) return null;

        double sum = past[0], moved = 0;
        for (int i = 1; i < past.Length; i++)
        {
            sum += past[i];
            moved += Math.Abs(past[i] - past[i - 1]);
        }

        if (moved == 0) return null;
        double centre = sum / past.Length, half = WidthInMovingRanges * moved / (past.Length - 1);
        return new ControlLimits(centre, centre - half, centre + half, past.Length);
    }

    /// <summary>Whether a period's figure is within the usual range, limits included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;
}
