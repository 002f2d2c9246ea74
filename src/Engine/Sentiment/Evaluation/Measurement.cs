using Peakend.Engine.Interactions;
using Peakend.Engine.Sentiment.Labelled;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>How well one scorer did on one set of labelled texts.</summary>
/// <param name="Scorer">The scorer's name.</param>
/// <param name="N">Texts with a class or a graded valence.</param>
/// <param name="Confusion">Of the texts with a class.</param>
/// <param name="Accuracy">Share of classes said rightly, 0 to 1; withheld where people gave no classes.</param>
/// <param name="MacroF1">Mean F1 of the classes, 0 to 1.</param>
/// <param name="MacroRecall">Mean recall of the classes, 0 to 1.</param>
/// <param name="Pearson">r of the scorer's valence with people's; withheld where either gave none.</param>
/// <param name="Calibration">Of the texts with a class; null where the scorer gave no probabilities or people no classes.</param>
/// <param name="TextsPerSecond">Texts judged a second by one thread, after each text was judged once; null when not measured.</param>
/// <remarks>Intervals: bootstrap over texts, 95 %. Texts of one author or page are alike, so where a set has many of them its intervals are too narrow.</remarks>
public sealed record Measurement(
    string Scorer, int N, ConfusionMatrix Confusion, Finding Accuracy, Finding MacroF1, Finding MacroRecall, Finding Pearson, Calibration? Calibration, double? TextsPerSecond)
{
    /// <summary>Measured for at least this long, so that a small set tells the speed too.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(200);

    /// <summary>Judges every text and compares.</summary>
    /// <param name="judge">The scorer.</param>
    /// <param name="texts">Labelled texts; those with neither class nor valence are not counted.</param>
    /// <param name="seed">Names the draws of the intervals: the same seed gives the same bytes.</param>
    /// <param name="clock">Measures the speed; null leaves it out.</param>
    public static Measurement Of(IJudge judge, IEnumerable<LabelledText> texts, int seed, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        LabelledText[] told = [.. texts.Where(text => text.Polarity is not null || text.Valence is not null)];
        Judgement[] said = Array.ConvertAll(told, text => judge.Judge(text.Text, text.Language));
        List<(Polarity Truth, Polarity Said)> classes = [];
        List<(double Confidence, bool Right)> sure = [];
        List<double> people = [], scorer = [];
        for (int i = 0; i < told.Length; i++)
        {
            if (told[i].Polarity is { } truth)
            {
                classes.Add((truth, said[i].Polarity));
                if (said[i].Confidence is { } confidence) sure.Add((confidence, truth == said[i].Polarity));
            }

            if (told[i].Valence is not { } valence || said[i].Valence is not { } own) continue;
            people.Add(valence);
            scorer.Add(own);
        }

        ConfusionMatrix confusion = ConfusionMatrix.Of(classes);
        ConfidenceLevel level = ConfidenceLevel.P95;
        Finding none = new Finding.Withheld(WithheldReason.NoInput, 0, 0);
        return new Measurement(
            judge.Name,
            told.Length,
            confusion,
            classes.Count > 0 ? confusion.Accuracy(level, seed) : none,
            classes.Count > 0 ? confusion.MacroF1(level, seed) : none,
            classes.Count > 0 ? confusion.MacroRecall(level, seed) : none,
            people.Count > 0 ? ClusterBootstrap.Pearson([.. people], [.. scorer], [.. Enumerable.Range(0, people.Count)], level, seed).Finding : none,
            sure.Count > 0 ? Calibration.Of(sure) : null,
            clock is not null && told.Length > 0 ? Speed(judge, told, clock) : null);
    }

    private static double Speed(IJudge judge, LabelledText[] texts, TimeProvider clock)
    {
        long start = clock.GetTimestamp(), judged = 0;
        TimeSpan taken;
        do
        {
            foreach (LabelledText text in texts) judge.Judge(text.Text, text.Language);
            judged += texts.Length;
            taken = clock.GetElapsedTime(start);
        }
        while (taken < LeastTime);
        return judged / taken.TotalSeconds;
    }
}
