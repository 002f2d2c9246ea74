using System.Globalization;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment;

/// <summary>
/// The listed words and phrases of one language. Files: see README.md. Not a model: it knows what single words mean; what a sentence makes of
/// them is told by <see cref="SentenceWeighing"/>.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>"not good" is bad, though less than good is good.</summary>
    private const double NegatedGood = -0.75;

    /// <summary>"not bad" is mildly good.</summary>
    private const double NegatedBad = -0.5;

    private static readonly string[] EnglishEndings = ["s", "es", "ed", "d", "ing", "ly", "er", "est"];

    private static readonly string[] GermanEndings =
        ["e", "er", "es", "en", "em", "n", "s", "ere", "erer", "eres", "eren", "erem", "ste", "ster", "stes", "sten", "stem", "t", "te", "ten"];

    private readonly WordTrie words = new();
    private readonly WordTrie endings = new();
    private readonly List<LexiconEntry> entries = [];
    private readonly List<(string Word, int Entry)> inflected = [];
    private readonly string[] inflections;

    private Lexicon(Language language) => inflections = language == Language.German ? GermanEndings : EnglishEndings;

    /// <summary>Words and phrases listed, inflected forms not counted.</summary>
    public int Listed { get; private set; }

    /// <summary>Reads a language's files and those that all languages share.</summary>
    public static Lexicon Load(Language language)
    {
        var lexicon = new Lexicon(language);
        foreach ((string name, string text) in WordFiles.Under($"Lexicon/{LanguageCode.Of(language)}/").Concat(WordFiles.Under("Lexicon/all/")))
            lexicon.Read(name, text);
        // Last, so that a listed form wins over one that only follows from a stem.
        foreach ((string word, int entry) in lexicon.inflected)
            lexicon.words.Add(word, entry, anyEnding: false);
        return lexicon;
    }

    /// <summary>The longest match that starts at a token; false when there is none.</summary>
    /// <param name="sentence">The tokens.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="entry">What was found.</param>
    /// <param name="length">How many tokens it takes.</param>
    public bool Match(Sentence sentence, int at, out LexiconEntry entry, out int length)
    {
        int node = WordTrie.Root;
        ReadOnlySpan<char> word = sentence.Folded(at);
        int found = word.IsEmpty ? WordTrie.None : words.Walk(word, ref node);
        length = 1;
        for (int next = at + 1; node != WordTrie.None && next < sentence.Count && sentence[next].Kind == TokenKind.Word; next++)
        {
            node = words.Next(node, ' ');
            if (node == WordTrie.None)
                break;
            if (words.Walk(sentence.Folded(next), ref node) is not WordTrie.None and int longer)
                (found, length) = (longer, next - at + 1);
        }

        if (found == WordTrie.None && word.Length > 0 && sentence[at].Elongated)
            found = MatchShortened(word);
        if (found == WordTrie.None && word.Length >= 7)
            found = MatchEnding(word);
        entry = found == WordTrie.None ? default : entries[found];
        return found != WordTrie.None;
    }

    private int MatchShortened(ReadOnlySpan<char> word)
    {
        Span<char> single = stackalloc char[Sentence.MaxWord];
        int length = 0;
        foreach (char c in word)
        {
            if (length == 0 || single[length - 1] != c)
                single[length++] = c;
        }

        int node = WordTrie.Root;
        return words.Walk(single[..length], ref node);
    }

    /// <summary>The longest listed ending with at least three letters before it: "Servicewüste" by "*wüste".</summary>
    private int MatchEnding(ReadOnlySpan<char> word)
    {
        int found = WordTrie.None, node = WordTrie.Root;
        for (int i = word.Length - 1; i >= 3; i--)
        {
            node = endings.Next(node, word[i]);
            if (node == WordTrie.None)
                break;
            if (endings.Whole(node) is not WordTrie.None and int entry)
                found = entry;
        }

        return found;
    }

    private void Read(string name, string text)
    {
        int plain = 0, swinging = 0;
        foreach (string line in WordFiles.Lines(text))
        {
            string list = line;
            if (!char.IsWhiteSpace(line[0]))
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0)
                    throw new FormatException($"{name}: \"{line}\" should be \"what: word, word …\".");
                LexiconEntry entry = ParseHead(name, line[..colon]);
                entries.Add(entry);
                entries.Add(entry with { Swings = true });
                (plain, swinging) = (entries.Count - 2, entries.Count - 1);
                list = line[(colon + 1)..];
            }

            foreach (string word in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                List(name, word.TrimEnd('!'), word.EndsWith('!') ? swinging : plain);
        }
    }

    private static LexiconEntry ParseHead(string name, string head)
    {
        string[] parts = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case ["not"]: return new(Role.Negator, 0, default, 0, default, false);
            case ["neither"]: return new(Role.NegatorOfAll, 0, default, 0, default, false);
            case ["but"]: return new(Role.But, 0, default, 0, default, false);
            case ["break"]: return new(Role.Break, 0, default, 0, default, false);
            case ["question"]: return new(Role.Question, 0, default, 0, default, false);
            case ["times", string factor]: return new(Role.Modifier, Number(name, factor), default, 0, default, false);
            case [string value, string emotion]:
                double v = Number(name, value);
                (double negated, Emotion opposite) = v > 0 ? (v * NegatedGood, Emotion.Disappointment) : (v * NegatedBad, Emotion.Approval);
                return new(Role.Feeling, v, Feeling(name, emotion), negated, opposite, false);
            case [string value, string emotion, "not", string other, string otherEmotion]:
                return new(Role.Feeling, Number(name, value), Feeling(name, emotion), Number(name, other), Feeling(name, otherEmotion), false);
            default: throw new FormatException($"{name}: \"{head}\" is no head of a line.");
        }
    }

    private static double Number(string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= 4
            ? value
            : throw new FormatException($"{name}: \"{text}\" is no number from -4 to 4.");

    private static Emotion Feeling(string name, string text) =>
        Enum.TryParse(text, ignoreCase: true, out Emotion emotion) ? emotion : throw new FormatException($"{name}: \"{text}\" is no emotion.");

    private void List(string name, string word, int entry)
    {
        string folded = Folding.Fold(word.Trim('*', '~'));
        bool fresh;
        if (word.StartsWith('*'))
        {
            fresh = endings.Add(Reversed(folded), entry, anyEnding: false);
            foreach (string ending in word.EndsWith('~') ? inflections : [])
                endings.Add(Reversed(folded + ending), entry, anyEnding: false);
        }
        else
        {
            fresh = words.Add(folded, entry, anyEnding: word.EndsWith('*'));
            if (word.EndsWith('~'))
                inflected.AddRange(inflections.Select(ending => (folded + ending, entry)));
            if (folded.Contains("n't", StringComparison.Ordinal))
                inflected.Add((folded.Replace("n't", "nt", StringComparison.Ordinal), entry));
        }

        if (!fresh)
            throw new FormatException($"{name}: \"{word}\" is listed twice.");
        Listed++;
    }

    private static string Reversed(string word)
    {
        char[] letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
