using Peakend.Engine.Sentiment.Evaluation;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Sentiment.Evaluation;

public class ConfusionMatrixTests
{
    private const Polarity Neg = Polarity.Negative, Neu = Polarity.Neutral, Pos = Polarity.Positive;

    // Data: scikit-learn's documentation of f1_score and recall_score, y_true = 0 1 2 0 1 2, y_pred = 0 2 1 0 0 1, which prints macro F1 0.26… and macro
    // recall 0.33…; twice over, because six texts are too few for an interval. By hand: F1 = 4/5, 0, 0; mean 4/15.
    [Fact]
    public void Agrees_with_the_example_of_scikit_learn()
    {
        Polarity[] truth = [Neg, Neu, Pos, Neg, Neu, Pos], said = [Neg, Pos, Neu, Neg, Neg, Neu];
        ConfusionMatrix matrix = ConfusionMatrix.Of([.. truth.Zip(said), .. truth.Zip(said)]);
        Assert.Equal(4.0 / 15, Known(matrix.MacroF1(P95, 1)).Value, 1e-12);
        Assert.Equal(1.0 / 3, Known(matrix.MacroRecall(P95, 1)).Value, 1e-12);
        Assert.Equal(1.0 / 3, Known(matrix.Accuracy(P95, 1)).Value, 1e-12);
        Assert.Equal((4, 2, 2, 0), (matrix[Neg, Neg], matrix[Neu, Pos], matrix[Neu, Neg], matrix[Pos, Pos]));
        Assert.Equal(12, matrix.N);
    }

    // By hand. Truth: 8 negative (6 found), 10 neutral (5 found, 4 said negative, 1 positive), 2 positive (1 found, 1 said neutral); 2 negative said neutral.
    // F1: negative 12/(8 + 10) = 2/3; neutral 10/(10 + 8) = 5/9; positive 2/(2 + 2) = 1/2. Recall: 3/4, 1/2, 1/2.
    [Fact]
    public void Agrees_with_figures_by_hand()
    {
        ConfusionMatrix matrix = Matrix((Neg, Neg, 6), (Neg, Neu, 2), (Neu, Neu, 5), (Neu, Neg, 4), (Neu, Pos, 1), (Pos, Pos, 1), (Pos, Neu, 1));
        Assert.Equal(12.0 / 20, Known(matrix.Accuracy(P95, 1)).Value, 1e-12);
        Assert.Equal(((2.0 / 3) + (5.0 / 9) + (1.0 / 2)) / 3, Known(matrix.MacroF1(P95, 1)).Value, 1e-12);
        Assert.Equal((0.75 + 0.5 + 0.5) / 3, Known(matrix.MacroRecall(P95, 1)).Value, 1e-12);
    }

    // The accuracy of a resample is binomial(100, 0.8)/100, whose 2.5 % and 97.5 % quantiles are 0.72 and 0.88 (its distribution summed in Python; P(≤ 0.87) = 0.97467).
    [Fact]
    public void The_interval_of_accuracy_is_the_binomials()
    {
        Estimate accuracy = Known(Matrix((Neg, Neg, 50), (Pos, Pos, 30), (Pos, Neg, 20)).Accuracy(P95, 3));
        Assert.Equal(0.72, accuracy.Lower, 0.0051);
        Assert.Equal(0.875, accuracy.Upper, 0.0051);
        Assert.Equal(100, accuracy.N);
    }

    [Fact]
    public void A_class_that_nobody_said_is_left_out_and_one_that_only_the_scorer_said_counts_0()
    {
        Assert.Equal(1, Known(Matrix((Neg, Neg, 6), (Pos, Pos, 6)).MacroF1(P95, 1)).Value);
        ConfusionMatrix wrongly = Matrix((Neg, Neg, 6), (Pos, Pos, 5), (Pos, Neu, 1));
        Assert.Equal((1 + (10.0 / 11) + 0) / 3, Known(wrongly.MacroF1(P95, 1)).Value, 1e-12);
        Assert.Equal((1 + (5.0 / 6)) / 2, Known(wrongly.MacroRecall(P95, 1)).Value, 1e-12);
    }

    [Fact]
    public void Nine_texts_are_too_few() => Withheld(WithheldReason.TooFew, 9, 10, Matrix((Neg, Neg, 9)).Accuracy(P95, 1));

    [Fact]
    public void The_order_of_texts_does_not_matter_the_seed_does()
    {
        (Polarity, Polarity)[] pairs = [.. Enumerable.Range(0, 60).Select(i => ((Polarity)(i % 3), (Polarity)(i * 7 % 5 % 3)))];
        Finding one = ConfusionMatrix.Of(pairs).MacroF1(P95, 1);
        Assert.Equal(one, ConfusionMatrix.Of(pairs.Reverse()).MacroF1(P95, 1));
        Assert.NotEqual(one, ConfusionMatrix.Of(pairs).MacroF1(P95, 2));
    }

    private static ConfusionMatrix Matrix(params (Polarity Truth, Polarity Said, int N)[] cells) =>
        ConfusionMatrix.Of(cells.SelectMany(cell => Enumerable.Repeat((cell.Truth, cell.Said), cell.N)));
}
