namespace Peakend.Engine.Samples;

/// <summary>
/// Chance from a seed. SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): one word of
/// state, so each customer can have streams of its own and nothing depends on the order in which customers are written.
/// </summary>
internal sealed class SampleRandom(int seed, int customer, int stream)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = Mix(Mix(Mix((uint)seed + Golden) + (uint)customer) + (uint)stream);

    /// <summary>0 (inclusive) to 1 (exclusive).</summary>
    public double Unit() => (Word() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 (inclusive) to <paramref name="count"/> (exclusive).</summary>
    public int Below(int count) => (int)(((Word() >> 32) * (uint)count) >> 32);

    /// <summary>Both ends inclusive.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Unit());

    /// <summary>One of the given, each as likely.</summary>
    public T Of<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>An index, as likely as its weight; weights sum to 1.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        double left = Unit();
        int index = 0;
        while (index < weights.Length - 1 && (left -= weights[index]) >= 0) index++;
        return index;
    }

    private ulong Word() => Mix(_state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
