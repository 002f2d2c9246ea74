namespace Peakend.Engine.Sentiment;

/// <summary>
/// Phrases of one idea, one a line: words, each exact, <c>solv*</c> (any ending), <c>a|b</c> (either), <c>again?</c> (may be missing), or
/// <c>..</c> (up to three words of any kind). Commas between the words do not matter.
/// </summary>
internal sealed class PhraseList
{
    /// <summary>How many words <c>..</c> stands for at most.</summary>
    private const int Gap = 3;

    // Each phrase under the forms that its first word may have, by how they start.
    private readonly Dictionary<int, List<(Form First, Word[] Phrase)>> byFirst = [];

    private PhraseList()
    {
    }

    /// <summary>Phrases listed.</summary>
    public int Listed { get; private set; }

    /// <summary>Reads <c>Phrases/language/idea.txt</c>.</summary>
    public static PhraseList Load(Language language, string idea)
    {
        var phrases = new PhraseList();
        string text = WordFiles.Under($"Phrases/{LanguageCode.Of(language)}/{idea}.").Single().Text;
        foreach (string line in WordFiles.Lines(text))
        {
            Word[] phrase = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word.Parse)];
            if (phrase[0].IsGap || phrase[0].Optional)
                throw new FormatException($"{idea}: \"{line}\" must start with a word.");
            foreach (Form first in phrase[0].Forms)
            {
                if (!phrases.byFirst.TryGetValue(Start(first.Text), out List<(Form, Word[])>? list))
                    phrases.byFirst[Start(first.Text)] = list = [];
                list.Add((first, phrase));
            }

            phrases.Listed++;
        }

        return phrases;
    }

    /// <summary>How many tokens the longest phrase takes that starts at a token; 0 when none does.</summary>
    public int LongestAt(Sentence sentence, int at)
    {
        ReadOnlySpan<char> first = sentence.Folded(at);
        if (first.IsEmpty || !byFirst.TryGetValue(Start(first), out List<(Form First, Word[] Phrase)>? list))
            return 0;
        int longest = 0;
        foreach ((Form form, Word[] phrase) in list)
        {
            if (form.Fits(first))
                longest = Math.Max(longest, End(sentence, at + 1, phrase.AsSpan(1)) - at);
        }

        return longest;
    }

    /// <summary>Whether any phrase starts anywhere in the sentence.</summary>
    public bool IsIn(Sentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (LongestAt(sentence, i) > 0)
                return true;
        }

        return false;
    }

    // Two characters tell most phrases apart; a phrase that starts with a one-letter word or stem is filed under that letter.
    private static int Start(ReadOnlySpan<char> word) => word.Length < 2 ? word[0] : (word[0] << 16) | word[1];

    private static int End(Sentence sentence, int at, ReadOnlySpan<Word> phrase)
    {
        if (phrase.IsEmpty)
            return at;
        if (at < sentence.Count && sentence[at].Kind == TokenKind.Break)
            return End(sentence, at + 1, phrase);
        if (phrase[0].IsGap)
        {
            int best = 0;
            for (int skipped = 0; skipped <= Gap && at + skipped <= sentence.Count && best == 0; skipped++)
                best = End(sentence, at + skipped, phrase[1..]);
            return best;
        }

        int end = at < sentence.Count && phrase[0].Fits(sentence.Folded(at)) ? End(sentence, at + 1, phrase[1..]) : 0;
        return end > 0 || !phrase[0].Optional ? end : End(sentence, at, phrase[1..]);
    }

    private readonly record struct Form(string Text, bool AnyEnding)
    {
        public static Form Parse(string text) => new(Folding.Fold(text.TrimEnd('*')), text.EndsWith('*'));

        public bool Fits(ReadOnlySpan<char> word) => AnyEnding ? word.StartsWith(Text, StringComparison.Ordinal) : word.SequenceEqual(Text);
    }

    private readonly record struct Word(Form[] Forms, bool Optional)
    {
        public bool IsGap => Forms.Length == 0;

        public static Word Parse(string text) => text == ".."
            ? new Word([], false)
            : new Word([.. text.TrimEnd('?').Split('|').Select(Form.Parse)], text.EndsWith('?'));

        public bool Fits(ReadOnlySpan<char> word)
        {
            foreach (Form form in Forms)
            {
                if (form.Fits(word))
                    return true;
            }

            return false;
        }
    }
}
