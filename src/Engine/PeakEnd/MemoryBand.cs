namespace Peakend.Engine.PeakEnd;

/// <summary>Five bands of memory, cut at −0.5, −0.15, 0.15, 0.5; a value on a cut belongs to the band further from zero.</summary>
public enum MemoryBand
{
    /// <summary>M ≤ −0.5.</summary>
    VeryBad,
    /// <summary>−0.5 &lt; M ≤ −0.15.</summary>
    Bad,
    /// <summary>−0.15 &lt; M &lt; 0.15.</summary>
    Neutral,
    /// <summary>0.15 ≤ M &lt; 0.5.</summary>
    Good,
    /// <summary>0.5 ≤ M.</summary>
    VeryGood,
}
