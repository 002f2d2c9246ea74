using Peakend.Engine.Ingest;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Evaluation;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Jobs.Runs;

/// <summary>One row of the benchmark: a scorer on a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Language">Its language.</param>
/// <param name="Seen">Whether other rows of the same set, in the same language, may be trained on: its style is then known, only its texts are new.</param>
/// <param name="Measured">What came out.</param>
public sealed record EvalRow(DataSet Set, Language Language, bool Seen, Measurement Measured);

/// <summary>What came of a benchmark.</summary>
/// <param name="Version">The scorer's version.</param>
/// <param name="Rows">Sets in the order of <see cref="TestSets.All"/>; of each, the scorer first, then the baselines.</param>
/// <param name="Missing">Sets that are not there.</param>
/// <param name="Training">What the trained baselines learned from.</param>
public sealed record EvalResult(string Version, IReadOnlyList<EvalRow> Rows, IReadOnlyList<(DataSet Set, Language Language)> Missing, TrainingTexts Training);

/// <summary>What came of a user's own sample.</summary>
/// <param name="Version">The scorer's version.</param>
/// <param name="Measured">The scorer on all texts.</param>
/// <param name="NotScored">Texts in no language that can be scored.</param>
public sealed record SampleResult(string Version, Measurement Measured, int NotScored);

/// <summary>Measures the sentiment scorer on labelled texts. Needs no workspace and keeps nothing.</summary>
/// <param name="seed">Names the draws of the intervals: the same seed gives the same figures, speed aside.</param>
public sealed class SentimentEvalRun(int seed)
{
    private readonly SentimentScorer scorer = SentimentScorer.Load();

    /// <summary>Measures scorer and baselines on every evaluation set that is there.</summary>
    /// <exception cref="InputFileException">None is there.</exception>
    public EvalResult Benchmark(LabelledFolders folders, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        (DataSet Set, Language Language)[] there = [.. TestSets.All.Where(test => folders.Has(test.Set, DataPart.Test, test.Language))];
        if (there.Length == 0)
            throw new InputFileException($"No evaluation set in {folders.Public} or {folders.Sentences}. Name their folders with --data and --sentences, or your own labelled file with --labels.");
        progress?.Report(new RunProgress("Reading training texts", 0, 0));
        TrainingTexts training = TrainingParts.Read(folders, DataPart.Train);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new RunProgress("Training baselines", 0, 0));
        IJudge[] judges = [new ScorerJudge(scorer), .. training.Texts.Count > 0 ? [new MajorityClass(training.Texts)] : (IJudge[])[], new PlainLexicon(), .. training.Texts.Count > 0 ? [new WordBigrams(training.Texts)] : (IJudge[])[]];
        HashSet<Language> trained = [.. training.Texts.Where(text => text.Polarity is not null).Select(text => text.Language)];

        List<EvalRow> rows = [];
        for (int i = 0; i < there.Length; i++)
        {
            (DataSet set, Language language) = there[i];
            LabelledText[] texts = [.. folders.ReadTest(set, language)];
            foreach (IJudge judge in judges)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RunProgress("Measuring", rows.Count, there.Length * judges.Length));
                if (judge is MajorityClass or WordBigrams && !trained.Contains(language)) continue;
                TimeProvider? clock = judge is MajorityClass ? null : TimeProvider.System; // one that reads no text has no speed
                rows.Add(new EvalRow(set, language, TrainingParts.All.Any(part => part.Set == set && part.Language == language), Measurement.Of(judge, texts, seed, clock)));
            }
        }

        return new EvalResult(scorer.Version, rows, [.. TestSets.All.Except(there)], training);
    }

    /// <summary>Measures the scorer on a user's own labelled sample.</summary>
    /// <exception cref="LabelledFileException">The file is missing or has rows at fault.</exception>
    public SampleResult Sample(string path, bool decimalComma, Language? language)
    {
        LabelSample sample = LabelSample.Read(path, decimalComma, language);
        return new SampleResult(scorer.Version, Measurement.Of(new ScorerJudge(scorer), sample.Texts, seed), sample.NotScored);
    }
}
