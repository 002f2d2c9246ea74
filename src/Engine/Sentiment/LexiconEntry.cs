using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment;

/// <summary>What a listed word or phrase does in a sentence.</summary>
internal enum Role : byte
{
    /// <summary>Carries a feeling (or, at value 0, keeps its parts from carrying one).</summary>
    Feeling,

    /// <summary>Negates the next feeling: not, kein.</summary>
    Negator,

    /// <summary>Negates every feeling up to the clause's end: neither, weder.</summary>
    NegatorOfAll,

    /// <summary>Strengthens or weakens the next feeling: very, etwas.</summary>
    Modifier,

    /// <summary>Gives what follows more weight than what went before: but, aber.</summary>
    But,

    /// <summary>Ends a clause, and so the reach of a negation: because, weil.</summary>
    Break,

    /// <summary>At the start of a sentence, makes it a question even without its mark: is there, gibt es.</summary>
    Question,
}

/// <summary>A line of a lexicon, as it applies to each of its words.</summary>
/// <param name="Role">What its words do.</param>
/// <param name="Value">Strength of feeling, −4 to 4; a modifier's factor.</param>
/// <param name="Emotion">The feeling's emotion.</param>
/// <param name="Negated">Strength of feeling when negated, −4 to 4.</param>
/// <param name="NegatedEmotion">Its emotion when negated.</param>
/// <param name="Swings">Whether it only strengthens when a good word follows at once: "awfully nice", "verdammt gut".</param>
internal readonly record struct LexiconEntry(
    Role Role, double Value, Emotion Emotion, double Negated, Emotion NegatedEmotion, bool Swings)
{
    /// <summary>Whether negation does not reach it: "leider" in "das überzeugt mich leider nicht".</summary>
    public bool Unmoved => Value * Negated > 0;
}
