using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class PointBiserialCorrelationTests
{
    private static readonly bool[] Manual = Array.ConvertAll(Mtcars.Manual, value => value == 1);

    // r and its test: R cor.test(mtcars$am, mtcars$mpg). Interval: Tate's formula in R,
    //   tanh(atanh(r) + c(-1, 1)*qnorm(.975)*sqrt((1 - 1.5*r^2 + r^2/(4*p*(1 - p)))/(n - 3)))
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        Agrees(0.599832429454648, 0.3457995144272998, 0.7719380521668018, 32, Known(PointBiserialCorrelation.Estimate(Manual, Mtcars.MilesPerGallon, P95)));
        TestResult test = Given(PointBiserialCorrelation.Test(Manual, Mtcars.MilesPerGallon));
        Agrees(4.10612698310069, test.Statistic);
        Assert.Equal(0.000285020743935067, test.P, 1e-15);
    }

    [Fact]
    public void Shift_and_scale_do_not_matter_and_the_other_answer_turns_the_sign()
    {
        Estimate plain = Known(PointBiserialCorrelation.Estimate(Manual, Mtcars.MilesPerGallon, P95));
        Estimate turned = Known(PointBiserialCorrelation.Estimate(
            Array.ConvertAll(Manual, yes => !yes), Array.ConvertAll(Mtcars.MilesPerGallon, v => 1000 + 3 * v), P95));
        Assert.Equal(-plain.Value, turned.Value, 1e-12);
        Assert.Equal(-plain.Upper, turned.Lower, 1e-12);
    }

    // 500 samples of 200 with one yes in ten, two and a half standard deviations apart: r = 0.6. Fisher's error covers under 90 % here;
    // the binomial's 99.9 % range at 95 % is 458 to 490.
    [Fact]
    public void Intervals_cover_where_one_answer_is_rare()
    {
        double truth = 2.5 * 0.3 / Math.Sqrt(1 + 2.5 * 2.5 * 0.09);
        int covered = 0, known = 0;
        for (int sample = 0; sample < 500; sample++)
        {
            Random random = new(sample);
            bool[] yes = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() < 0.1)];
            double[] y = [.. yes.Select(one => (one ? 2.5 : 0) + Noise(random))];
            if (PointBiserialCorrelation.Estimate(yes, y, P95).Estimated is not { } r) continue;
            known++;
            if (r.Lower <= truth && truth <= r.Upper) covered++;
        }

        Assert.Equal(500, known);
        Assert.InRange(covered, 458, 490);
    }

    [Fact]
    public void Four_of_one_answer_are_too_few()
    {
        bool[] yes = [true, true, true, true, false, false, false, false, false, false];
        Withheld(WithheldReason.TooFew, 4, 5, PointBiserialCorrelation.Estimate(yes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], P95));
        Assert.Null(PointBiserialCorrelation.Test(yes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
        Withheld(WithheldReason.TooFew, 0, 5, PointBiserialCorrelation.Estimate(new bool[32], Mtcars.Weight, P95));
    }

    [Fact]
    public void A_constant_measure_is_withheld_not_NaN() =>
        Withheld(WithheldReason.NoVariation, 32, 0, PointBiserialCorrelation.Estimate(Manual, new double[32], P95));

    [Fact]
    public void Refuses_callers_mistakes() =>
        Assert.Throws<ArgumentException>(() => PointBiserialCorrelation.Estimate([true, false], [1, double.NaN], P95));

    private static double Noise(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
