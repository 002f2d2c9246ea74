using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Peakend.Engine.Sentiment;

namespace Peakend.Engine.Tests.Sentiment;

public class SentimentScorerTests
{
    private static readonly SentimentScorer Scorer = SentimentScorer.Load();

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Fact]
    public void The_version_names_rules_and_lists_and_is_the_same_at_every_load()
    {
        Assert.Matches("^lexicon-[0-9]+-[0-9a-f]{12}$", Scorer.Version);
        Assert.Equal(Scorer.Version, SentimentScorer.Load().Version);
    }

    [Fact]
    public void The_lexicons_are_of_some_size()
    {
        Assert.InRange(Scorer.LexiconOf(Language.English).Listed, 2_000, 100_000);
        Assert.InRange(Scorer.LexiconOf(Language.German).Listed, 2_000, 100_000);
    }

    [Fact]
    public void A_language_without_a_model_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scorer.Score("x", (Language)7));

    [Theory]
    [InlineData("I am furious", Language.English, Emotion.Anger)]
    [InlineData("so annoying", Language.English, Emotion.Annoyance)]
    [InlineData("I feel let down", Language.English, Emotion.Disappointment)]
    [InlineData("I'm worried", Language.English, Emotion.Worry)]
    [InlineData("this is confusing", Language.English, Emotion.Confusion)]
    [InlineData("what a relief", Language.English, Emotion.Relief)]
    [InlineData("many thanks", Language.English, Emotion.Gratitude)]
    [InlineData("wonderful", Language.English, Emotion.Joy)]
    [InlineData("good", Language.English, Emotion.Approval)]
    [InlineData("not good", Language.English, Emotion.Disappointment)]
    [InlineData("Unverschämt", Language.German, Emotion.Anger)]
    [InlineData("das nervt", Language.German, Emotion.Annoyance)]
    [InlineData("ich bin enttäuscht", Language.German, Emotion.Disappointment)]
    [InlineData("ich habe Angst", Language.German, Emotion.Worry)]
    [InlineData("das ist traurig", Language.German, Emotion.Sadness)]
    [InlineData("verwirrend", Language.German, Emotion.Confusion)]
    [InlineData("ich bin erleichtert", Language.German, Emotion.Relief)]
    [InlineData("herzlichen Dank", Language.German, Emotion.Gratitude)]
    [InlineData("wunderbar", Language.German, Emotion.Joy)]
    [InlineData("in Ordnung", Language.German, Emotion.Approval)]
    [InlineData("die Rechnung vom Mai", Language.German, Emotion.Neutral)]
    public void The_leading_emotion(string text, Language language, Emotion emotion) =>
        Assert.Equal(emotion, Scorer.Score(text, language).Emotion);

    // 3/√(9 + 12), the documented squashing of one word of strength 3.
    [Fact]
    public void One_strong_word_has_the_documented_valence() =>
        Assert.Equal(0.6546536707, Scorer.Score("excellent", Language.English).Valence, 5e-11);

    [Theory]
    [InlineData("good", "very good")]
    [InlineData("slightly annoying", "annoying")]
    [InlineData("good", "GOOD")]
    [InlineData("good", "good!!!")]
    [InlineData("not good", "not bad")]
    [InlineData("great but terrible", "terrible but great")]
    public void The_second_is_better_or_stronger(string less, string more)
    {
        double a = Scorer.Score(less, Language.English).Valence, b = Scorer.Score(more, Language.English).Valence;
        Assert.True(less.Contains("annoying", StringComparison.Ordinal) ? b < a : b > a, FormattableString.Invariant($"{less} {a}, {more} {b}"));
    }

    [Theory]
    [InlineData("enttäuscht", "enttaeuscht")]
    [InlineData("enttäuscht", "entta\u0308uscht")]
    [InlineData("enttäuscht", "ENTTÄUSCHT!")]
    [InlineData("großartig", "grossartig")]
    [InlineData("schlecht", "sch\u00ADlecht")]
    [InlineData("schlecht", "\u200Fschlecht\u200E")]
    public void Spellings_of_one_word_are_one_word(string one, string other) =>
        Assert.Equal(
            Math.Sign(Scorer.Score(one, Language.German).Valence),
            Math.Sign(Scorer.Score(other, Language.German).Valence));

    [Fact]
    public void Explains_which_words_made_the_score()
    {
        const string text = "The hotline was annoying, but now I'm really happy 😊";
        IReadOnlyList<WordContribution> words = Scorer.Explain(text, Language.English);
        Assert.Equal(["annoying", "happy", "😊"], words.Select(word => text.Substring(word.Start, word.Length)));
        Assert.Equal([-1, 1, 1], words.Select(word => Math.Sign(word.Contribution)));
    }

    [Fact]
    public void Explains_a_phrase_as_one() =>
        Assert.Equal([new WordContribution(0, 18, Scorer.Score("Thanks for nothing", Language.English).Valence)], Scorer.Explain("Thanks for nothing", Language.English));

    [Fact]
    public void Any_text_scores_within_range_the_same_each_time_and_as_the_sum_of_its_contributions() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
        {
            foreach (Language language in Languages)
            {
                SentimentScore score = Scorer.Score(text, language);
                Assert.InRange(score.Valence, -1, 1);
                Assert.Equal(score, Scorer.Score(text, language));
                IReadOnlyList<WordContribution> words = Scorer.Explain(text, language);
                Assert.Equal(score.Valence, words.Sum(word => word.Contribution), 1e-12);
                Assert.All(words, word => Assert.InRange(word.Start + word.Length, 1, text.Length));
                Assert.Equal(Math.Abs(score.Valence) < 0.05, score.Emotion == Emotion.Neutral);
            }
        }));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_score(string culture)
    {
        string[] texts = ["I AM DISAPPOINTED, INSULTING!", "IRRITATING SIT-IN", "ICH BIN ZUFRIEDEN", "NICHT GUT, 1,5 Sterne"];
        SentimentScore[] expected = [.. texts.SelectMany(text => Languages.Select(language => Scorer.Score(text, language)))];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var scorer = SentimentScorer.Load();
            Assert.Equal(Scorer.Version, scorer.Version);
            Assert.Equal(expected, texts.SelectMany(text => Languages.Select(language => scorer.Score(text, language))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        const string text = "Hi, I've been waiting for weeks!!! The app is sooo slow, but thanks for the friendly help 😊 https://example.org";
        double sum = Scorer.Score(text, Language.English).Valence + Scorer.Score(text, Language.German).Valence;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
            sum += Scorer.Score(text, Language.English).Valence + Scorer.Score(text, Language.German).Valence;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] texts = ["not good", "thanks for nothing", "wonderful", "still waiting???", "ok"];
        SentimentScore[] expected = [.. texts.Select(text => Scorer.Score(text, Language.English))];
        Parallel.For(0, 20_000, i => Assert.Equal(expected[i % texts.Length], Scorer.Score(texts[i % texts.Length], Language.English)));
    }

    /// <summary>Arbitrary strings, and strings made of listed words and awkward characters, which reach the rules more often.</summary>
    private static Arbitrary<string> Texts()
    {
        string[] pieces =
        [
            "not", "nicht", "kein", "good", "gut", "but", "aber", "terrible", "very", "sehr", "thanks for", "nothing", "weder", "noch", "geht", "schrecklich",
            ",", ".", "!", "?", "???", "\n", " ", ":)", ":(", "😡", "\ud83d", "\ude00", "\u200d", "\u0308", "ß", "sooo", "http://x", "a@b", "'", "\0", "\u202E",
        ];
        Gen<string> words = Gen.Elements(pieces).ListOf().Select(list => string.Join(' ', list));
        return Gen.OneOf(words, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();
    }
}
