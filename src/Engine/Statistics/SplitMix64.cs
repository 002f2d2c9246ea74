namespace Peakend.Engine.Statistics;

/// <summary>Random numbers by place: any draw of any stream at once, without drawing those before it.</summary>
/// <remarks>
/// Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, 453–472. Having no state, it gives the same
/// numbers however the work is shared out among threads.
/// </remarks>
public static class SplitMix64
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>The draw at <paramref name="index"/> (from 0) of a stream: 64 random bits. A draw may name a further stream.</summary>
    public static ulong At(ulong stream, ulong index)
    {
        ulong z = stream + (index + 1) * GoldenGamma;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>
    /// The draw at <paramref name="index"/> as a whole number from 0 to <paramref name="count"/> − 1, uneven by less than count/2⁶⁴.
    /// </summary>
    public static int Below(int count, ulong stream, ulong index) => (int)Math.BigMul(At(stream, index), (ulong)count, out _);
}
