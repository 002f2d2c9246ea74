using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment;

/// <summary>The sentiment of one text.</summary>
/// <param name="Valence">Unitless, −1 (worst) to +1 (best), both exclusive; 0 is neutral.</param>
/// <param name="Emotion">The leading emotion; <see cref="Emotion.Neutral"/> when |valence| &lt; 0.05.</param>
public readonly record struct SentimentScore(double Valence, Emotion Emotion);

/// <summary>What one word, phrase or symbol added to a text's valence. The contributions of a text sum to its valence.</summary>
/// <param name="Start">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Contribution">Its share of the valence, after negation, intensifiers and squashing; never 0.</param>
public readonly record struct WordContribution(int Start, int Length, double Contribution);
