using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>One interaction's turns → its score: language, moments, valences, peak and end. Pure: the same turns give the same score.</summary>
/// <param name="scorer">Text → valence.</param>
/// <param name="settings">Weights and thresholds.</param>
/// <param name="defaultLanguage">Language of interactions too short to tell; null for no score.</param>
public sealed class InteractionScoring(SentimentScorer scorer, PeakEndSettings settings, Language? defaultLanguage)
{
    /// <summary>Names model and settings: a score made under another name is stale.</summary>
    public string Version { get; } = FormattableString.Invariant(
        $"{scorer.Version}/w{settings.PeakWeight}/l{settings.NegativityWeight}/e{settings.EndThreshold}/p{settings.BadPeak}/d{defaultLanguage?.ToString() ?? "-"}");

    /// <summary>The words of a text that make its valence.</summary>
    public IReadOnlyList<WordContribution> Explain(string text, Language language) => scorer.Explain(text, language);

    /// <summary>Scores one interaction.</summary>
    public ScoredText Score(UnscoredText source)
    {
        IReadOnlyList<Turn> turns = TextTable.Union(source.Packed);
        IReadOnlyList<Moment> moments = Moments.Of(turns);
        (string? code, Language? language) = LanguageOf(source.LogLanguage, turns, moments);
        (DateTimeOffset? first, DateTimeOffset? last) = Times(turns);
        if (moments.Count == 0 || language is not { } known)
            return new ScoredText(source, code, first, last, turns.Count, moments.Count, null, null, null, []);

        PlacedMoment[] placed = new PlacedMoment[moments.Count];
        ScoredMoment[] scored = new ScoredMoment[moments.Count];
        int effort = 0;
        bool? resolved = null;
        for (int i = 0; i < placed.Length; i++)
        {
            string text = moments[i].Text;
            SentimentScore sentiment = scorer.Score(text, known);
            // Only a moment that is part of the end is weighed as a closing, and says how the contact ended.
            ServiceTalk talk = ServicePhrases.Read(text, known, closing: i >= placed.Length - PeakEndRule.EndMoments);
            scored[i] = new ScoredMoment(i, sentiment.Valence, sentiment.Emotion, talk.RitualClosing);
            placed[i] = new PlacedMoment(moments[i], scored[i]);
            effort += talk.EffortPhrases;
            if (talk.Resolution != Resolution.NotSaid) resolved = talk.Resolution == Resolution.Resolved;
        }

        InteractionScore score = PeakEndRule.Score(scored, Abandoned(turns, known), settings);
        return new ScoredText(source, code, first, last, turns.Count, moments.Count, score, resolved, effort, placed);
    }

    /// <summary>The log's own field wins; else the customer's words; else, where they are too few, everybody's.</summary>
    private (string? Code, Language? Language) LanguageOf(string? log, IReadOnlyList<Turn> turns, IReadOnlyList<Moment> moments)
    {
        if (log is not null) return LanguageCode.Parse(log) is { } named ? (LanguageCode.Of(named), named) : (log, null);
        RecognizedLanguage recognized = LanguageRecognizer.Recognize(moments.Select(moment => moment.Text));
        if (recognized.Code is null) recognized = LanguageRecognizer.Recognize(turns.Where(turn => turn.Speaker != Speaker.System).Select(turn => turn.Text));
        if (recognized.Code is not null) return (recognized.Code, recognized.Scored);
        return defaultLanguage is { } assumed ? (LanguageCode.Of(assumed), assumed) : (null, null);
    }

    /// <summary>Fell silent on an open question: the last word, system notes aside, is an agent's or bot's, and asks.</summary>
    private static bool Abandoned(IReadOnlyList<Turn> turns, Language language)
    {
        Turn? last = turns.Where(turn => turn.Speaker != Speaker.System).MaxBy(turn => turn.Index);
        return last is { Speaker: Speaker.Agent or Speaker.Bot } && ServicePhrases.IsOpenQuestion(last.Text, language);
    }

    private static (DateTimeOffset? First, DateTimeOffset? Last) Times(IReadOnlyList<Turn> turns)
    {
        DateTimeOffset? first = null, last = null;
        foreach (Turn turn in turns)
        {
            if (turn.At is not { } at) continue;
            if (first is null || at < first) first = at;
            if (last is null || at > last) last = at;
        }

        return (first, last);
    }
}
