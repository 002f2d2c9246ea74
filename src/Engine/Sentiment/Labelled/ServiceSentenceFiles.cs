using System.Globalization;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>
/// Reads the project's own sentences, <c>{en,de}/*</c> to learn from and <c>held-out/{en,de}/*</c> to measure with: tab-separated with header – valence,
/// emotion, form, text (data/sentences/README.md).
/// </summary>
public static class ServiceSentenceFiles
{
    private const double Step = 0.25;
    private static readonly string[] Header = ["valence", "emotion", "form", "text"];
    private static readonly Dictionary<string, Emotion> Emotions = Enum.GetValues<Emotion>().ToDictionary(emotion => emotion.ToString().ToLowerInvariant());
    private static readonly string[] Forms = ["chat", "call", "mail"];

    /// <summary>Reads a part in a language, files in the order of their names. There is no <see cref="DataPart.Dev"/>: it has no rows.</summary>
    /// <exception cref="LabelledFileException">A file is malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder, DataPart part, Language language)
    {
        foreach (string file in FilesOf(folder, part, language))
        {
            bool first = true;
            foreach (TabbedLine line in TabbedFile.Read(file, Header.Length))
            {
                if (first) RequireHeader(line);
                else yield return Sentence(line, part, language);
                first = false;
            }
        }
    }

    /// <summary>Whether there are files of a part.</summary>
    public static bool Are(string folder, DataPart part, Language language) => FilesOf(folder, part, language).Any();

    private static IEnumerable<string> FilesOf(string folder, DataPart part, Language language)
    {
        string of = Path.Combine(folder, part == DataPart.Test ? "held-out" : "", LanguageCode.Of(language));
        return part != DataPart.Dev && Directory.Exists(of) ? Directory.EnumerateFiles(of, "*.tsv").Order(StringComparer.Ordinal) : [];
    }

    private static void RequireHeader(TabbedLine line)
    {
        if (!line.Fields.SequenceEqual(Header)) throw line.Fault("1 to 4", "another header", string.Join(", ", Header));
    }

    private static LabelledText Sentence(TabbedLine line, DataPart part, Language language)
    {
        string written = line.Fields[0];
        if (!double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double valence)
            || Math.Abs(valence) > 1 || valence / Step != Math.Truncate(valence / Step))
            throw line.Fault("valence", LabelledFileException.Shown(written), "-1 to 1 in steps of 0.25");
        if (!Emotions.TryGetValue(line.Fields[1], out Emotion emotion))
            throw line.Fault("emotion", LabelledFileException.Shown(line.Fields[1]), "one of the twelve emotions in lower case");
        if (!Forms.Contains(line.Fields[2])) throw line.Fault("form", LabelledFileException.Shown(line.Fields[2]), "chat, call or mail");
        Polarity polarity = valence < 0 ? Polarity.Negative : valence > 0 ? Polarity.Positive : Polarity.Neutral;
        return new LabelledText(DataSet.ServiceSentences, part, language, line.Text(3), polarity, valence, EmotionSet.Of(emotion));
    }
}
