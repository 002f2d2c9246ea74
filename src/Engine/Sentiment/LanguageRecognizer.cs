namespace Peakend.Engine.Sentiment;

/// <summary>
/// Tells the language of an interaction from its closed-class words, its letters and its script. Told once for the whole interaction: a single
/// message is often too short ("ok", "ja"). A log's own language field, where there is one, knows better.
/// </summary>
public static class LanguageRecognizer
{
    /// <summary>Evidence (words; one shared by n languages counts 1/n) below which nothing is said.</summary>
    private const double Least = 1.5;

    /// <summary>How much more than the second language's the evidence must be.</summary>
    private const double Margin = 1.4;

    /// <summary>Evidence that settles it, so that long interactions need not be read to their end.</summary>
    private const double Enough = 12;

    /// <summary>A letter of the language's own counts as much of a word.</summary>
    private const double Letter = 0.5;

    private static readonly string[] Codes = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "tr"];
    private static readonly Dictionary<char, int> Letters = [];
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = LoadWords();

    [ThreadStatic]
    private static Sentence? buffer;

    /// <summary>Reads texts until the evidence is enough.</summary>
    public static RecognizedLanguage Recognize(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Sentence sentence = buffer ??= new Sentence();
        Span<double> evidence = stackalloc double[Codes.Length];
        evidence.Clear();
        var scripts = default(ScriptCount);
        foreach (string text in texts)
        {
            for (int position = 0; position < text.Length;)
            {
                position = sentence.Read(text, position);
                Weigh(sentence, text, evidence, ref scripts);
                if (Leader(evidence, Enough) is string sure)
                    return new RecognizedLanguage(sure);
            }
        }

        return new RecognizedLanguage(scripts.Leader ?? Leader(evidence, Least));
    }

    private static void Weigh(Sentence sentence, ReadOnlySpan<char> text, Span<double> evidence, ref ScriptCount scripts)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            Token token = sentence[i];
            if (token.Kind != TokenKind.Word)
                continue;
            if (Words.TryGetValue(sentence.Folded(i), out int languages))
                Add(evidence, languages, 1);
            foreach (char c in text.Slice(token.Start, token.Length))
            {
                if (c < 128)
                    scripts.Latin += char.IsAsciiLetter(c) ? 1 : 0;
                else if (Letters.TryGetValue(char.ToLowerInvariant(c), out int owners))
                    Add(evidence, owners, Letter);
                else
                    scripts.Take(c);
            }
        }
    }

    private static void Add(Span<double> evidence, int languages, double weight)
    {
        double share = weight / int.PopCount(languages);
        for (int i = 0; i < evidence.Length; i++)
        {
            if ((languages & (1 << i)) != 0)
                evidence[i] += share;
        }
    }

    private static string? Leader(ReadOnlySpan<double> evidence, double least)
    {
        int first = 0;
        double second = 0;
        for (int i = 1; i < evidence.Length; i++)
        {
            if (evidence[i] > evidence[first])
                (second, first) = (evidence[first], i);
            else
                second = Math.Max(second, evidence[i]);
        }

        return evidence[first] >= least && evidence[first] >= Margin * second ? Codes[first] : null;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LoadWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Codes.Length; i++)
        {
            string text = WordFiles.Under($"FunctionWords/{Codes[i]}.").Single().Text;
            foreach (string line in WordFiles.Lines(text))
            {
                bool letters = line.StartsWith("letters:", StringComparison.Ordinal);
                foreach (string item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(letters ? 1 : 0))
                {
                    if (letters)
                        Letters[item[0]] = Letters.GetValueOrDefault(item[0]) | (1 << i);
                    else
                        words[Folding.Fold(item)] = words.GetValueOrDefault(Folding.Fold(item)) | (1 << i);
                }
            }
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Letters by script. A script names the language that writes it most (Cyrillic: Russian; Arabic: Arabic), which is enough to say that
    /// there is no model for it.
    /// </summary>
    private struct ScriptCount
    {
        private static readonly string[] Scripts = ["ru", "el", "he", "ar", "hi", "th", "ko", "ja", "zh"];
        private Counts counts;

        public int Latin;

        /// <summary>The language of the commonest foreign script; null unless it has half of all letters and at least two.</summary>
        public readonly string? Leader
        {
            get
            {
                int first = 0, all = 0;
                for (int i = 0; i < Scripts.Length; i++)
                {
                    all += counts[i];
                    first = counts[i] > counts[first] ? i : first;
                }

                bool japanese = counts[7] > 0;                 // kana beside Chinese characters
                return all < 2 || all < Latin ? null : japanese && Scripts[first] == "zh" ? "ja" : Scripts[first];
            }
        }

        public void Take(char c)
        {
            int script = c switch
            {
                >= '\u0400' and <= '\u052F' => 0,
                >= '\u0370' and <= '\u03FF' => 1,
                >= '\u0590' and <= '\u05FF' => 2,
                >= '\u0600' and <= '\u077F' => 3,
                >= '\u0900' and <= '\u097F' => 4,
                >= '\u0E00' and <= '\u0E7F' => 5,
                >= '\uAC00' and <= '\uD7AF' => 6,
                >= '\u3040' and <= '\u30FF' => 7,
                >= '\u3400' and <= '\u9FFF' => 8,
                _ => -1,
            };
            if (script >= 0)
                counts[script]++;
            else if (char.IsLetter(c))
                Latin++;
        }

        [System.Runtime.CompilerServices.InlineArray(9)]
        private struct Counts
        {
            private int first;
        }
    }
}
