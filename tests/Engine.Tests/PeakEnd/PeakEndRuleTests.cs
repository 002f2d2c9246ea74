using FsCheck;
using FsCheck.Fluent;
using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Tests.PeakEnd;

public class PeakEndRuleTests
{
    private static readonly PeakEndSettings Default = new();

    private static ScoredMoment[] Of(params double[] valences) =>
        [.. valences.Select((v, i) => new ScoredMoment(i, v, Emotion.Neutral, false))];

    private static InteractionScore Score(params double[] valences) => PeakEndRule.Score(Of(valences), false, Default);

    // By hand from the definitions: end = (1·0.4 + ½·0.2 + ¼·(−0.8)) ÷ 1.75 = 0.3 ÷ 1.75; memory = 0.2·(−0.8) + 0.8·end.
    [Fact]
    public void Follows_the_definitions_on_a_worked_example()
    {
        InteractionScore score = Score(0.1, -0.8, 0.2, 0.4);
        double end = 0.3 / 1.75;
        Assert.Equal(-0.8, score.Peak);
        Assert.Equal(1, score.PeakMoment);
        Assert.Equal(end, score.End, 1e-15);
        Assert.Equal(-0.16 + (0.8 * end), score.Memory, 1e-15);
        Assert.Equal(-0.4 + (0.5 * end), score.ClassicMemory, 1e-15);
        Assert.Equal(-0.025, score.Mean, 1e-15);
        Assert.Equal(0.1, score.Start);
        Assert.Equal(end - 0.1, score.Shift, 1e-15);
        Assert.Equal(end + 0.8, score.Recovery, 1e-15);
        Assert.Equal(Ending.Recovered, score.Ending);
    }

    // x = 0, ⅓, ⅔, 1; Sxy = −½·0.1 + (−⅙)(−0.8) + ⅙·0.2 + ½·0.4 = 19/60, Sxx = 5/9; slope = 0.57.
    [Fact]
    public void Trend_is_the_least_squares_slope_over_position() =>
        Assert.Equal(0.57, Score(0.1, -0.8, 0.2, 0.4).Trend!.Value, 1e-12);

    [Fact]
    public void One_moment_is_peak_end_and_memory_and_has_no_trend()
    {
        InteractionScore score = Score(-0.4);
        Assert.Equal((-0.4, -0.4, -0.4, -0.4), (score.Peak, score.End, score.Memory, score.Mean));
        Assert.Null(score.Trend);
        Assert.Equal(0, score.Recovery);
    }

    [Fact]
    public void All_neutral_is_neutral_with_the_last_moment_as_peak()
    {
        InteractionScore score = Score(0, 0, 0);
        Assert.Equal((0.0, 2, Ending.Neutral), (score.Memory, score.PeakMoment, score.Ending));
        Assert.Equal(0, score.Trend);
    }

    [Fact]
    public void Of_equally_salient_moments_the_later_is_the_peak()
    {
        Assert.Equal(2, Score(0.6, 0, -0.6, 0.1).PeakMoment);
        Assert.Equal(2, Score(-0.6, 0, 0.6, 0.1).PeakMoment);
    }

    [Fact]
    public void Negativity_weight_moves_the_peak_to_the_bad_moment()
    {
        ScoredMoment[] moments = Of(0.6, -0.4, 0);
        Assert.Equal(0.6, PeakEndRule.Score(moments, false, Default).Peak);
        Assert.Equal(-0.4, PeakEndRule.Score(moments, false, Default with { NegativityWeight = 2 }).Peak);
    }

    // Weights 1·½ (ritual), ½, ¼: end = (0.5·0.6 + 0.5·(−0.8) + 0.25·(−0.4)) ÷ 1.25 = −0.16.
    [Fact]
    public void A_ritual_closing_counts_half()
    {
        ScoredMoment[] moments = Of(-0.4, -0.8, 0.6);
        moments[2] = moments[2] with { RitualClosing = true };
        Assert.Equal(-0.16, PeakEndRule.Score(moments, false, Default).End, 1e-15);
    }

    [Fact]
    public void A_lone_ritual_closing_is_still_the_end()
    {
        ScoredMoment[] moments = [new(0, 0.3, Emotion.Gratitude, true)];
        Assert.Equal(0.3, PeakEndRule.Score(moments, false, Default).End, 1e-15);
    }

    [Theory]
    [InlineData(new[] { 0.2 }, Ending.Good)]
    [InlineData(new[] { 0.15 }, Ending.Good)]
    [InlineData(new[] { 0.1499 }, Ending.Neutral)]
    [InlineData(new[] { -0.1499 }, Ending.Neutral)]
    [InlineData(new[] { -0.15 }, Ending.Bad)]
    [InlineData(new[] { 0.5, 0, -0.5, -0.5, -0.5 }, Ending.Soured)]
    [InlineData(new[] { -0.3, 0.29, 0.29, 0.29 }, Ending.Recovered)]
    [InlineData(new[] { -0.29, 0.2, 0.2, 0.2 }, Ending.Good)]
    public void Endings_are_cut_at_their_thresholds(double[] valences, Ending expected) => Assert.Equal(expected, Score(valences).Ending);

    [Fact]
    public void Silence_on_an_open_question_is_abandoned_whatever_was_said() =>
        Assert.Equal(Ending.Abandoned, PeakEndRule.Score(Of(0.9), true, Default).Ending);

    [Fact]
    public void No_moments_or_an_impossible_valence_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Score());
        Assert.Throws<ArgumentException>(() => Score(1.01));
        Assert.Throws<ArgumentException>(() => Score(double.NaN));
    }

    [Fact]
    public void Memory_stays_within_the_extremes_and_mirrors_with_the_sign()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
        {
            if (bytes.Length == 0) return;
            double[] v = [.. bytes.Select(b => (b - 127.5) / 127.5)];
            InteractionScore score = Score(v), mirrored = Score([.. v.Select(x => -x)]);
            Assert.InRange(score.Memory, v.Min() - 1e-12, v.Max() + 1e-12);
            Assert.True(score.Recovery >= -1e-12);
            Assert.Equal(score.Memory, -mirrored.Memory, 1e-12);
        }));
    }

    [Theory]
    [InlineData(-0.5, MemoryBand.VeryBad)]
    [InlineData(-0.49, MemoryBand.Bad)]
    [InlineData(-0.15, MemoryBand.Bad)]
    [InlineData(-0.14, MemoryBand.Neutral)]
    [InlineData(0.15, MemoryBand.Good)]
    [InlineData(0.5, MemoryBand.VeryGood)]
    public void A_memory_on_a_cut_belongs_to_the_outer_band(double memory, MemoryBand band) => Assert.Equal(band, MemoryBands.Of(memory));

    [Fact]
    public void Settings_out_of_range_are_all_named_with_their_value()
    {
        string[] faults = [.. (Default with { PeakWeight = 1.5, BadPeak = 0.3 }).Faults()];
        Assert.Equal(2, faults.Length);
        Assert.Contains("found 1.5", faults[0], StringComparison.Ordinal);
    }
}
