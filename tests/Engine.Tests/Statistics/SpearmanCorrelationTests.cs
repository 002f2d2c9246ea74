using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class SpearmanCorrelationTests
{
    // R: cor.test(mpg, wt, method = "spearman", exact = FALSE); interval by Bonett and Wright's formula.
    [Fact]
    public void Agrees_with_R_on_mtcars_with_ties()
    {
        Agrees(
            -0.886422033270298, -0.950265882378298, -0.751081976970414, 32,
            Known(SpearmanCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95)));
        Assert.Equal(1.48759485812743e-11, Given(SpearmanCorrelation.Test(Mtcars.MilesPerGallon, Mtcars.Weight)).P, 1e-22);
    }

    // R, as above: hp and qsec.
    [Fact]
    public void Agrees_with_R_on_a_weaker_pair()
    {
        Agrees(
            -0.66660602135505, -0.835768834826524, -0.381870594156365, 32,
            Known(SpearmanCorrelation.Estimate(Mtcars.Horsepower, Mtcars.QuarterMile, P95)));
        TestResult test = Given(SpearmanCorrelation.Test(Mtcars.Horsepower, Mtcars.QuarterMile));
        Assert.Equal(3.10534425313097e-05, test.P, 1e-16);
        Assert.Equal(30, test.DegreesOfFreedom);
    }

    [Fact]
    public void Three_pairs_are_too_few() =>
        Withheld(WithheldReason.TooFew, 3, 4, SpearmanCorrelation.Estimate([1, 2, 3], [1, 3, 2], P95));

    [Fact]
    public void A_constant_measure_is_withheld_not_NaN() =>
        Withheld(WithheldReason.NoVariation, 4, 0, SpearmanCorrelation.Estimate([2, 2, 2, 2], [1, 2, 3, 4], P95));

    [Fact]
    public void Only_the_order_counts()
    {
        double[] cubed = Array.ConvertAll(Mtcars.Weight, value => Math.Pow(value, 3));
        Assert.Equal(
            SpearmanCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95),
            SpearmanCorrelation.Estimate(Mtcars.MilesPerGallon, cubed, P95));
    }

    [Fact]
    public void Midranks_share_their_places() => Assert.Equal([3.5, 1, 3.5, 2, 5], Ranks.Midranks([7, -1, 7, 0, 9]));

    [Fact]
    public void Midranks_count_those_below_and_half_of_those_equal() => Always<int[]>(values =>
    {
        double[] x = Array.ConvertAll(values, value => value % 7.0);
        return Ranks.Midranks(x).SequenceEqual(x.Select(v => x.Count(o => o < v) + (x.Count(o => o == v) + 1) / 2.0));
    });

    [Fact]
    public void Refuses_lengths_that_differ() =>
        Assert.Throws<ArgumentException>(() => SpearmanCorrelation.Test([1, 2], [1]));
}
