using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>
/// Reads BRIGHTER's intensities, <c>track_b/{train,dev,test}.{eng,deu}.csv</c>: id, text, and 0 to 3 for each emotion (English has no disgust). An emotion is
/// there when its intensity is above 0; the 0/1 files (track_a) agree in English, lack the English test, and count weaker emotions in 4 % of the German rows.
/// </summary>
public static class BrighterFiles
{
    private const int MostIntense = 3;
    private static readonly string[] Always = ["anger", "fear", "joy", "sadness", "surprise"], Sometimes = ["disgust"];

    /// <summary>Reads a part in a language, row by row. German has no test part here.</summary>
    /// <remarks>Joy alone is positive; anger, fear, sadness or disgust without joy negative; nothing at all neutral; other rows have no class.</remarks>
    /// <exception cref="LabelledFileException">The file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder, DataPart part, Language language)
    {
        using QuotedFile file = new(PathOf(folder, part, language));
        int text = file.Column("text");
        string[] emotions = [.. file.Headers.Where(header => header is not ("id" or "text"))];
        int[] columns = Array.ConvertAll(emotions, file.Column);
        RequireKnown(emotions, file);
        List<string> named = [];
        while (file.Read())
        {
            named.Clear();
            for (int i = 0; i < columns.Length; i++)
                if (file.Number(columns[i], 0, MostIntense) > 0) named.Add(emotions[i]);
            EmotionSet? ours = named.Count == 0 ? EmotionSet.Of(Emotion.Neutral) : EmotionNames.Ours(named);
            yield return new LabelledText(DataSet.Brighter, part, language, file.Text(text), Class(named), null, ours);
        }
    }

    internal static string PathOf(string folder, DataPart part, Language language) =>
        Path.Combine(folder, "track_b", $"{Name(part)}.{(language == Language.German ? "deu" : "eng")}.csv");

    private static void RequireKnown(string[] emotions, QuotedFile file)
    {
        foreach (string needed in Always) file.Column(needed);
        foreach (string emotion in emotions)
            if (!Always.Contains(emotion) && !Sometimes.Contains(emotion)) throw file.Header("column " + LabelledFileException.Shown(emotion), "id, text and the six emotions");
    }

    private static string Name(DataPart part) => part switch
    {
        DataPart.Train => "train",
        DataPart.Dev => "dev",
        DataPart.Test => "test",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    private static Polarity? Class(List<string> named) => named switch
    {
        [] => Polarity.Neutral,
        ["joy"] => Polarity.Positive,
        _ => BasicEmotions.AnyBad(named) && !named.Contains("joy") ? Polarity.Negative : null,
    };
}
