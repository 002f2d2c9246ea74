using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>
/// The baseline that anyone would train first: logistic regression on which words and which two words in a row a text has, one model a language, with everything
/// at its usual default. Features: folded words and bigrams of a sentence that at least two training texts have.
/// </summary>
public sealed class WordBigrams : IJudge
{
    private const int LeastTexts = 2;

    private readonly Dictionary<Language, Model> models = [];
    private readonly Reading reading = new();

    /// <summary>Trains on the texts that have a class.</summary>
    /// <exception cref="ArgumentException">No text has a class.</exception>
    public WordBigrams(IEnumerable<LabelledText> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        foreach (IGrouping<Language, LabelledText> texts in training.Where(text => text.Polarity is not null).GroupBy(text => text.Language))
            models.Add(texts.Key, Train([.. texts]));
        if (models.Count == 0) throw new ArgumentException("No text has a class.", nameof(training));
    }

    /// <inheritdoc/>
    public string Name => "bigrams";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No training text was in this language.</exception>
    public Judgement Judge(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!models.TryGetValue(language, out Model? model)) throw new ArgumentException($"No training text was in {language}.", nameof(language));
        HashSet<int> row = [];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known = model.Features.GetAlternateLookup<ReadOnlySpan<char>>();
        reading.Of(text, feature =>
        {
            if (known.TryGetValue(feature, out int index)) row.Add(index);
        });
        Span<double> p = stackalloc double[SoftmaxRegression.Classes];
        model.Regression.Probabilities([.. row], p);
        return Judgement.OfProbabilities(p[0], p[1], p[2]);
    }

    private Model Train(LabelledText[] texts)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<int> lastText = [], textsOf = [];
        List<int>[] rows = new List<int>[texts.Length];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> all = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < texts.Length; i++)
        {
            List<int> row = rows[i] = [];
            int text = i;
            reading.Of(texts[i].Text, feature =>
            {
                if (!all.TryGetValue(feature, out int index))
                {
                    all[feature] = index = lastText.Count;
                    lastText.Add(-1);
                    textsOf.Add(0);
                }

                if (lastText[index] == text) return;
                lastText[index] = text;
                textsOf[index]++;
                row.Add(index);
            });
        }

        int[] kept = new int[textsOf.Count];
        int features = 0;
        for (int i = 0; i < kept.Length; i++) kept[i] = textsOf[i] >= LeastTexts ? features++ : -1;
        Dictionary<string, int> named = seen.Where(feature => kept[feature.Value] >= 0).ToDictionary(feature => feature.Key, feature => kept[feature.Value], StringComparer.Ordinal);
        int[][] frequent = Array.ConvertAll(rows, row => row.Where(feature => kept[feature] >= 0).Select(feature => kept[feature]).ToArray());
        return new Model(named, SoftmaxRegression.Fit(frequent, Array.ConvertAll(texts, text => (int)text.Polarity!.Value), features));
    }

    private sealed record Model(Dictionary<string, int> Features, SoftmaxRegression Regression);

    /// <summary>Words and bigrams of a text, in buffers used again.</summary>
    private sealed class Reading
    {
        private readonly Sentence sentence = new();
        private readonly char[] bigram = new char[(2 * Sentence.MaxWord) + 1];

        public void Of(string text, Action<ReadOnlySpan<char>> take)
        {
            for (int position = 0; position < text.Length;)
            {
                position = sentence.Read(text, position);
                int before = 0;                              // length of the word before, which stands in the bigram's buffer
                for (int i = 0; i < sentence.Count; i++)
                {
                    ReadOnlySpan<char> word = sentence.Folded(i);
                    if (word.IsEmpty || sentence[i].Kind == TokenKind.Break) continue;
                    take(word);
                    if (before > 0)
                    {
                        bigram[before] = ' ';
                        word.CopyTo(bigram.AsSpan(before + 1));
                        take(bigram.AsSpan(0, before + 1 + word.Length));
                    }

                    word.CopyTo(bigram);
                    before = word.Length;
                }
            }
        }
    }
}
