using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Evaluation;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Evaluation;

public class BaselineTests
{
    private const Polarity Neg = Polarity.Negative, Neu = Polarity.Neutral, Pos = Polarity.Positive;

    [Fact]
    public void The_majority_class_is_that_of_the_language_with_its_share_as_probability()
    {
        MajorityClass majority = new([English("a", Neg), English("b", Neg), English("c", Neg), English("d", Pos), English("e", null), German("f", Neu)]);
        Assert.Equal(new Judgement(Neg, 0.75, null), majority.Judge("anything", Language.English));
        Assert.Equal(new Judgement(Neu, 1, null), majority.Judge("irgendwas", Language.German));
        Assert.Throws<ArgumentException>(() => new MajorityClass([German("f", Neu)]).Judge("anything", Language.English));
        Assert.Throws<ArgumentException>(() => new MajorityClass([English("e", null)]));
    }

    // s = v·√12/√(1 − v²) takes the squashing back: what is left must add up.
    [Fact]
    public void The_plain_lexicon_only_adds_up()
    {
        PlainLexicon plain = new();
        Assert.Equal(Sum("It is great") + Sum("this is awful"), Sum("It is great, but this is awful!"), 1e-9);
        Assert.True(Sum("It is great") > 1);
        Assert.Equal(Pos, plain.Judge("It is not great", Language.English).Polarity);
        Assert.Equal(plain.Judge("It is great", Language.English), plain.Judge("It is VERY great!!!", Language.English));
        Assert.Equal(new Judgement(Neu, null, 0), plain.Judge("", Language.German));
        Assert.Equal(Neg, plain.Judge("furchtbar", Language.German).Polarity);

        double Sum(string text)
        {
            double v = plain.Judge(text, Language.English).Valence!.Value;
            return v * Math.Sqrt(12 / (1 - (v * v)));
        }
    }

    [Fact]
    public void Bigrams_learn_what_single_words_cannot_and_give_probabilities()
    {
        string[] things = ["bill", "parcel", "call", "router", "tariff", "refund"];
        LabelledText[] training =
        [
            .. things.SelectMany(thing => (LabelledText[])
            [
                English($"the {thing} was not good", Neg), English($"the {thing} was so good", Pos), English($"the {thing} was so bad", Neg), English($"the {thing} was not bad", Pos),
                English($"where is the {thing}", Neu), German($"{thing} ist schlecht", Neg), German($"{thing} ist gut", Pos),
            ]),
        ];
        WordBigrams bigrams = new(training);
        Assert.Equal(
            [Neg, Pos, Neg, Pos, Neu],
            ((string[])["The app was NOT good.", "the app was so good", "the app was so bad", "the app was not bad", "Where is the app?"]).Select(text => bigrams.Judge(text, Language.English).Polarity));
        Assert.Equal(Neg, bigrams.Judge("die App ist schlecht", Language.German).Polarity);
        Assert.InRange(bigrams.Judge("where is the app", Language.English).Confidence!.Value, 0.5, 1);
        Assert.Equal(bigrams.Judge("so bad", Language.English), new WordBigrams(training).Judge("so bad", Language.English));
        Assert.Equal(1.0 / 3, new WordBigrams([English("a", Neg), English("b", Neu), English("c", Pos)]).Judge("", Language.English).Confidence!.Value, 1e-9);
    }

    // The same loss minimised independently in Python by plain gradient descent, 200,000 steps, until no slope exceeded 1e-15.
    [Fact]
    public void Softmax_regression_finds_the_minimum()
    {
        int[][] rows = [[0], [0, 1], [1], [], [0], [1, 2], [2], [2, 0], [1], [0, 1]];
        int[] classes = [2, 2, 0, 1, 2, 0, 1, 1, 0, 2];
        SoftmaxRegression fit = SoftmaxRegression.Fit(rows, classes, 3, gradient: 1e-10);
        double[][] expected =
        [
            [-0.7747711182, -0.2793522729, 1.054123391], [0.8276112064, -0.8603750561, 0.0327638497], [0.0660804191, 0.5586436704, -0.6247240895],
            [-0.1708683714, 0.324630874, -0.1537625026],
        ];
        for (int feature = 0; feature <= 3; feature++)
            for (int c = 0; c < 3; c++)
                Assert.Equal(expected[feature][c], fit.Weight(feature < 3 ? feature : -1, c), 5e-9);
    }

    [Fact]
    public void Softmax_regression_without_features_gives_the_shares()
    {
        SoftmaxRegression fit = SoftmaxRegression.Fit([[], [], [], []], [0, 1, 1, 2], 0, gradient: 1e-12);
        double[] p = new double[3];
        fit.Probabilities([], p);
        Assert.Equal([0.25, 0.5, 0.25], p.Select(share => Math.Round(share, 9)));
    }

    private static LabelledText English(string text, Polarity? polarity) => new(DataSet.GoEmotions, DataPart.Train, Language.English, text, polarity, null, null);

    private static LabelledText German(string text, Polarity? polarity) => English(text, polarity) with { Language = Language.German };
}
