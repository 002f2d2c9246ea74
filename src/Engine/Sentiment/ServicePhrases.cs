namespace Peakend.Engine.Sentiment;

/// <summary>Whether closing words say that the matter is settled.</summary>
public enum Resolution
{
    /// <summary>They do not say.</summary>
    NotSaid,

    /// <summary>"works now", "hat sich erledigt".</summary>
    Resolved,

    /// <summary>"still not working", "geht immer noch nicht".</summary>
    Unresolved,
}

/// <summary>What a customer's text says outright, apart from feeling.</summary>
/// <param name="EffortPhrases">How many phrases tell of effort: repetition, waiting, being passed around.</param>
/// <param name="RitualClosing">Whether it says only thanks or goodbye, with the small words around it; false for praise, news and questions.</param>
/// <param name="Resolution">What it says of the outcome; of several statements the last counts. Questions state nothing.</param>
public readonly record struct ServiceTalk(int EffortPhrases, bool RitualClosing, Resolution Resolution);

/// <summary>What service talk says outright, apart from feeling: closings, outcomes, effort, questions. Word lists, no model.</summary>
public static class ServicePhrases
{
    /// <summary>A closing is short; a longer text says something.</summary>
    private const int MostClosingWords = 24;

    /// <summary>Words that a signature may hold: "mfg Anna von Berg".</summary>
    private const int SignatureWords = 3;

    private static readonly Lists[] ByLanguage = [new Lists(Language.English), new Lists(Language.German)];

    [ThreadStatic]
    private static Sentence? buffer;

    private static Sentence Buffer => buffer ??= new Sentence();

    /// <summary>Reads a customer's text once for all that it says outright.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="closing">Whether it may close the contact; otherwise only its effort is looked for.</param>
    public static ServiceTalk Read(ReadOnlySpan<char> text, Language language, bool closing)
    {
        Lists lists = ListsOf(language);
        Sentence sentence = Buffer;
        int effort = 0;
        ClosingWords words = default;
        bool ritual = closing;
        var said = Resolution.NotSaid;
        for (int position = 0; position < text.Length;)
        {
            position = sentence.Read(text, position);
            effort += CountEffort(sentence, lists);
            if (!closing)
                continue;
            ritual = ritual && words.Continue(sentence, text, lists);
            if (!sentence.Asks)
                said = Said(sentence, lists, said);
        }

        return new ServiceTalk(effort, ritual && words.Closes, said);
    }

    private static int CountEffort(Sentence sentence, Lists lists)
    {
        int count = 0;
        for (int i = 0; i < sentence.Count;)
        {
            int length = lists.Effort.LongestAt(sentence, i);
            count += length > 0 ? 1 : 0;
            i += Math.Max(1, length);
        }

        return count;
    }

    private static Resolution Said(Sentence sentence, Lists lists, Resolution said)
    {
        for (int i = 0; i < sentence.Count;)
        {
            int resolved = lists.Resolved.LongestAt(sentence, i), unresolved = lists.Unresolved.LongestAt(sentence, i);
            if (resolved > 0 || unresolved > 0)
                said = resolved > unresolved ? Resolution.Resolved : Resolution.Unresolved;
            i += Math.Max(1, Math.Max(resolved, unresolved));
        }

        return said;
    }

    /// <summary>Whether an agent's or bot's text asks for something that needs an answer; offers of courtesy do not.</summary>
    public static bool IsOpenQuestion(ReadOnlySpan<char> text, Language language)
    {
        Lists lists = ListsOf(language);
        Sentence sentence = Buffer;
        for (int position = 0; position < text.Length;)
        {
            position = sentence.Read(text, position);
            if ((sentence.Asks || Requests(sentence, lists.Requests)) && !lists.Courtesies.IsIn(sentence))
                return true;
        }

        return false;
    }

    /// <summary>Whether a request stands at the start of a clause.</summary>
    private static bool Requests(Sentence sentence, PhraseList requests)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if ((i == 0 || sentence[i - 1].Kind == TokenKind.Break) && requests.LongestAt(sentence, i) > 0)
                return true;
        }

        return false;
    }

    /// <summary>"Thanks Sarah": one capitalised word before a break or the end.</summary>
    private static bool IsName(Sentence sentence, ReadOnlySpan<char> text, int at) =>
        char.IsUpper(text[sentence[at].Start])
        && !sentence[at].Shouted
        && (at + 1 == sentence.Count || sentence[at + 1].Kind != TokenKind.Word)
        && at > 0 && sentence[at - 1].Kind == TokenKind.Word;

    private static Lists ListsOf(Language language) =>
        (int)language >= 0 && (int)language < ByLanguage.Length
            ? ByLanguage[(int)language]
            : throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language with a model.");

    /// <summary>A text so far, as a ritual closing.</summary>
    private struct ClosingWords
    {
        private int words, signature;

        /// <summary>Whether thanks, a goodbye or a signature was there.</summary>
        public bool Closes { get; private set; }

        /// <summary>Takes the next sentence; false when the text is no closing.</summary>
        public bool Continue(Sentence sentence, ReadOnlySpan<char> text, Lists lists)
        {
            words += sentence.Count;
            if (words > MostClosingWords || sentence.Asks)
                return false;
            for (int i = 0; i < sentence.Count;)
            {
                int closing = lists.Closings.LongestAt(sentence, i), signed = lists.Signatures.LongestAt(sentence, i);
                int taken = Math.Max(Math.Max(closing, signed), lists.Fillers.LongestAt(sentence, i));
                if (closing > 0 || signed > 0)
                    Closes = true;
                if (signed > 0)
                    signature = SignatureWords;
                if (taken == 0 && sentence[i].Kind == TokenKind.Word && (signature-- > 0 || (Closes && IsName(sentence, text, i))))
                    taken = 1;
                if (taken == 0 && sentence[i].Kind == TokenKind.Break)
                    taken = 1;
                if (taken == 0)
                    return false;
                i += taken;
            }

            return true;
        }
    }

    private sealed class Lists(Language language)
    {
        public PhraseList Closings { get; } = PhraseList.Load(language, "closings");

        public PhraseList Signatures { get; } = PhraseList.Load(language, "signatures");

        public PhraseList Fillers { get; } = PhraseList.Load(language, "fillers");

        public PhraseList Resolved { get; } = PhraseList.Load(language, "resolved");

        public PhraseList Unresolved { get; } = PhraseList.Load(language, "unresolved");

        public PhraseList Effort { get; } = PhraseList.Load(language, "effort");

        public PhraseList Requests { get; } = PhraseList.Load(language, "requests");

        public PhraseList Courtesies { get; } = PhraseList.Load(language, "courtesies");
    }
}
