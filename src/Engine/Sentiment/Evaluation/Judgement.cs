using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>What a scorer under evaluation says of one text.</summary>
/// <param name="Polarity">The class it decides for.</param>
/// <param name="Confidence">The probability it gives that class, 0 to 1; null for a scorer without probabilities: it has no calibration, not a bad one.</param>
/// <param name="Valence">−1 (worst) to +1 (best); null for a scorer that gives classes only.</param>
public readonly record struct Judgement(Polarity Polarity, double? Confidence, double? Valence)
{
    /// <summary>
    /// A valence nearer to 0 than this is neutral: what <see cref="SentimentScore.Emotion"/> calls neutral, and what VADER's authors use. Fixed before any
    /// evaluation; not to be tuned on one.
    /// </summary>
    public const double NeutralBelow = 0.05;

    /// <summary>The judgement of a scorer that gives a valence only.</summary>
    public static Judgement OfValence(double valence) =>
        new(valence <= -NeutralBelow ? Polarity.Negative : valence >= NeutralBelow ? Polarity.Positive : Polarity.Neutral, null, valence);

    /// <summary>The judgement of a scorer that gives probabilities: the likeliest class, of equals the first; valence = P(positive) − P(negative).</summary>
    /// <param name="negative">0 to 1; the three sum to 1.</param>
    /// <param name="neutral">0 to 1.</param>
    /// <param name="positive">0 to 1.</param>
    /// <exception cref="ArgumentException">A probability is outside its range, or they do not sum to 1; 10⁻⁶ is left to rounding.</exception>
    public static Judgement OfProbabilities(double negative, double neutral, double positive)
    {
        const double rounding = 1e-6;
        if (!(negative >= -rounding && neutral >= -rounding && positive >= -rounding && Math.Abs(negative + neutral + positive - 1) <= rounding))
            throw new ArgumentException(FormattableString.Invariant($"({negative}, {neutral}, {positive}) are not three probabilities that sum to 1."), nameof(negative));
        (Polarity likeliest, double confidence) = (Polarity.Negative, negative);
        if (neutral > confidence) (likeliest, confidence) = (Polarity.Neutral, neutral);
        if (positive > confidence) (likeliest, confidence) = (Polarity.Positive, positive);
        return new Judgement(likeliest, Math.Min(confidence, 1), positive - negative);
    }
}
