namespace Peakend.Engine.Statistics;

/// <summary>A number computed from a sample, never parted from its uncertainty.</summary>
/// <param name="Value">Point estimate, in the unit its producer documents.</param>
/// <param name="Lower">Lower end of the interval, same unit.</param>
/// <param name="Upper">Upper end of the interval, same unit.</param>
/// <param name="Level">Level of the interval.</param>
/// <param name="N">Observations used, after exclusions.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper, ConfidenceLevel Level, int N)
{
    /// <summary>The same figure in another unit: value and both ends multiplied by a positive factor.</summary>
    public Estimate Times(double factor) => this with { Value = Value * factor, Lower = Lower * factor, Upper = Upper * factor };
}
