namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>The product's own scorer under evaluation.</summary>
public sealed class ScorerJudge(SentimentScorer scorer) : IJudge
{
    /// <inheritdoc/>
    public string Name => "peakend";

    /// <inheritdoc/>
    public Judgement Judge(string text, Language language) => Judgement.OfValence(scorer.Score(text, language).Valence);
}
