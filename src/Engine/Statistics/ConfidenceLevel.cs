namespace Peakend.Engine.Statistics;

/// <summary>How often intervals built this way cover the truth.</summary>
public readonly record struct ConfidenceLevel
{
    /// <summary>Nineteen of twenty.</summary>
    public static readonly ConfidenceLevel P95 = new(0.95);

    /// <summary>Takes a share strictly between 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public ConfidenceLevel(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        Share = share;
    }

    /// <summary>The share of intervals that cover, exclusive 0 to exclusive 1.</summary>
    public double Share { get; }
}
