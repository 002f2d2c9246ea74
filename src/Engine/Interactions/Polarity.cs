namespace Peakend.Engine.Interactions;

/// <summary>The class of a text's sentiment. Not a valence: it says which way, never how far.</summary>
public enum Polarity
{
    /// <summary>Unhappy.</summary>
    Negative,
    /// <summary>Neither: a request, a fact, feelings that balance.</summary>
    Neutral,
    /// <summary>Pleased.</summary>
    Positive,
}
