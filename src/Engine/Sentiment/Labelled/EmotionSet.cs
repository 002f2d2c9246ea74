using System.Collections;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Some of the emotions, without order. Two with the same members are equal.</summary>
public readonly record struct EmotionSet : IReadOnlyCollection<Emotion>
{
    private readonly uint members;

    private EmotionSet(uint members) => this.members = members;

    /// <inheritdoc/>
    public int Count => System.Numerics.BitOperations.PopCount(members);

    /// <summary>The set of one emotion.</summary>
    public static EmotionSet Of(Emotion emotion) => new(1u << (int)emotion);

    /// <summary>This set and one more.</summary>
    public EmotionSet With(Emotion emotion) => new(members | (1u << (int)emotion));

    /// <summary>Whether an emotion is in it.</summary>
    public bool Contains(Emotion emotion) => (members & (1u << (int)emotion)) != 0;

    /// <summary>The members in the order of <see cref="Emotion"/>.</summary>
    public IEnumerator<Emotion> GetEnumerator()
    {
        for (uint rest = members; rest != 0; rest &= rest - 1)
            yield return (Emotion)System.Numerics.BitOperations.TrailingZeroCount(rest);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The members' names, separated by a plus.</summary>
    public override string ToString() => string.Join('+', (IEnumerable<Emotion>)this);
}
