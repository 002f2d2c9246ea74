namespace Peakend.Engine.PeakEnd;

/// <summary>Sorts memories into bands.</summary>
public static class MemoryBands
{
    private const double Strong = 0.5, Weak = 0.15;

    /// <summary>The band of a memory, −1 to +1.</summary>
    public static MemoryBand Of(double memory) => memory switch
    {
        <= -Strong => MemoryBand.VeryBad,
        <= -Weak => MemoryBand.Bad,
        < Weak => MemoryBand.Neutral,
        < Strong => MemoryBand.Good,
        _ => MemoryBand.VeryGood,
    };
}
