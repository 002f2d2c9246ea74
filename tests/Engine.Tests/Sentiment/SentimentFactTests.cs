using System.Globalization;
using Peakend.Engine.Sentiment;

namespace Peakend.Engine.Tests.Sentiment;

/// <summary>The facts of language in facts.*.txt: each says the sign its sentence must get, and why.</summary>
public class SentimentFactTests
{
    private const double Neutral = 0.05;

    private static readonly SentimentScorer Scorer = SentimentScorer.Load();

    public static TheoryData<Language> Languages { get; } = [Language.English, Language.German];

    [Theory, MemberData(nameof(Languages))]
    public void Every_fact_holds(Language language)
    {
        string[] wrong = [.. Facts(language)
            .Select(fact => (fact, Valence: Scorer.Score(fact.Text, language).Valence))
            .Where(f => Sign(f.Valence) != f.fact.Sign)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Valence:F2} should be {f.fact.Sign}: {f.fact.Text} ({f.fact.Reason})"))];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory, MemberData(nameof(Languages))]
    public void There_are_enough_facts_of_each_sign(Language language)
    {
        Fact[] facts = [.. Facts(language)];
        Assert.True(facts.Length >= 120, $"{facts.Length} facts");
        Assert.All(facts.GroupBy(fact => fact.Sign), sign => Assert.True(sign.Count() >= 25, $"{sign.Key}: {sign.Count()}"));
        Assert.Equal(facts.Length, facts.Select(fact => fact.Text).Distinct().Count());
    }

    private static string Sign(double valence) => valence >= Neutral ? "pos" : valence <= -Neutral ? "neg" : "neu";

    private static IEnumerable<Fact> Facts(Language language) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sentiment", $"facts.{LanguageCode.Of(language)}.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | ") is [("pos" or "neg" or "neu") and var sign, var text, var reason]
                ? new Fact(sign, text, reason)
                : throw new FormatException($"\"{line}\" should be \"sign | sentence | reason\"."));

    private sealed record Fact(string Sign, string Text, string Reason);
}
