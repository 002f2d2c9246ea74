namespace Peakend.Engine.Interactions;

/// <summary>A moment with the sentiment it was given.</summary>
/// <param name="Index">Place among the interaction's moments, from 0.</param>
/// <param name="Valence">Sentiment, unitless, −1 (worst) to +1 (best); 0 is neutral.</param>
/// <param name="Emotion">The leading emotion.</param>
/// <param name="RitualClosing">Whether it says only thanks or goodbye; told for the moments of the end, false before.</param>
public readonly record struct ScoredMoment(int Index, double Valence, Emotion Emotion, bool RitualClosing);
