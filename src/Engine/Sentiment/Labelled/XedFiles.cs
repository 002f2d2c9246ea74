using System.Text.RegularExpressions;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>
/// Reads XED: <c>en-annotated.tsv</c> (text, label numbers), <c>neu_en.txt</c> (9, text), <c>de-projections.tsv</c> (text, label numbers; labels carried over from the
/// English line). English lines are brought to one form first (<see cref="SubtitleText"/>), else neutral ones are known by their format.
/// </summary>
public static partial class XedFiles
{
    private const string Neutral = "neu_en.txt", NeutralLabel = "9";

    private static readonly string[] Labels = ["anger", "anticipation", "disgust", "fear", "joy", "sadness", "surprise", "trust"];

    /// <summary>
    /// Reads the English lines, emotional ones first. Left out are lines without a word in the one form and repeated neutral lines. A neutral line that
    /// stands among the emotional ones too keeps no label: its raters disagreed.
    /// </summary>
    /// <exception cref="LabelledFileException">A file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> ReadEnglish(string folder)
    {
        SubtitleText form = new(AnnotatedLines(folder).Concat(NeutralLines(folder)).Select(line => line.Text));
        HashSet<string> emotional = new(StringComparer.Ordinal), neutral = new(StringComparer.Ordinal);
        foreach ((string line, string[] labels) in AnnotatedLines(folder))
        {
            string text = form.Clean(line);
            if (text.Length == 0) continue;
            emotional.Add(NormalForm.Of(text));
            yield return new LabelledText(DataSet.Xed, DataPart.Train, Language.English, text, BasicEmotions.OneSide(labels), null, EmotionNames.Ours(labels));
        }

        foreach ((string line, _) in NeutralLines(folder))
        {
            string text = form.Clean(line), normal = NormalForm.Of(text);
            if (text.Length == 0 || !neutral.Add(normal)) continue;
            bool agreed = !emotional.Contains(normal);
            yield return new LabelledText(
                DataSet.Xed, DataPart.Train, Language.English, text, agreed ? Polarity.Neutral : null, null, agreed ? EmotionSet.Of(Emotion.Neutral) : null);
        }
    }

    /// <summary>Reads the German lines that are whole: two fields, the second of them labels. Broken lines of the projection are left out.</summary>
    /// <exception cref="LabelledFileException">The file is missing or not UTF-8, or less than half of its lines are whole.</exception>
    public static IEnumerable<LabelledText> ReadGerman(string folder)
    {
        string path = PathOf(folder, Language.German);
        long whole = 0, broken = 0;
        foreach (TabbedLine line in TabbedFile.Read(path))
        {
            if (line.Fields.Length != 2 || !LabelList().IsMatch(line.Fields[1]))
            {
                broken++;
                continue;
            }

            whole++;
            string[] labels = LabelsOf(line);
            string text = Plain(line.Text(0));
            if (text.Length > 0)
                yield return new LabelledText(DataSet.Xed, DataPart.Train, Language.German, text, BasicEmotions.OneSide(labels), null, EmotionNames.Ours(labels));
        }

        if (broken > whole) throw new LabelledFileException(path, broken + whole, null, $"{broken} lines in all that are not text and labels", "no more than half of them so");
    }

    internal static string PathOf(string folder, Language language) => Path.Combine(folder, language == Language.German ? "de-projections.tsv" : "en-annotated.tsv");

    private static IEnumerable<(string Text, string[] Labels)> AnnotatedLines(string folder)
    {
        foreach (TabbedLine line in TabbedFile.Read(PathOf(folder, Language.English), 2))
            yield return LabelList().IsMatch(line.Fields[1])
                ? (line.Text(0), LabelsOf(line))
                : throw line.Fault("2 (labels)", LabelledFileException.Shown(line.Fields[1]), "numbers 1 to 8, separated by comma and space");
    }

    private static IEnumerable<(string Text, string[] Labels)> NeutralLines(string folder)
    {
        foreach (TabbedLine line in TabbedFile.Read(Path.Combine(folder, Neutral)))
            yield return line.Fields is [NeutralLabel, _, ..] && line.Fields.Skip(2).All(string.IsNullOrEmpty)
                ? (line.Text(1), [])
                : throw line.Fault("1 (label)", $"{LabelledFileException.Shown(line.Fields[0])} and {line.Fields.Length} fields", "9 and a text");
    }

    private static string[] LabelsOf(TabbedLine line) => Array.ConvertAll(line.Fields[1].Split(", "), number => Labels[number[0] - '1']);

    /// <summary>Without the quotes of a spreadsheet and the dash of a speaker.</summary>
    private static string Plain(string text)
    {
        if (text is ['"', .., '"']) text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return text.TrimStart('-', '–', ' ').Trim();
    }

    [GeneratedRegex("^[1-8](, [1-8])*$")]
    private static partial Regex LabelList();
}
