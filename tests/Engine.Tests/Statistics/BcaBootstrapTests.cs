using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class BcaBootstrapTests
{
    // R: boot::boot.ci(type = "bca"), 20,000 resamples (−0.918468 to −0.773218; −0.949152 to −0.759193). Both sides are Monte Carlo: ±0.01.
    [Fact]
    public void Agrees_with_R_on_two_correlations()
    {
        Estimate pearson = Known(BcaBootstrap.Pearson(Mtcars.MilesPerGallon, Mtcars.Weight, [], P95, seed: 1, resamples: 20_000));
        Agrees(-0.867659376517228, pearson.Value);
        Assert.Equal(-0.918467665400995, pearson.Lower, 0.01);
        Assert.Equal(-0.77321819541091, pearson.Upper, 0.01);

        Estimate spearman = Known(BcaBootstrap.Spearman(Mtcars.MilesPerGallon, Mtcars.Weight, [], P95, seed: 1, resamples: 20_000));
        Agrees(-0.886422033270298, spearman.Value);
        Assert.Equal(-0.949152282671658, spearman.Lower, 0.01);
        Assert.Equal(-0.759193430241344, spearman.Upper, 0.01);
        Assert.Equal(32, spearman.N);
    }

    // R: boot::boot.ci(boot(mtcars$hp, function(d, i) mean(d[i]), 200000), type = "bca"): 125.59 to 172.66.
    [Fact]
    public void Agrees_with_R_on_a_skewed_mean()
    {
        Estimate mean = Known(BcaBootstrap.Mean(Mtcars.Horsepower, [], P95, seed: 1, resamples: 20_000));
        Agrees(146.6875, mean.Value);
        Assert.Equal(125.59, mean.Lower, 0.6);
        Assert.Equal(172.66, mean.Upper, 0.6);
    }

    // R: d <- mean(v) - v; sum(d^3)/(6*sum(d^2)^1.5), v the r of the rows but one.
    [Fact]
    public void The_acceleration_is_that_of_the_jackknife()
    {
        double[] x = Mtcars.MilesPerGallon, y = Mtcars.Weight;
        double[] without = [.. Enumerable.Range(0, 32).Select(i => Known(PearsonCorrelation.Estimate(
            [.. x.Where((_, j) => j != i)], [.. y.Where((_, j) => j != i)], P95)).Value)];
        Assert.Equal(-0.003703042453810232, BcaBootstrap.Acceleration(without), 1e-14);
        Assert.Equal(0, BcaBootstrap.Acceleration([0.3, 0.3, 0.3]));
    }

    // The formula on fixed resamples and a fixed jackknife, in R: v <- -((1:20)^2)/400; d <- mean(v) - v; a <- sum(d^3)/(6*sum(d^2)^1.5)
    //   t <- (1:999)/1000 + ((1:999)/1000)^2; z0 <- qnorm(mean(t < .8)); zz <- z0 + c(-1, 1)*qnorm(.975)
    //   quantile(t, pnorm(z0 + zz/(1 - a*zz)), type = 6)
    [Fact]
    public void Takes_the_corrected_percentiles()
    {
        double[] ordered = [.. Enumerable.Range(1, 999).Select(i => i / 1000.0 + i / 1000.0 * (i / 1000.0))];
        double?[] without = [.. Enumerable.Range(1, 20).Select(i => (double?)(-i * i / 400.0))];
        Agrees(0.02264801222573171, BcaBootstrap.Acceleration([.. without.OfType<double>()]));
        Estimate found = Known(BcaBootstrap.Interval(0.8, new Resamples(ordered, 999), without, 50, P95));
        Assert.Equal(0.04086212255907564, found.Lower, 1e-12);
        Assert.Equal(1.956325588755498, found.Upper, 1e-12);
        Estimate turned = Known(BcaBootstrap.Interval(0.8, new Resamples(ordered, 999), Array.ConvertAll(without, v => -v), 50, P95));
        Assert.Equal(0.02803313534005639, turned.Lower, 1e-12);
        Assert.Equal(1.93138395908183, turned.Upper, 1e-12);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes_and_another_seed_others()
    {
        int[] cluster = [.. Enumerable.Range(0, 32).Select(i => i / 2)];
        Assert.Equal(Pearson(7, 1), Pearson(7, 2));
        Assert.NotEqual(Pearson(7, 1), Pearson(8, 1));
        Assert.Equal(Spearman(1), Spearman(2));
        Assert.Equal(Mean(1), Mean(2));

        Finding Pearson(int seed, int threads) => BcaBootstrap.Pearson(Mtcars.MilesPerGallon, Mtcars.Weight, cluster, P95, seed, 1000, threads);
        Finding Spearman(int threads) => BcaBootstrap.Spearman(Mtcars.MilesPerGallon, Mtcars.Weight, cluster, P95, 7, 1000, threads);
        Finding Mean(int threads) => BcaBootstrap.Mean(Mtcars.Horsepower, cluster, P95, 7, 1000, threads);
    }

    [Fact]
    public void Rows_written_out_twice_in_their_clusters_add_nothing()
    {
        int[] once = [.. Enumerable.Range(0, 32)];
        double[] x = [.. Mtcars.Horsepower, .. Mtcars.Horsepower], y = [.. Mtcars.Weight, .. Mtcars.Weight];
        int[] twice = [.. once, .. once];
        Same(BcaBootstrap.Mean(Mtcars.Horsepower, [], P95, 3), BcaBootstrap.Mean(x, twice, P95, 3));
        Same(BcaBootstrap.Pearson(Mtcars.Horsepower, Mtcars.Weight, once, P95, 3), BcaBootstrap.Pearson(x, y, twice, P95, 3));
        Same(BcaBootstrap.Spearman(Mtcars.Horsepower, Mtcars.Weight, once, P95, 3), BcaBootstrap.Spearman(x, y, twice, P95, 3));

        static void Same(Finding plain, Finding doubled)
        {
            Assert.Equal(Known(plain).Lower, Known(doubled).Lower, 1e-9);
            Assert.Equal(Known(plain).Upper, Known(doubled).Upper, 1e-9);
        }
    }

    [Fact]
    public void Blocks_of_many_rows_have_the_acceleration_of_single_ones()
    {
        Random random = new(5);
        double[] x = [.. Enumerable.Range(0, 3000).Select(_ => random.NextDouble())], y = [.. x.Select(v => v + random.NextDouble())];
        Estimate blocks = Known(BcaBootstrap.Spearman(x, y, [], P95, 1, 1000)), percentile = Known(ClusterBootstrap.Spearman(x, y, [.. Enumerable.Range(0, 3000)], P95, 1, 1000).Finding);
        Assert.Equal(percentile.Lower, blocks.Lower, 0.1 * (percentile.Upper - percentile.Lower));
        Assert.Equal(percentile.Upper, blocks.Upper, 0.1 * (percentile.Upper - percentile.Lower));
    }

    [Fact]
    public void A_unit_scales_the_mean_and_leaves_r()
    {
        Estimate plain = Known(BcaBootstrap.Mean(Mtcars.Horsepower, [], P95, 3)), moved = Known(BcaBootstrap.Mean(Array.ConvertAll(Mtcars.Horsepower, v => 1e6 + 10 * v), [], P95, 3));
        Assert.Equal(1e6 + 10 * plain.Lower, moved.Lower, 1e-6);
        double[] inOtherUnits = Array.ConvertAll(Mtcars.Weight, v => 1e6 + 100 * v);
        Assert.Equal(
            Known(BcaBootstrap.Pearson(Mtcars.Horsepower, Mtcars.Weight, [], P95, 3)).Upper,
            Known(BcaBootstrap.Pearson(Mtcars.Horsepower, inOtherUnits, [], P95, 3)).Upper,
            1e-9);
    }

    [Fact]
    public void Nine_clusters_are_too_few_however_many_rows()
    {
        int[] nine = [.. Enumerable.Range(0, 32).Select(i => i % 9)];
        Withheld(WithheldReason.TooFew, 9, 10, BcaBootstrap.Pearson(Mtcars.Weight, Mtcars.Horsepower, nine, P95, 1));
        Withheld(WithheldReason.TooFew, 9, 10, BcaBootstrap.Spearman(Mtcars.Weight, Mtcars.Horsepower, nine, P95, 1));
        Withheld(WithheldReason.TooFew, 9, 10, BcaBootstrap.Mean(Mtcars.Weight, nine, P95, 1));
    }

    [Fact]
    public void What_does_not_vary_is_withheld_not_NaN()
    {
        double[] constant = new double[32], almost = new double[32];
        almost[5] = 1;
        Withheld(WithheldReason.NoVariation, 32, 0, BcaBootstrap.Mean(constant, [], P95, 1));
        Withheld(WithheldReason.NoVariation, 32, 0, BcaBootstrap.Pearson(constant, Mtcars.Weight, [], P95, 1));
        Withheld(WithheldReason.NoVariation, 32, 0, BcaBootstrap.Pearson(almost, Mtcars.Weight, [], P95, 1));
        Withheld(WithheldReason.NoVariation, 32, 0, BcaBootstrap.Spearman(almost, Mtcars.Weight, [], P95, 1));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => BcaBootstrap.Pearson(Mtcars.Weight, Mtcars.Horsepower, [1, 2], P95, 1));
        Assert.Throws<ArgumentException>(() => BcaBootstrap.Mean([1, double.NaN], [], P95, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BcaBootstrap.Spearman(Mtcars.Weight, Mtcars.Horsepower, [], P95, 1, resamples: 999));
    }
}
