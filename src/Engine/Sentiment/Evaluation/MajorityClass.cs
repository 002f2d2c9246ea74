using Peakend.Engine.Interactions;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>The baseline that never reads a text: it says the shares of the classes among a language's training texts.</summary>
public sealed class MajorityClass : IJudge
{
    private readonly Dictionary<Language, Judgement> judgements = [];

    /// <summary>Counts the classes of the training texts.</summary>
    /// <exception cref="ArgumentException">No text has a class.</exception>
    public MajorityClass(IEnumerable<LabelledText> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        foreach (IGrouping<Language, Polarity> classes in training.Where(text => text.Polarity is not null).GroupBy(text => text.Language, text => text.Polarity!.Value))
        {
            double[] counts = new double[3];
            foreach (Polarity polarity in classes) counts[(int)polarity]++;
            double all = counts.Sum();
            Judgement judgement = Judgement.OfProbabilities(counts[0] / all, counts[1] / all, counts[2] / all);
            judgements.Add(classes.Key, judgement with { Valence = null });
        }

        if (judgements.Count == 0) throw new ArgumentException("No text has a class.", nameof(training));
    }

    /// <inheritdoc/>
    public string Name => "majority";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No training text was in this language.</exception>
    public Judgement Judge(string text, Language language) => judgements.TryGetValue(language, out Judgement judgement)
        ? judgement
        : throw new ArgumentException($"No training text was in {language}.", nameof(language));
}
