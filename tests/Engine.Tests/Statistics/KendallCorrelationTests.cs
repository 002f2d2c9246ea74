using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class KendallCorrelationTests
{
    // τ and p: R cor.test(mpg, wt, method = "kendall", exact = FALSE). Interval: ASE₁ summed over all pairs in R,
    //   d <- rowSums(sign(outer(x,x,"-")) * sign(outer(y,y,"-"))); v <- nx*wc + ny*wr; w <- sqrt(wr*wc)
    //   ase <- sqrt(sum((2*w*d + tau*v)^2) - n^3*tau^2*(wr + wc)^2) / w^2          (0.0571747258771354)
    //   tanh(atanh(tau) + c(-1, 1)*qnorm(.975)*ase/(1 - tau^2)*sqrt(n/(n - 3)))
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        Agrees(
            -0.727832149528431, -0.82568351610698754, -0.58746429058072935, 32,
            Known(KendallCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95)));
        TestResult test = Given(KendallCorrelation.Test(Mtcars.MilesPerGallon, Mtcars.Weight));
        Agrees(-5.79813189498173, test.Statistic);
        Assert.Equal(6.70577040559586e-09, test.P, 1e-20);
    }

    // R, as above: hp and qsec; cyl and carb, which have three and six values.
    [Fact]
    public void Agrees_with_R_under_many_ties()
    {
        Agrees(
            -0.4729061261914496, -0.6539588735259906, -0.2406173829659993, 32,
            Known(KendallCorrelation.Estimate(Mtcars.Horsepower, Mtcars.QuarterMile, P95)));
        Assert.Equal(0.000173773709093133, Given(KendallCorrelation.Test(Mtcars.Horsepower, Mtcars.QuarterMile)).P, 1e-15);

        double[] cylinders = Array.ConvertAll(Mtcars.Cylinders, v => (double)v), carburettors = Array.ConvertAll(Mtcars.Carburettors, v => (double)v);
        Agrees(0.46542993657449322, 0.25349156382333193, 0.6347314621272072, 32, Known(KendallCorrelation.Estimate(cylinders, carburettors, P95)));
        TestResult test = Given(KendallCorrelation.Test(cylinders, carburettors));
        Agrees(3.001999197367364, test.Statistic);
        Assert.Equal(0.002682128829082346, test.P, 1e-14);
    }

    [Fact]
    public void Counting_in_a_tree_is_counting_all_pairs() => Always<int[], byte>((values, seed) =>
    {
        double[] x = [.. Enumerable.Range(0, 10 + values.Length).Select(i => (double)(i * 7 % 5))];
        double[] y = [.. x.Select((v, i) => i < values.Length ? values[i] % 6 : (v + i * seed) % 4)];
        double sum = 0, wx = 0, wy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                sum += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                wx += Math.Abs(Math.Sign(x[i] - x[j]));
                wy += Math.Abs(Math.Sign(y[i] - y[j]));
            }
        }

        Finding found = KendallCorrelation.Estimate(x, y, P95);
        return wx * wy == 0 ? found is Finding.Withheld : Math.Abs(sum / Math.Sqrt(wx * wy) - Known(found).Value) < 1e-14;
    });

    [Fact]
    public void Only_the_order_of_size_counts_and_not_that_of_rows()
    {
        double[] cubed = Array.ConvertAll(Mtcars.Weight, value => Math.Pow(value, 3));
        Estimate plain = Known(KendallCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95));
        Assert.Equal(plain, Known(KendallCorrelation.Estimate(Mtcars.MilesPerGallon, cubed, P95)));
        double[] x = [.. Mtcars.MilesPerGallon.Reverse()], y = [.. Mtcars.Weight.Reverse()];
        Agrees(plain.Value, plain.Lower, plain.Upper, 32, Known(KendallCorrelation.Estimate(x, y, P95)));
        Agrees(plain.Value, plain.Lower, plain.Upper, 32, Known(KendallCorrelation.Estimate(y, x, P95)));
    }

    [Fact]
    public void A_perfect_order_is_one()
    {
        double[] x = [.. Enumerable.Range(0, 12)];
        Estimate tau = Known(KendallCorrelation.Estimate(x, x, P95));
        Assert.Equal((1, 1, 1), (tau.Value, tau.Lower, tau.Upper));
    }

    [Fact]
    public void Nine_pairs_are_too_few()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9], y = [2, 1, 4, 3, 6, 5, 8, 7, 9];
        Withheld(WithheldReason.TooFew, 9, 10, KendallCorrelation.Estimate(x, y, P95));
        Assert.Null(KendallCorrelation.Test(x, y));
    }

    [Fact]
    public void A_constant_measure_is_withheld_not_NaN()
    {
        Withheld(WithheldReason.NoVariation, 32, 0, KendallCorrelation.Estimate(new double[32], Mtcars.Weight, P95));
        Assert.Null(KendallCorrelation.Test(Mtcars.Weight, new double[32]));
        Withheld(WithheldReason.TooFew, 0, 10, KendallCorrelation.Estimate([], [], P95));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => KendallCorrelation.Test([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => KendallCorrelation.Estimate([1, double.NaN], [1, 2], P95));
    }
}
