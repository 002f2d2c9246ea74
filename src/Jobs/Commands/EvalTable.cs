using System.Globalization;
using System.Text;
using Peakend.Engine.Interactions;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Evaluation;
using Peakend.Engine.Sentiment.Labelled;
using Peakend.Engine.Statistics;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary>The figures of an evaluation as text for a terminal, as CSV and as values for JSON.</summary>
internal static class EvalTable
{
    private const string None = "–";
    private static readonly string[] Columns =
    [
        "set", "scorer", "n", "accuracy", "macroF1", "macroRecall", "pearson", "ece", "turnsPerSecond", "language", "seen", "accuracyLower", "accuracyUpper",
        "macroF1Lower", "macroF1Upper", "macroRecallLower", "macroRecallUpper", "pearsonLower", "pearsonUpper",
    ];

    /// <summary>Name of a set in tables.</summary>
    public static string Name(DataSet set, Language language) => set switch
    {
        DataSet.GoEmotions => "goemotions",
        DataSet.Brighter => "brighter",
        DataSet.EmoBank => "emobank",
        DataSet.FilmSnippets => "film",
        DataSet.NytEditorials => "nyt",
        DataSet.GermEval2017 => "germeval",
        DataSet.ServiceSentences => "service-" + LanguageCode.Of(language),
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "Not an evaluation set."),
    };

    /// <summary>A line a set and scorer, and under them what to know of them.</summary>
    public static string Text(EvalResult result)
    {
        StringBuilder text = new();
        text.AppendLine(Invariant($"Sentiment, {result.Version}; 95 % intervals over texts."));
        text.AppendLine(Invariant($"  {"set",-12} {"scorer",-10} {"n",7}  {"accuracy",-22} {"macro-F1",-22} {"recall",6}  {"Pearson's r",-25} {"ECE",6} {"turns/s",10}"));
        foreach (EvalRow row in result.Rows)
        {
            Measurement m = row.Measured;
            text.AppendLine(Invariant(
                $"  {Name(row.Set, row.Language) + (row.Seen ? "*" : ""),-12} {m.Scorer,-10} {m.N,7:N0}  {Share(m.Accuracy),-22} {Share(m.MacroF1),-22} {Value(m.MacroRecall, "0.000"),6}  {Correlation(m.Pearson),-25} {m.Calibration?.ExpectedError.ToString("0.000", CultureInfo.InvariantCulture) ?? None,6} {m.TextsPerSecond?.ToString("N0", CultureInfo.InvariantCulture) ?? None,10}"));
        }

        text.AppendLine("* Other rows of this set may be trained on; none of those measured.");
        if (result.Missing.Count > 0) text.AppendLine("Missing: " + string.Join(", ", result.Missing.Select(set => Name(set.Set, set.Language))) + ".");
        text.Append(result.Training.Texts.Count == 0
            ? "No training texts: the baselines majority and bigrams are missing."
            : Invariant($"Majority and bigrams learned from {result.Training.Texts.Count(t => t.Polarity is not null):N0} texts; {result.Training.InTests:N0} that occur in a test were left out."));
        return text.ToString();
    }

    /// <summary>The table.</summary>
    public static string Csv(EvalResult result) => Csv(result.Rows.Select(row => Fields(Name(row.Set, row.Language), LanguageCode.Of(row.Language), row.Seen, row.Measured)));

    /// <summary>The table: one value a row.</summary>
    public static object Json(EvalResult result) => result.Rows.Select(row => Values(Name(row.Set, row.Language), LanguageCode.Of(row.Language), row.Seen, row.Measured));

    /// <summary>The sample's figures, what was taken for what, and how sure.</summary>
    public static string Text(SampleResult result)
    {
        Measurement m = result.Measured;
        StringBuilder text = new();
        text.AppendLine(Invariant($"Sentiment, {result.Version}, on {m.N:N0} of your texts; 95 % intervals over texts."));
        if (result.NotScored > 0) text.AppendLine(Invariant($"{result.NotScored:N0} more are in no language that can be scored, or too short to tell: name it in a column language, or with --language."));
        text.AppendLine("  Accuracy      " + LinkText.Of(m.Accuracy, "0.000"));
        text.AppendLine("  Macro-F1      " + LinkText.Of(m.MacroF1, "0.000"));
        text.AppendLine("  Macro-recall  " + LinkText.Of(m.MacroRecall, "0.000"));
        text.AppendLine("  Pearson's r   " + LinkText.Of(m.Pearson, "+0.000;-0.000;0.000"));
        text.AppendLine(m.Calibration is { } c
            ? Invariant($"  Calibration   expected error {c.ExpectedError:0.000}, n = {c.N:N0}")
            : "  Calibration   withheld: the scorer gives no probabilities");
        text.AppendLine("What you said (rows) and what was scored (columns):");
        text.Append(Invariant($"  {"",-10} {"negative",9} {"neutral",9} {"positive",9}"));
        foreach (Polarity truth in Enum.GetValues<Polarity>())
            text.AppendLine().Append(Invariant(
                $"  {Lower(truth),-10} {m.Confusion[truth, Polarity.Negative],9:N0} {m.Confusion[truth, Polarity.Neutral],9:N0} {m.Confusion[truth, Polarity.Positive],9:N0}"));
        if (m.Calibration is not { } calibration) return text.ToString();
        text.AppendLine().Append("How sure it was, and how often right:");
        foreach (CalibrationBin bin in calibration.Filled)
            text.AppendLine().Append(Invariant($"  {bin.Above:0.00} to {bin.UpTo:0.00}  mean {bin.MeanConfidence:0.000}, right {bin.Accuracy:0.000}, n = {bin.N:N0}"));
        return text.ToString();
    }

    /// <summary>The sample's figures in the columns of the sets'.</summary>
    public static string Csv(SampleResult result) => Csv([Fields("labels", "", false, result.Measured)]);

    /// <summary>The sample's figures, confusion and calibration.</summary>
    public static object Json(SampleResult result) => new
    {
        result.Version,
        rows = (Dictionary<string, object?>[])[Values("labels", null, false, result.Measured)],
        result.NotScored,
        confusion = Enum.GetValues<Polarity>().ToDictionary(Lower, truth => Enum.GetValues<Polarity>().ToDictionary(Lower, said => result.Measured.Confusion[truth, said])),
        calibration = result.Measured.Calibration?.Filled,
    };

    private static string Csv(IEnumerable<object?[]> rows) =>
        string.Concat(((IEnumerable<object?[]>)[Columns, .. rows]).Select(row => string.Join(',', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))) + "\n"));

    private static Dictionary<string, object?> Values(string set, string? language, bool seen, Measurement m)
    {
        object?[] fields = Fields(set, language, seen, m);
        Dictionary<string, object?> values = [];
        for (int i = 0; i < Columns.Length; i++)
            values.Add(Columns[i], fields[i] is "true" or "false" ? fields[i] is "true" : fields[i]);
        return values;
    }

    private static object?[] Fields(string set, string? language, bool seen, Measurement m)
    {
        (Estimate? accuracy, Estimate? f1, Estimate? recall, Estimate? r) = (m.Accuracy.Estimated, m.MacroF1.Estimated, m.MacroRecall.Estimated, m.Pearson.Estimated);
        return
        [
            set, m.Scorer, m.N, accuracy?.Value, f1?.Value, recall?.Value, r?.Value, m.Calibration?.ExpectedError, m.TextsPerSecond is { } speed ? Math.Round(speed) : null,
            language, seen ? "true" : "false", accuracy?.Lower, accuracy?.Upper, f1?.Lower, f1?.Upper, recall?.Lower, recall?.Upper, r?.Lower, r?.Upper,
        ];
    }

    private static string Share(Finding finding) =>
        finding.Estimated is { } e ? Invariant($"{e.Value:0.000} ({e.Lower:0.000}–{e.Upper:0.000})") : None;

    private static string Correlation(Finding finding) =>
        finding.Estimated is { } e ? Invariant($"{e.Value:+0.000;-0.000} ({e.Lower:+0.000;-0.000} to {e.Upper:+0.000;-0.000})") : None;

    private static string Value(Finding finding, string format) => finding.Estimated?.Value.ToString(format, CultureInfo.InvariantCulture) ?? None;

    private static string Lower(Polarity polarity) => polarity.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
