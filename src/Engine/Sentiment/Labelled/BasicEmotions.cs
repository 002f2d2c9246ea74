using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>The class of a row that names basic emotions (Ekman's, Plutchik's).</summary>
internal static class BasicEmotions
{
    private static readonly string[] Bad = ["anger", "disgust", "fear", "sadness"];
    private static readonly string[] Good = ["joy", "trust", "anticipation"];

    /// <summary>Whether any of the bad ones is named.</summary>
    public static bool AnyBad(IReadOnlyCollection<string> emotions) => emotions.Any(Bad.Contains);

    /// <summary>One side only: its class. Both, or only surprise: none.</summary>
    public static Polarity? OneSide(IReadOnlyCollection<string> emotions) => (AnyBad(emotions), emotions.Any(Good.Contains)) switch
    {
        (true, false) => Polarity.Negative,
        (false, true) => Polarity.Positive,
        _ => null,
    };
}
