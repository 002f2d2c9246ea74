using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>
/// The one table from the sets' emotions to ours. Null: none of ours means it. A row's emotions are those of its labels that have one;
/// a row whose labels have none says nothing about ours.
/// </summary>
/// <remarks>
/// Neighbours were chosen by the clusters that raters' judgements form (Demszky et al., ACL 2020, figure 2): disapproval lies with annoyance, disgust
/// with anger, grief and remorse with sadness, nervousness with fear. Admiration in service is praise of how it went; Plutchik's trust is acceptance.
/// Caring, curiosity, desire, embarrassment, optimism, realization and anticipation are about others, wishes and thoughts.
/// </remarks>
public static class EmotionNames
{
    private static readonly Dictionary<string, Emotion?> Table = new(StringComparer.Ordinal)
    {
        ["admiration"] = Emotion.Approval,
        ["amusement"] = Emotion.Joy,
        ["anger"] = Emotion.Anger,
        ["annoyance"] = Emotion.Annoyance,
        ["anticipation"] = null,
        ["approval"] = Emotion.Approval,
        ["caring"] = null,
        ["confusion"] = Emotion.Confusion,
        ["curiosity"] = null,
        ["desire"] = null,
        ["disappointment"] = Emotion.Disappointment,
        ["disapproval"] = Emotion.Annoyance,
        ["disgust"] = Emotion.Anger,
        ["embarrassment"] = null,
        ["excitement"] = Emotion.Joy,
        ["fear"] = Emotion.Worry,
        ["gratitude"] = Emotion.Gratitude,
        ["grief"] = Emotion.Sadness,
        ["joy"] = Emotion.Joy,
        ["love"] = Emotion.Joy,
        ["nervousness"] = Emotion.Worry,
        ["neutral"] = Emotion.Neutral,
        ["optimism"] = null,
        ["pride"] = Emotion.Joy,
        ["realization"] = null,
        ["relief"] = Emotion.Relief,
        ["remorse"] = Emotion.Sadness,
        ["sadness"] = Emotion.Sadness,
        ["surprise"] = Emotion.Surprise,
        ["trust"] = Emotion.Approval,
        ["worry"] = Emotion.Worry,
    };

    /// <summary>Every name in the table.</summary>
    public static IReadOnlyCollection<string> Known => Table.Keys;

    /// <summary>Our emotion for a set's, lower case; null when none of ours means it.</summary>
    /// <exception cref="ArgumentException">No set has such an emotion.</exception>
    public static Emotion? Ours(string name) =>
        Table.TryGetValue(name, out Emotion? emotion) ? emotion : throw new ArgumentException($"'{name}' is no emotion of any set.", nameof(name));

    /// <summary>Ours for several of a set's; null when none of ours means any of them.</summary>
    /// <exception cref="ArgumentException">No set has such an emotion.</exception>
    public static EmotionSet? Ours(IEnumerable<string> names)
    {
        EmotionSet? ours = null;
        foreach (string name in names)
            if (Ours(name) is { } emotion) ours = (ours ?? default).With(emotion);
        return ours;
    }
}
