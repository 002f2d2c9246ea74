using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Evaluation;
using Peakend.Engine.Sentiment.Labelled;
using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Sentiment.Evaluation;

public class MeasurementTests
{
    // Anscombe's set I prints r = 0.816; see Reference/SOURCES.md.
    [Fact]
    public void Valence_is_compared_by_Pearsons_r()
    {
        Measurement measured = Measurement.Of(
            Said(i => Judgement.OfValence(Anscombe.X[i] / 20)), Anscombe.Y.Select((y, i) => Text(i, null, y / 20)), seed: 1);
        Assert.Equal(0.8164205, Known(measured.Pearson).Value, 5e-8);
        Assert.Equal((11, 11, 0), (measured.N, Known(measured.Pearson).N, measured.Confusion.N));
        Withheld(WithheldReason.NoInput, 0, 0, measured.Accuracy);
        Assert.Null(measured.TextsPerSecond);
    }

    [Fact]
    public void A_scorer_without_probabilities_has_no_calibration_rather_than_a_perfect_one()
    {
        LabelledText[] texts = [.. Enumerable.Range(0, 12).Select(i => Text(i, Polarity.Positive, null))];
        Measurement lexicon = Measurement.Of(Said(_ => Judgement.OfValence(0.4)), texts, seed: 1);
        Assert.Equal((1, null), (Known(lexicon.Accuracy).Value, lexicon.Calibration));
        Measurement model = Measurement.Of(Said(_ => Judgement.OfProbabilities(0.1, 0.2, 0.7)), texts, seed: 1);
        Assert.Equal(0.3, model.Calibration!.ExpectedError, 1e-12);
    }

    [Fact]
    public void Texts_with_neither_class_nor_valence_are_not_counted()
    {
        LabelledText[] texts = [.. Enumerable.Range(0, 12).Select(i => Text(i, i < 11 ? Polarity.Neutral : null, null)), Text(12, Polarity.Negative, -0.5)];
        Measurement measured = Measurement.Of(Said(_ => Judgement.OfValence(0)), texts, seed: 1);
        Assert.Equal((12, 12), (measured.N, measured.Confusion.N));
        Assert.Equal(11.0 / 12, Known(measured.Accuracy).Value, 1e-12);
        Withheld(WithheldReason.TooFew, 1, 10, measured.Pearson);
    }

    [Fact]
    public void Speed_is_measured_by_the_clock_it_is_given()
    {
        LabelledText[] texts = [Text(0, Polarity.Neutral, null)];
        Assert.True(Measurement.Of(Said(_ => Judgement.OfValence(0)), texts, seed: 1, TimeProvider.System).TextsPerSecond > 1_000);
    }

    [Theory]
    [InlineData(-0.05, Polarity.Negative)]
    [InlineData(-0.049, Polarity.Neutral)]
    [InlineData(0, Polarity.Neutral)]
    [InlineData(0.05, Polarity.Positive)]
    public void A_valence_gives_a_class_by_thresholds(double valence, Polarity polarity) => Assert.Equal(new Judgement(polarity, null, valence), Judgement.OfValence(valence));

    [Fact]
    public void Probabilities_give_the_likeliest_class_and_a_valence()
    {
        Judgement judgement = Judgement.OfProbabilities(0.5, 0.2, 0.3);
        Assert.Equal((Polarity.Negative, 0.5, -0.2), (judgement.Polarity, judgement.Confidence, Math.Round(judgement.Valence!.Value, 12)));
        Assert.Equal(Polarity.Neutral, Judgement.OfProbabilities(0.2, 0.4, 0.4).Polarity); // of equals the first
        Assert.Throws<ArgumentException>(() => Judgement.OfProbabilities(0.5, 0.5, 0.5));
        Assert.Throws<ArgumentException>(() => Judgement.OfProbabilities(double.NaN, 0.5, 0.5));
    }

    private static LabelledText Text(int i, Polarity? polarity, double? valence) =>
        new(DataSet.GoEmotions, DataPart.Test, Language.English, i.ToString(System.Globalization.CultureInfo.InvariantCulture), polarity, valence, null);

    private static Answers Said(Func<int, Judgement> answer) => new(answer);

    /// <summary>Judges the text "7" by its number.</summary>
    private sealed class Answers(Func<int, Judgement> answer) : IJudge
    {
        public string Name => "answers";

        public Judgement Judge(string text, Language language) => answer(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }
}
