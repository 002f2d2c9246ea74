namespace Peakend.Engine.Samples;

/// <summary>How a customer truly feels at a moment of a sample interaction; chooses the phrase.</summary>
public enum Mood
{
    /// <summary>True valence −0.9.</summary>
    VeryBad,
    /// <summary>True valence −0.5.</summary>
    Bad,
    /// <summary>True valence 0.</summary>
    Neutral,
    /// <summary>True valence 0.5.</summary>
    Good,
    /// <summary>True valence 0.9.</summary>
    VeryGood,
}
