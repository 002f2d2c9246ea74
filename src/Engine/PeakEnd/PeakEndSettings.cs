namespace Peakend.Engine.PeakEnd;

/// <summary>The weights and thresholds of the peak-end rule. Defaults as published in the product's method page.</summary>
public sealed record PeakEndSettings
{
    /// <summary>
    /// Weight of the peak in memory, 0 to 1; the end carries the rest. Default 0.2: on four public sets of dialogues rated turn by turn and as
    /// a whole, an end-heavy rule beats the plain mean in all four, Kahneman's ½ in two.
    /// </summary>
    public double PeakWeight { get; init; } = 0.2;

    /// <summary>Negativity weight λ of salience, greater than 0. Default 1: the four sets do not favour 2.</summary>
    public double NegativityWeight { get; init; } = 1;

    /// <summary>End at or above this is good, at or below its negative is bad. Default 0.15.</summary>
    public double EndThreshold { get; init; } = 0.15;

    /// <summary>A peak at or below this is bad. Default −0.3.</summary>
    public double BadPeak { get; init; } = -0.3;

    /// <summary>Every fault, each with the value found; empty when the settings can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (PeakWeight is not (>= 0 and <= 1)) yield return FormattableString.Invariant($"peakEnd.peakWeight must be 0 to 1; found {PeakWeight}.");
        if (NegativityWeight is not (> 0 and <= 10))
            yield return FormattableString.Invariant($"peakEnd.negativityWeight must be above 0, at most 10; found {NegativityWeight}.");
        if (EndThreshold is not (> 0 and < 1)) yield return FormattableString.Invariant($"peakEnd.endThreshold must be between 0 and 1; found {EndThreshold}.");
        if (BadPeak is not (> -1 and < 0)) yield return FormattableString.Invariant($"peakEnd.badPeak must be between -1 and 0; found {BadPeak}.");
    }
}
