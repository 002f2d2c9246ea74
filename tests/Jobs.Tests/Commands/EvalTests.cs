using System.Globalization;
using System.Text.Json;
using Peakend.Jobs.Commands;

namespace Peakend.Jobs.Tests.Commands;

/// <summary><c>peakend eval sentiment</c> on files of a few rows written here.</summary>
public sealed class EvalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_set_at_hand_is_measured_with_all_scorers_and_missing_ones_are_listed()
    {
        WriteSets();
        JsonElement root = await JsonAsync("--data", folder["sets"], "--sentences", folder["sentences"], "--out", folder["deep/table.csv"]);
        JsonElement[] rows = [.. root.EnumerateArray()];
        Assert.Equal(
            [
                "goemotions peakend 12", "goemotions majority 12", "goemotions lexicon 12", "goemotions bigrams 12", "emobank peakend 10", "emobank majority 10", "emobank lexicon 10",
                "emobank bigrams 10", "service-de peakend 10", "service-de lexicon 10",
            ],
            rows.Select(row => $"{row.GetProperty("set")} {row.GetProperty("scorer")} {row.GetProperty("n")}"));

        // Four rows each are good, bad and neither by their words alone; the plain lexicon misses what "not" turns.
        Assert.InRange(Figure(rows[0], "accuracy")!.Value, 0, 1);
        Assert.Equal(10.0 / 12, Figure(rows[2], "accuracy")!.Value, 1e-12);
        Assert.Equal(4.0 / 12, Figure(rows[1], "accuracy")!.Value, 1e-12);
        Assert.Equal(((2 * 4.0 / (4 + 12)) + 0 + 0) / 3, Figure(rows[1], "macroF1")!.Value, 1e-12);
        Assert.Equal(1.0 / 3, Figure(rows[1], "macroRecall")!.Value, 1e-12);
        Assert.Equal(0.5 - (4.0 / 12), Figure(rows[1], "ece")!.Value, 1e-12); // says 2 of 4 whatever it reads
        Assert.NotNull(Figure(rows[3], "ece"));
        Assert.True(Figure(rows[6], "pearson") > 0.8);
        Assert.InRange(Figure(rows[6], "pearson")!.Value, Figure(rows[6], "pearsonLower")!.Value, Figure(rows[6], "pearsonUpper")!.Value);
        Assert.NotNull(Figure(rows[4], "pearson"));
        Assert.True(Figure(rows[0], "turnsPerSecond") > 100);

        // Null where it does not apply: no probabilities, no classes, no graded valence, no reading.
        Assert.Equal((null, null, null, null), (Figure(rows[2], "ece"), Figure(rows[4], "accuracy"), Figure(rows[0], "pearson"), Figure(rows[1], "turnsPerSecond")));
        Assert.Equal([true, false, true], new[] { rows[0], rows[4], rows[8] }.Select(row => row.GetProperty("seen").GetBoolean()));
    }

    [Fact]
    public async Task The_file_holds_what_is_printed_whatever_the_culture()
    {
        WriteSets();
        JsonElement root = await JsonAsync("--data", folder["sets"], "--sentences", folder["sentences"]);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            (int code, string text, string error) = await RunAsync("--data", folder["sets"], "--sentences", folder["sentences"], "--out", folder["deep/table.csv"], "--quiet");
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("  goemotions*  lexicon         12  0.833 (", text, StringComparison.Ordinal);
            Assert.Contains("Missing: brighter, film, nyt, germeval, service-en.", text, StringComparison.Ordinal);
            Assert.Contains("Majority and bigrams learned from 4 texts; 1 that occur in a test were left out.", text, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string[] lines = await File.ReadAllLinesAsync(folder["deep/table.csv"], TestContext.Current.CancellationToken);
        Assert.StartsWith("set,scorer,n,accuracy,macroF1,macroRecall,pearson,ece,turnsPerSecond,language,seen,", lines[0], StringComparison.Ordinal);
        JsonElement[] rows = [.. root.EnumerateArray()];
        Assert.Equal(rows.Length + 1, lines.Length);
        string[] header = lines[0].Split(',');
        for (int i = 0; i < rows.Length; i++)
        {
            string[] fields = lines[i + 1].Split(',');
            foreach (string column in header.Where(column => column != "turnsPerSecond")) // all else is the same again: seeded
                Assert.Equal((rows[i].GetProperty(column) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "").ToLowerInvariant(), fields[Array.IndexOf(header, column)]);
        }

        Assert.Empty(Directory.EnumerateFiles(folder["deep"], "*.part"));
    }

    [Fact]
    public async Task Progress_goes_to_standard_error()
    {
        WriteSets();
        (int code, _, string error) = await RunAsync("--data", folder["sets"], "--sentences", folder["sentences"]);
        Assert.Equal(0, code);
        Assert.Contains("Training baselines", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_labels_give_accuracy_confusion_and_a_word_on_calibration()
    {
        string[] good = [.. Enumerable.Range(1, 6).Select(i => $"\"Perfect, this is what I was looking for {i}\",positive")], bad = [.. Enumerable.Range(1, 6).Select(i => $"This is the worst service of all {i},{(i < 6 ? "negative" : "neutral")}")];
        File.WriteAllLines(folder["my.csv"], ["text,label", .. good, .. bad, "Je ne suis pas content de la réponse,negative"]);
        JsonElement root = await JsonAsync("--labels", folder["my.csv"], "--out", folder["own.csv"], "--language", "en");
        JsonElement row = root.GetProperty("rows")[0];
        Assert.Equal(("labels", 13), (row.GetProperty("set").GetString(), row.GetProperty("n").GetInt32())); // --language makes the French one English
        JsonElement confusion = root.GetProperty("confusion");
        Assert.Equal((6, 5, 1), (confusion.GetProperty("positive").GetProperty("positive").GetInt32(), confusion.GetProperty("negative").GetProperty("negative").GetInt32(), confusion.GetProperty("neutral").GetProperty("negative").GetInt32()));
        bool calibrated = root.GetProperty("calibration").ValueKind != JsonValueKind.Null;
        Assert.Equal(calibrated, Figure(row, "ece") is not null);
        Assert.Equal(2, File.ReadAllLines(folder["own.csv"]).Length);

        (int code, string text, string error) = await RunAsync("--labels", folder["my.csv"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("on 12 of your texts", text, StringComparison.Ordinal);
        Assert.Contains("1 more are in no language that can be scored", text, StringComparison.Ordinal);
        Assert.Contains("  Accuracy      0.917 (", text, StringComparison.Ordinal);
        Assert.Contains("  Calibration   " + (calibrated ? "expected error 0." : "withheld: the scorer gives no probabilities"), text, StringComparison.Ordinal);
        Assert.Matches(@"neutral +1 +0 +0", text);
    }

    [Fact]
    public async Task German_numbers_are_read_when_asked_for_and_named_without_the_text_when_not()
    {
        File.WriteAllLines(folder["meine.csv"], ["text;label", .. Enumerable.Range(1, 10).Select(i => $"Das war wirklich furchtbar, Nummer {i};-0,{i % 5}5")]);
        JsonElement row = (await JsonAsync("--labels", folder["meine.csv"], "--decimal-comma", "--language", "de")).GetProperty("rows")[0];
        Assert.Equal(1, Figure(row, "accuracy"));

        (int code, string output, string error) = await RunAsync("--labels", folder["meine.csv"]);
        Assert.Equal((65, ""), (code, output));
        Assert.Contains($"{folder["meine.csv"]}, line 2, column label: found '-0,15'; expected negative, neutral, positive or a number from -1 to 1 with a decimal point.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("furchtbar", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_with_a_bad_row_stops_it_with_65()
    {
        WriteSets();
        File.AppendAllText(Path.Combine(folder["sets"], "goemotions", "test.tsv"), "Secret words\t99\tx\n");
        (int code, _, string error) = await RunAsync("--data", folder["sets"], "--sentences", folder["sentences"], "--quiet");
        Assert.Equal(65, code);
        Assert.Contains("test.tsv, line 13, column 2 (labels): found '99'", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", error, StringComparison.Ordinal);
    }

    private void WriteSets()
    {
        Write("sets/goemotions/train.tsv", "wonderful\t17\ta", "so wonderful\t17\tb", "awful thing\t2\tc", "on Tuesday\t27\td", "A perfect day 1\t17\te"); // the last occurs in the test
        Write("sets/goemotions/test.tsv", [
            .. Enumerable.Range(1, 4).Select(i => $"a perfect day, {i}\t17\tg{i}"), .. Enumerable.Range(1, 2).Select(i => $"a terrible day {i}\t2\tb{i}"),
            .. Enumerable.Range(3, 2).Select(i => $"this was not good {i}\t2\tb{i}"), .. Enumerable.Range(1, 4).Select(i => $"the train leaves at {i}\t27\tn{i}"),
        ]);
        Write("sets/emobank/emobank.csv", [
            "id,split,V,A,D,text", .. Enumerable.Range(1, 5).Select(i => $"g{i},train,4.{i},3,3,\"A perfect, happy day {i}\""), .. Enumerable.Range(1, 5).Select(i => $"b{i},train,1.{i},3,3,A terrible day {i}"),
        ]);
        Write("sentences/held-out/de/billing.tsv", ["valence\temotion\tform\ttext", .. Enumerable.Range(1, 10).Select(i => $"0.5\tapproval\tchat\tDas hat super geklappt {i}")]);
    }

    private void Write(string file, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        File.WriteAllLines(folder[file], lines);
    }

    private static double? Figure(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static async Task<JsonElement> JsonAsync(params string[] args)
    {
        (int code, string output, string error) = await RunAsync([.. args, "--format", "json", "--quiet"]);
        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain("NaN", output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        return (await PeakendCommand.InvokeAsync(["eval", "sentiment", .. args], output, error), output.ToString(), error.ToString());
    }
}
