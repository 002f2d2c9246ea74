using System.CommandLine;
using System.Text;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Labelled;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend eval sentiment</c>: how well texts are scored, on labelled ones.</summary>
internal static class EvalCommand
{
    public static Command Create(CommonOptions common) =>
        new("eval", CommonOptions.Described("Measure how well texts are scored.", "eval sentiment", "eval sentiment --labels my.csv")) { Sentiment(common) };

    private static Command Sentiment(CommonOptions common)
    {
        Option<string> data = new("--data") { Description = "Folder of the public sets, each in a folder of its own; those missing are listed.", DefaultValueFactory = _ => "../shared/data", HelpName = "folder" };
        Option<string> sentences = new("--sentences") { Description = "Folder of our own sentences.", DefaultValueFactory = _ => "data/sentences", HelpName = "folder" };
        Option<string?> labels = new("--labels") { Description = "Your own labelled sample instead of the sets: a CSV file with the columns text, label (negative, neutral, positive or a valence from -1 to 1) and, if you like, language.", HelpName = "file" };
        Option<bool> comma = new("--decimal-comma") { Description = "With --labels: valences are written 0,5. Default: 0.5." };
        Option<string?> language = new("--language") { Description = "With --labels: language of rows that name none. Default: told from each text." };
        language.AcceptOnlyFromAmong("en", "de");
        Option<string?> file = new("--out", "-o") { Description = "Also write the table to this CSV file.", HelpName = "file" };
        Option<int> seed = new("--seed") { Description = "Of the intervals: the same seed gives the same figures, speed aside.", DefaultValueFactory = _ => 1 };
        Command command = new("sentiment", CommonOptions.Described(
            "Measure the sentiment scorer beside three baselines on every labelled set at hand, or on your own labelled sample: accuracy, macro-F1, recall, correlation, calibration, speed.",
            "eval sentiment", "eval sentiment --data sets --out sentiment.csv --format json", "eval sentiment --labels my.csv", "eval sentiment --labels meine.csv --decimal-comma --language de"))
        { data, sentences, labels, comma, language, file, seed, common.Format, common.Quiet };
        command.Validators.Add(result =>
        {
            bool own = result.GetResult(labels) is not null;
            foreach (Option option in (Option[])[data, sentences])
                if (own && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name}: not with --labels, which names the only file.");
            foreach (Option option in (Option[])[comma, language])
                if (!own && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name}: only with --labels.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            SentimentEvalRun run = new(parsed.GetValue(seed));
            CommandOutput output = common.Printer(parsed);
            if (parsed.GetValue(labels) is { } own)
            {
                SampleResult sample = run.Sample(own, parsed.GetValue(comma), LanguageCode.Parse(parsed.GetValue(language)));
                Write(parsed.GetValue(file), EvalTable.Csv(sample));
                output.Result(EvalTable.Text(sample), EvalTable.Json(sample));
                return Task.FromResult(0);
            }

            LabelledFolders folders = new(parsed.GetRequiredValue(data), parsed.GetRequiredValue(sentences));
            EvalResult result = output.WithProgress(progress => run.Benchmark(folders, progress, cancellation));
            Write(parsed.GetValue(file), EvalTable.Csv(result));
            output.Result(EvalTable.Text(result), EvalTable.Json(result));
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Write(string? file, string table)
    {
        if (file is null) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file + ".part", table, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(file + ".part", file, overwrite: true);
    }
}
