using System.Globalization;
using System.Text.RegularExpressions;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A sample that the user labelled.</summary>
/// <param name="Texts">The texts in a language that can be scored.</param>
/// <param name="NotScored">Texts in another language, or in one that could not be told.</param>
public sealed partial record LabelSample(IReadOnlyList<LabelledText> Texts, int NotScored)
{
    private static readonly char[] Separators = [';', '\t', ','];

    private static readonly Dictionary<string, Polarity> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["negative"] = Polarity.Negative, ["neutral"] = Polarity.Neutral, ["positive"] = Polarity.Positive,
        ["negativ"] = Polarity.Negative, ["positiv"] = Polarity.Positive,
    };

    /// <summary>
    /// Reads a CSV file (comma, semicolon or tab) with the columns <c>text</c>, <c>label</c> and, if there, <c>language</c>. A label is negative, neutral or
    /// positive (German too), or a valence from −1 to 1: below 0 negative, 0 neutral, above 0 positive. Where a row names no language it is told from its text;
    /// a text too short to tell ("ok thanks") is in the one language of the others, if they are in one.
    /// </summary>
    /// <param name="path">Where the file is; UTF-8.</param>
    /// <param name="decimalComma">Whether valences are written <c>0,5</c>. Never both: else <c>0.5</c>.</param>
    /// <param name="language">Language of rows that name none; null tells it from the text.</param>
    /// <exception cref="LabelledFileException">No such file, no such column, or rows at fault: the first of them are listed, without their texts.</exception>
    public static LabelSample Read(string path, bool decimalComma, Language? language)
    {
        using QuotedFile file = new(path, SeparatorOf(path));
        int text = file.Column("text"), label = file.Column("label");
        int? of = file.ColumnIfThere("language");
        List<(LabelledText Text, string? Language)> rows = [];
        List<LabelledFileException> faults = [];
        while (file.Read())
        {
            try
            {
                string words = file.Text(text);
                (Polarity polarity, double? valence) = Label(file, label, decimalComma);
                rows.Add((new LabelledText(DataSet.OwnSample, DataPart.Test, default, words, polarity, valence, null), LanguageOf(of is { } column ? file.Value(column) : "", words, language)));
            }
            catch (LabelledFileException fault)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0) throw new LabelledFileException(faults);
        string?[] told = [.. rows.Select(row => row.Language).Where(code => code is not null).Distinct()];
        Language? otherwise = told is [{ } one] ? LanguageCode.Parse(one) : null;
        List<LabelledText> texts = [];
        foreach ((LabelledText row, string? code) in rows)
            if ((code is null ? otherwise : LanguageCode.Parse(code)) is { } known) texts.Add(row with { Language = known });
        return new LabelSample(texts, rows.Count - texts.Count);
    }

    private static (Polarity Polarity, double? Valence) Label(QuotedFile file, int column, bool decimalComma)
    {
        string written = file.Value(column);
        if (Words.TryGetValue(written, out Polarity word)) return (word, null);
        bool isNumber = (decimalComma ? WithComma() : WithPoint()).IsMatch(written);
        if (isNumber && double.TryParse(written.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double valence) && Math.Abs(valence) <= 1)
            return (valence < 0 ? Polarity.Negative : valence > 0 ? Polarity.Positive : Polarity.Neutral, valence);
        throw file.Fault(
            column, LabelledFileException.Shown(written), $"negative, neutral, positive or a number from -1 to 1 with a decimal {(decimalComma ? "comma" : "point")}");
    }

    /// <summary>A code; null when it cannot be told.</summary>
    private static string? LanguageOf(string named, string text, Language? otherwise) =>
        named.Length > 0 ? LanguageCode.Parse(named) is { } known ? LanguageCode.Of(known) : named
        : otherwise is { } given ? LanguageCode.Of(given)
        : LanguageRecognizer.Recognize([text]).Code;

    /// <summary>The separator that parts the header's names.</summary>
    private static char SeparatorOf(string path)
    {
        if (!File.Exists(path)) throw new LabelledFileException(path);
        string header = File.ReadLines(path).FirstOrDefault() ?? "";
        return Separators.FirstOrDefault(separator => header.Split(separator).Any(name => name.Trim(' ', '"').Equals("label", StringComparison.OrdinalIgnoreCase)), ',');
    }

    [GeneratedRegex(@"^[+-]?[0-9]+(,[0-9]+)?$")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex WithPoint();
}
