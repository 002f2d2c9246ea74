using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class MannWhitneyTestTests
{
    private static readonly double[] Automatic = [.. Mtcars.MilesPerGallon.Where((_, i) => Mtcars.Manual[i] == 0)];

    private static readonly double[] Manual = [.. Mtcars.MilesPerGallon.Where((_, i) => Mtcars.Manual[i] == 1)];

    // U and p: R wilcox.test(mpg ~ am, exact = FALSE), W = 42. Interval: Newcombe's equation by uniroot in R,
    //   V <- function(t) t*(1 - t)*(1 + k*(1 - t)/(2 - t) + k*t/(1 + t))/(m*n); abs(U/(m*n) - t) - qnorm(.975)*sqrt(V(t))
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        MannWhitneyComparison found = MannWhitneyTest.Compare(Automatic, Manual, P95);
        Assert.Equal(42, found.U);
        Estimate theta = Known(found.Superiority);
        Agrees(0.17004048582995951, theta.Value);
        Assert.Equal(0.07207090654145745, theta.Lower, 1e-12);
        Assert.Equal(0.36810460272023066, theta.Upper, 1e-12);
        Assert.Equal(32, theta.N);
        Assert.Equal(0.001871391333178557, Given(found.Test).P, 1e-15);
    }

    // R, as above: carb by am, six values only.
    [Fact]
    public void Agrees_with_R_under_many_ties()
    {
        double[] a = [.. Mtcars.Carburettors.Where((_, i) => Mtcars.Manual[i] == 0).Select(v => (double)v)];
        double[] b = [.. Mtcars.Carburettors.Where((_, i) => Mtcars.Manual[i] == 1).Select(v => (double)v)];
        MannWhitneyComparison found = MannWhitneyTest.Compare(a, b, P95);
        Assert.Equal(132.5, found.U);
        Assert.Equal(0.3422051957821859, Known(found.Superiority).Lower, 1e-12);
        Assert.Equal(0.7187026328003037, Known(found.Superiority).Upper, 1e-12);
        Assert.Equal(0.7350157786547749, Given(found.Test).P, 1e-12);
    }

    [Fact]
    public void Samples_that_do_not_overlap_still_have_an_interval()
    {
        double[] low = [1, 2, 3, 4, 5, 6, 7, 8], high = [11, 12, 13, 14, 15, 16, 17, 18, 19];
        Estimate theta = Known(MannWhitneyTest.Compare(high, low, P95).Superiority), turned = Known(MannWhitneyTest.Compare(low, high, P95).Superiority);
        Assert.Equal((1, 1), (theta.Value, theta.Upper));
        Assert.Equal(0.767714697066, theta.Lower, 5e-13);
        Assert.Equal((0, 0), (turned.Value, turned.Lower));
        Assert.Equal(0.2322853029339964, turned.Upper, 1e-12);
    }

    [Fact]
    public void Only_the_order_counts_and_turned_round_it_is_the_rest_to_one()
    {
        MannWhitneyComparison plain = MannWhitneyTest.Compare(Automatic, Manual, P95);
        Assert.Equal(plain, MannWhitneyTest.Compare(Array.ConvertAll(Automatic, Math.Log), Array.ConvertAll(Manual, Math.Log), P95));
        Assert.Equal(plain, MannWhitneyTest.Compare([.. Automatic.Reverse()], Manual, P95));
        MannWhitneyComparison back = MannWhitneyTest.Compare(Manual, Automatic, P95);
        Assert.Equal(1 - Known(plain.Superiority).Lower, Known(back.Superiority).Upper, 1e-12);
        Assert.Equal(-Given(plain.Test).Statistic, Given(back.Test).Statistic, 1e-12);
    }

    // Both exponential, rates 1 and 3: θ = 3/4. The binomial's 99.9 % range of 400 at 95 % is 364 to 393.
    [Fact]
    public void Intervals_cover_as_often_as_they_say()
    {
        int covered = 0;
        for (int sample = 0; sample < 400; sample++)
        {
            Random random = new(sample);
            double[] a = [.. Enumerable.Range(0, 15).Select(_ => -Math.Log(1 - random.NextDouble()))];
            double[] b = [.. Enumerable.Range(0, 25).Select(_ => -Math.Log(1 - random.NextDouble()) / 3)];
            Estimate theta = Known(MannWhitneyTest.Compare(a, b, P95).Superiority);
            if (theta.Lower <= 0.75 && 0.75 <= theta.Upper) covered++;
        }

        Assert.InRange(covered, 364, 393);
    }

    [Fact]
    public void Seven_are_too_few()
    {
        MannWhitneyComparison found = MannWhitneyTest.Compare([1, 2, 3, 4, 5, 6, 7], Manual, P95);
        Withheld(WithheldReason.TooFew, 7, 8, found.Superiority);
        Assert.Null(found.Test);
        Withheld(WithheldReason.TooFew, 0, 8, MannWhitneyTest.Compare([], Manual, P95).Superiority);
    }

    [Fact]
    public void All_equal_is_withheld_not_NaN() => Withheld(WithheldReason.NoVariation, 18, 0, MannWhitneyTest.Compare(new double[8], new double[10], P95).Superiority);

    [Fact]
    public void Refuses_what_is_not_finite() => Assert.Throws<ArgumentException>(() => MannWhitneyTest.Compare([1, double.NaN], Manual, P95));
}
