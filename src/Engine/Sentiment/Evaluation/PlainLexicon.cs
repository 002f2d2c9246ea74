namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>The baseline that only adds up: the listed strengths of the words and phrases found, no negation, no emphasis, no "but".</summary>
/// <remarks>Squashed as the lexicon scorer squashes (s/√(s² + 12)), so that the same threshold of neutral means the same strength.</remarks>
public sealed class PlainLexicon : IJudge
{
    private const double Squash = 12;

    private readonly Lexicon english = Lexicon.Load(Language.English);
    private readonly Lexicon german = Lexicon.Load(Language.German);
    private readonly Sentence sentence = new();

    /// <inheritdoc/>
    public string Name => "lexicon";

    /// <inheritdoc/>
    public Judgement Judge(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        Lexicon lexicon = language == Language.German ? german : english;
        double sum = 0;
        for (int position = 0; position < text.Length;)
        {
            position = sentence.Read(text, position);
            for (int i = 0; i < sentence.Count;)
            {
                bool found = lexicon.Match(sentence, i, out LexiconEntry entry, out int length);
                if (found && entry.Role == Role.Feeling) sum += entry.Value;
                i += found ? length : 1;
            }
        }

        return Judgement.OfValence(sum / Math.Sqrt((sum * sum) + Squash));
    }
}
