using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment;

/// <summary>
/// Text and language in, valence and leading emotion out. This one weighs listed words (our own lexicons) by rules of their sentence; it was not
/// trained. Deterministic, knows no culture, never changes after loading, safe for any number of threads, allocates nothing per score.
/// </summary>
public sealed class SentimentScorer
{
    /// <summary>Raise it when a rule changes what a text scores.</summary>
    private const int RuleVersion = 1;

    /// <summary>
    /// Squashing: valence = s/√(s² + 12), s = the sum of strengths (−4…4 a word). So one plainly good word (2) gives 0.5, one strong one (3) 0.65.
    /// </summary>
    private const double Squash = 12;

    /// <summary>Below this |valence| no emotion leads.</summary>
    private const double NeutralBelow = 0.05;

    private static readonly int Emotions = Enum.GetValues<Emotion>().Length;

    [ThreadStatic]
    private static Buffers? buffers;

    private readonly Lexicon english = Lexicon.Load(Language.English);
    private readonly Lexicon german = Lexicon.Load(Language.German);

    private SentimentScorer()
    {
    }

    /// <summary>Names rules and word lists: scores of equal versions agree, and a changed version calls for scoring again.</summary>
    public string Version { get; } = $"lexicon-{RuleVersion}-{WordFiles.Fingerprint()}";

    /// <summary>Reads the word lists that ship with the product.</summary>
    public static SentimentScorer Load() => new();

    /// <summary>Scores a text; without words that carry a feeling it is 0, neutral. Time grows linearly with its length.</summary>
    public SentimentScore Score(ReadOnlySpan<char> text, Language language)
    {
        Span<double> strengths = stackalloc double[2 * Emotions];
        strengths.Clear();
        double sum = Read(text, language, strengths, null);
        double valence = sum / Math.Sqrt((sum * sum) + Squash);
        return new SentimentScore(valence, Leading(strengths, valence));
    }

    /// <summary>
    /// The words, phrases and symbols that made the score, in order of their place. Each adds its strength divided by √(s² + 12), the same
    /// divisor as the whole, so the contributions sum to the valence.
    /// </summary>
    public IReadOnlyList<WordContribution> Explain(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<double> strengths = stackalloc double[2 * Emotions];
        strengths.Clear();
        var words = new List<WordContribution>();
        double sum = Read(text, language, strengths, words);
        double divisor = Math.Sqrt((sum * sum) + Squash);
        return words.ConvertAll(word => word with { Contribution = word.Contribution / divisor });
    }

    internal Lexicon LexiconOf(Language language) => language switch
    {
        Language.English => english,
        Language.German => german,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language with a model."),
    };

    private double Read(ReadOnlySpan<char> text, Language language, Span<double> strengths, List<WordContribution>? words)
    {
        Lexicon lexicon = LexiconOf(language);
        (Sentence sentence, SentenceWeighing weighing) = buffers ??= new Buffers(new Sentence(), new SentenceWeighing());
        double sum = 0;
        for (int position = 0; position < text.Length;)
        {
            position = sentence.Read(text, position);
            foreach (ref readonly Hit hit in weighing.Weigh(sentence, lexicon, language))
            {
                if (hit.Value == 0)
                    continue;
                sum += hit.Value;
                // Good and bad mass apart: the leading emotion must point the way the valence does.
                strengths[(2 * (int)hit.Emotion) + (hit.Value > 0 ? 1 : 0)] += Math.Abs(hit.Value);
                if (words is not null)
                {
                    Token first = sentence[hit.Token], last = sentence[hit.Token + hit.Tokens - 1];
                    words.Add(new WordContribution(first.Start, last.Start + last.Length - first.Start, hit.Value));
                }
            }
        }

        return sum;
    }

    private static Emotion Leading(ReadOnlySpan<double> strengths, double valence)
    {
        var leading = Emotion.Neutral;
        if (Math.Abs(valence) < NeutralBelow)
            return leading;
        int side = valence > 0 ? 1 : 0;
        double most = 0;
        for (int emotion = 0; emotion < Emotions; emotion++)
        {
            if (strengths[(2 * emotion) + side] > most)
                (leading, most) = ((Emotion)emotion, strengths[(2 * emotion) + side]);
        }

        return leading;
    }

    private sealed record Buffers(Sentence Sentence, SentenceWeighing Weighing);
}
