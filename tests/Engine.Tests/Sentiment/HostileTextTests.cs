using System.Diagnostics;
using Peakend.Engine.Sentiment;

namespace Peakend.Engine.Tests.Sentiment;

/// <summary>Texts that nobody means well with: no crash, bounded time, linear growth.</summary>
public class HostileTextTests
{
    private static readonly SentimentScorer Scorer = SentimentScorer.Load();

    public static TheoryData<string, string> Pieces { get; } = new()
    {
        { "one letter", "a" },
        { "one bad letter", "ß" },
        { "question mark", "?" },
        { "exclamation mark", "!" },
        { "comma", "," },
        { "colon", ":" },
        { "smile", ":)" },
        { "apostrophe", "a'" },
        { "dot", "a." },
        { "mail address", "a@b" },
        { "address start", "http://" },
        { "emoji", "😡" },
        { "two emoji", "😡😀" },
        { "high surrogate alone", "\ud83d" },
        { "low surrogate alone", "\ude00 " },
        { "joiner", "\u200d" },
        { "direction marks", "\u202e\u200f" },
        { "combining marks", "a\u0308\u0301" },
        { "control characters", "\0\u0001\u001b" },
        { "phrase that never ends", "still " },
        { "negation", "nicht " },
        { "modifiers", "sehr very " },
        { "gap of a phrase", "not so von zu " },
        { "Chinese", "中" },
        { "line breaks", "\r\n" },
    };

    [Theory, MemberData(nameof(Pieces))]
    public void A_hundred_thousand_repetitions_are_read_in_a_moment(string name, string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000));
        long started = Stopwatch.GetTimestamp();
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.InRange(Scorer.Score(text, language).Valence, -1, 1);
            ServicePhrases.Read(text, language, closing: true);
            ServicePhrases.IsOpenQuestion(text, language);
        }

        LanguageRecognizer.Recognize([text]);
        // Quadratic time would take minutes; the bound leaves room for a busy machine.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"{name}: {Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public void A_megabyte_of_sentences_keeps_its_contributions_exact()
    {
        string text = string.Concat(Enumerable.Repeat("The service was good, but not fast. Terrible hotline! ", 20_000));
        Assert.True(text.Length > 1_000_000);
        double sum = Scorer.Explain(text, Language.English).Sum(word => word.Contribution);
        Assert.Equal(Scorer.Score(text, Language.English).Valence, sum, 1e-9);
    }
}
