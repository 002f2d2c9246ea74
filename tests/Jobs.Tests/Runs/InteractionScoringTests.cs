using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

public class InteractionScoringTests
{
    private static readonly SentimentScorer Scorer = SentimentScorer.Load();
    private static readonly InteractionScoring Scoring = new(Scorer, new PeakEndSettings(), null);

    [Fact]
    public void The_logs_language_wins_over_the_words()
    {
        Turn[] turns = [Customer(0, "Vielen Dank, das hat wunderbar geklappt, ich bin sehr zufrieden mit Ihnen.")];
        Assert.Equal("de", Score(turns).Language);
        Assert.Equal("en", Score(turns, "en").Language);
        Assert.Equal("de", Score(turns, "DE").Language);
    }

    [Fact]
    public void A_language_without_a_model_has_no_score_and_keeps_its_name()
    {
        ScoredText scored = Score([Customer(0, "Merci beaucoup, je suis très content de votre aide.")], "fr");
        Assert.Equal(("fr", null, null, null, 1), (scored.Language, scored.Score, scored.SaidResolved, scored.EffortPhrases, scored.CustomerMoments));
        Assert.Empty(scored.Moments);
    }

    [Fact]
    public void Too_short_to_tell_takes_the_default_language_or_has_no_score()
    {
        Turn[] turns = [Customer(0, "ok")];
        Assert.Equal((null, null), (Score(turns).Language, Score(turns).Score));
        ScoredText assumed = new InteractionScoring(Scorer, new PeakEndSettings(), Language.German).Score(Text(turns, null));
        Assert.Equal("de", assumed.Language);
        Assert.NotNull(assumed.Score);
    }

    [Fact]
    public void A_customer_who_never_speaks_has_no_score_but_a_place_in_time()
    {
        ScoredText scored = Score([new(0, Speaker.Bot, new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero), "How can I help you today?"), new(1, Speaker.System, new DateTimeOffset(2026, 7, 1, 9, 5, 0, TimeSpan.Zero), "timeout")], "en");
        Assert.Null(scored.Score);
        Assert.Equal((2, 0, 9, 5), (scored.Turns, scored.CustomerMoments, scored.FirstTurnAt!.Value.Hour, scored.LastTurnAt!.Value.Minute));
    }

    [Theory]
    [InlineData(Speaker.Agent, "Could you tell me your order number?", true)]
    [InlineData(Speaker.Bot, "Could you tell me your order number?", true)]
    [InlineData(Speaker.Agent, "Your parcel arrives tomorrow morning.", false)]
    [InlineData(Speaker.Customer, "Could you tell me my order number?", false)]
    public void Abandoned_is_a_last_word_that_asks_and_is_not_the_customers(Speaker speaker, string lastWord, bool abandoned)
    {
        Turn[] turns = [Customer(0, "My parcel is still not here."), new(1, speaker, null, lastWord), new(2, Speaker.System, null, "Chat closed after 10 minutes")];
        Assert.Equal(abandoned, Score(turns, "en").Score!.Ending == Ending.Abandoned);
    }

    [Fact]
    public void The_index_decides_not_the_order_in_which_turns_came()
    {
        Turn[] turns = [Customer(0, "This is terrible, nothing works."), new(1, Speaker.Agent, null, "I have fixed it."), Customer(2, "Wonderful, thank you so much, it works now!")];
        InteractionScore sorted = Score(turns, "en").Score!, unsorted = Score([turns[2], turns[0], turns[1]], "en").Score!;
        Assert.Equal(sorted, unsorted);
        Assert.True(sorted.End > 0 && sorted.Start < 0);
    }

    [Fact]
    public void Resolved_is_told_by_the_last_moments_alone()
    {
        Assert.True(Score([Customer(0, "It still does not work."), Agent(1), Customer(2, "It works now, problem solved.")], "en").SaidResolved);
        Assert.False(Score([Customer(0, "It works now, problem solved."), Agent(1), Customer(2, "No, it still does not work.")], "en").SaidResolved);
        Turn[] early = [Customer(0, "It still does not work."), Agent(1), Customer(2, "Yes."), Agent(3), Customer(4, "The grey one."), Agent(5), Customer(6, "Friday.")];
        Assert.Null(Score(early, "en").SaidResolved);
    }

    [Fact]
    public void Another_setting_is_another_version_so_old_scores_are_stale()
    {
        string[] versions = [Scoring.Version, new InteractionScoring(Scorer, new PeakEndSettings { PeakWeight = 0.5 }, null).Version, new InteractionScoring(Scorer, new PeakEndSettings(), Language.English).Version];
        Assert.Distinct(versions);
    }

    private static ScoredText Score(Turn[] turns, string? language = null) => Scoring.Score(Text(turns, language));

    private static UnscoredText Text(Turn[] turns, string? language) => new(1, 0, language, [PackedTurns.Pack(turns).Value]);

    private static Turn Customer(int index, string text) => new(index, Speaker.Customer, null, text);

    private static Turn Agent(int index) => new(index, Speaker.Agent, null, "I see.");
}
