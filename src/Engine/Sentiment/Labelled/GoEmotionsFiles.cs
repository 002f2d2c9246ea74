using System.Globalization;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Reads GoEmotions: <c>train.tsv</c>, <c>dev.tsv</c>, <c>test.tsv</c> without header – text, label numbers, comment id. Masks such as [NAME] stay.</summary>
public static class GoEmotionsFiles
{
    /// <summary>The labels by number, 0 to 27, as the set's labels.txt lists them.</summary>
    private static readonly string[] Labels =
    [
        "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire", "disappointment", "disapproval", "disgust",
        "embarrassment", "excitement", "fear", "gratitude", "grief", "joy", "love", "nervousness", "optimism", "pride", "realization", "relief", "remorse",
        "sadness", "surprise", "neutral",
    ];

    /// <summary>The paper's groups; what is missing is ambiguous and decides nothing.</summary>
    private static readonly Dictionary<string, Polarity> Groups = new(StringComparer.Ordinal)
    {
        ["admiration"] = Polarity.Positive, ["amusement"] = Polarity.Positive, ["approval"] = Polarity.Positive, ["caring"] = Polarity.Positive,
        ["desire"] = Polarity.Positive, ["excitement"] = Polarity.Positive, ["gratitude"] = Polarity.Positive, ["joy"] = Polarity.Positive,
        ["love"] = Polarity.Positive, ["optimism"] = Polarity.Positive, ["pride"] = Polarity.Positive, ["relief"] = Polarity.Positive,
        ["anger"] = Polarity.Negative, ["annoyance"] = Polarity.Negative, ["disappointment"] = Polarity.Negative, ["disapproval"] = Polarity.Negative,
        ["disgust"] = Polarity.Negative, ["embarrassment"] = Polarity.Negative, ["fear"] = Polarity.Negative, ["grief"] = Polarity.Negative,
        ["nervousness"] = Polarity.Negative, ["remorse"] = Polarity.Negative, ["sadness"] = Polarity.Negative,
        ["neutral"] = Polarity.Neutral,
    };

    /// <summary>Reads a part, row by row. A row has a class when its labels, ambiguous ones aside, are of exactly one group.</summary>
    /// <exception cref="LabelledFileException">The file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder, DataPart part)
    {
        foreach (TabbedLine line in TabbedFile.Read(PathOf(folder, part), 3))
        {
            string[] labels = Array.ConvertAll(line.Fields[1].Split(','), number => Label(line, number));
            yield return new LabelledText(DataSet.GoEmotions, part, Language.English, line.Text(0), OneGroup(labels), null, EmotionNames.Ours(labels));
        }
    }

    internal static string PathOf(string folder, DataPart part) => Path.Combine(folder, part switch
    {
        DataPart.Train => "train.tsv",
        DataPart.Dev => "dev.tsv",
        DataPart.Test => "test.tsv",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    });

    private static string Label(TabbedLine line, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < Labels.Length
            ? Labels[index]
            : throw line.Fault("2 (labels)", LabelledFileException.Shown(number), "numbers 0 to 27, separated by commas");

    private static Polarity? OneGroup(string[] labels)
    {
        Polarity? one = null;
        foreach (string label in labels)
        {
            if (!Groups.TryGetValue(label, out Polarity group)) continue;
            if (one is { } other && other != group) return null;
            one = group;
        }

        return one;
    }
}
