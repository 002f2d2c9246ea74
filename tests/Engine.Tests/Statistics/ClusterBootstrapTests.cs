using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class ClusterBootstrapTests
{
    private static readonly int[] EachItsOwn = [.. Enumerable.Range(0, 32)];

    // R: boot::boot, 20,000 resamples, percentile: −0.925264 to −0.791285 (Pearson), −0.946835 to −0.748805 (Spearman), standard errors
    // 0.0346 and 0.0513. Both sides are Monte Carlo: ±0.01.
    [Fact]
    public void Agrees_with_R_where_every_row_is_a_cluster()
    {
        Estimate pearson = Known(ClusterBootstrap.Pearson(
            Mtcars.MilesPerGallon, Mtcars.Weight, EachItsOwn, P95, seed: 1, resamples: 20_000).Finding);
        Agrees(-0.867659376517228, pearson.Value);
        Assert.Equal(-0.925264421668219, pearson.Lower, 0.01);
        Assert.Equal(-0.791285225677767, pearson.Upper, 0.01);

        Estimate spearman = Known(ClusterBootstrap.Spearman(
            Mtcars.MilesPerGallon, Mtcars.Weight, EachItsOwn, P95, seed: 1, resamples: 20_000).Finding);
        Agrees(-0.886422033270298, spearman.Value);
        Assert.Equal(-0.946834707719607, spearman.Lower, 0.01);
        Assert.Equal(-0.748805191505655, spearman.Upper, 0.01);
        Assert.Equal(32, spearman.N);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes_and_another_seed_others()
    {
        (double[] x, double[] y, int[] cluster) = Clustered(clusters: 60, rows: 4, slope: 0.5, seed: 3);
        Assert.Equal(Pearson(seed: 7, threads: 1), Pearson(seed: 7, threads: 2));
        Assert.NotEqual(Pearson(seed: 7, threads: 1), Pearson(seed: 8, threads: 1));
        Assert.Equal(Spearman(threads: 1), Spearman(threads: 2));
        Assert.Equal(Ratio(threads: 1), Ratio(threads: 2));

        ClusteredCorrelation Pearson(int seed, int threads) => ClusterBootstrap.Pearson(x, y, cluster, P95, seed, 500, threads);
        ClusteredCorrelation Spearman(int threads) => ClusterBootstrap.Spearman(x, y, cluster, P95, 7, 500, threads);
        Finding Ratio(int threads) => ClusterBootstrap.Ratio(x, Array.ConvertAll(y, Math.Abs), P95, 7, 500, threads);
    }

    // A share is a ratio of 0s and 1s to 1s: the same draws, row by row, must give the same interval.
    [Fact]
    public void Kinds_of_rows_give_what_the_rows_give()
    {
        double[] hit = [.. Enumerable.Repeat(1.0, 30), .. Enumerable.Repeat(0.0, 12)], one = [.. Enumerable.Repeat(1.0, 42)];
        Finding kinds = ClusterBootstrap.OfKinds([30, 12], Share, P95, seed: 5, resamples: 400, threads: 1);
        Assert.Equal(ClusterBootstrap.Ratio(hit, one, P95, seed: 5, resamples: 400), kinds);
        Assert.Equal(kinds, ClusterBootstrap.OfKinds([30, 12], Share, P95, seed: 5, resamples: 400, threads: 2));
        Withheld(WithheldReason.TooFew, 9, 10, ClusterBootstrap.OfKinds([9, 0], Share, P95, seed: 1));
        Withheld(WithheldReason.NoVariation, 10, 0, ClusterBootstrap.OfKinds([9, 1], _ => null, P95, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterBootstrap.OfKinds([9, -1], Share, P95, seed: 1));

        static double? Share(int[] rows) => (double)rows[0] / (rows[0] + rows[1]);
    }

    [Fact]
    public void Rows_written_out_twice_in_their_clusters_add_nothing()
    {
        (double[] x, double[] y, int[] cluster) = Clustered(clusters: 50, rows: 1, slope: 0.5, seed: 5);
        ClusteredCorrelation once = ClusterBootstrap.Pearson(x, y, cluster, P95, seed: 1);
        double[] x4 = [.. x, .. x, .. x, .. x], y4 = [.. y, .. y, .. y, .. y];
        ClusteredCorrelation clustered = ClusterBootstrap.Pearson(x4, y4, [.. cluster, .. cluster, .. cluster, .. cluster], P95, seed: 1);
        ClusteredCorrelation blind = ClusterBootstrap.Pearson(x4, y4, [.. Enumerable.Range(0, 200)], P95, seed: 1);

        Assert.Equal(Known(once.Finding).Lower, Known(clustered.Finding).Lower, 1e-12);
        Assert.Equal(Given(once.Test).P, Given(clustered.Test).P, 1e-9);
        Assert.InRange(Width(clustered), 1.6 * Width(blind), 2.4 * Width(blind));       // √4 = 2
        Assert.True(Given(blind.Test).P < Given(clustered.Test).P);
    }

    // 200 samples of 40 clusters with a common part in x and in y, true r = 0. Nominal 95 %: the exact binomial's 99.9 % range at a
    // true coverage of 93 % (percentile intervals of forty clusters are a little narrow) is 172 to 196.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Intervals_cover_as_often_as_they_say(bool ranks)
    {
        int covered = 0;
        for (int sample = 0; sample < 200; sample++)
        {
            (double[] x, double[] y, int[] cluster) = Clustered(clusters: 40, rows: 3, slope: 0, seed: 1000 + sample);
            Estimate r = Known((ranks
                ? ClusterBootstrap.Spearman(x, y, cluster, P95, sample, resamples: 400)
                : ClusterBootstrap.Pearson(x, y, cluster, P95, sample, resamples: 400)).Finding);
            if (r.Lower <= 0 && r.Upper >= 0) covered++;
        }

        Assert.InRange(covered, 172, 199);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_unit_matters()
    {
        (double[] x, double[] y, int[] cluster) = Clustered(clusters: 30, rows: 3, slope: 0.7, seed: 9);
        Estimate plain = Known(ClusterBootstrap.Spearman(x, y, cluster, P95, seed: 2).Finding);
        double[] inOtherUnits = Array.ConvertAll(x, value => 1e6 + 100 * value);
        Assert.Equal(plain, Known(ClusterBootstrap.Spearman(inOtherUnits, y, cluster, P95, seed: 2).Finding));

        double pearson = Known(ClusterBootstrap.Pearson(x, y, cluster, P95, seed: 2).Finding).Lower;
        Array.Reverse(x);
        Array.Reverse(y);
        Array.Reverse(cluster);
        Assert.Equal(plain, Known(ClusterBootstrap.Spearman(x, y, cluster, P95, seed: 2).Finding));
        Assert.Equal(pearson, Known(ClusterBootstrap.Pearson(x, y, cluster, P95, seed: 2).Finding).Lower, 1e-12);
    }

    [Fact]
    public void Nine_clusters_are_too_few_however_many_rows()
    {
        (double[] x, double[] y, int[] cluster) = Clustered(clusters: 9, rows: 100, slope: 1, seed: 1);
        ClusteredCorrelation pearson = ClusterBootstrap.Pearson(x, y, cluster, P95, seed: 1);
        Withheld(WithheldReason.TooFew, 9, 10, pearson.Finding);
        Assert.Null(pearson.Test);
        Withheld(WithheldReason.TooFew, 9, 10, ClusterBootstrap.Spearman(x, y, cluster, P95, seed: 1).Finding);
        Withheld(WithheldReason.TooFew, 9, 10, ClusterBootstrap.Ratio(x.AsSpan(0, 9), y.AsSpan(0, 9), P95, seed: 1));
        Withheld(WithheldReason.TooFew, 0, 10, ClusterBootstrap.Pearson([], [], [], P95, seed: 1).Finding);
    }

    [Fact]
    public void A_measure_that_varies_in_too_few_resamples_is_withheld()
    {
        double[] x = [.. Enumerable.Range(0, 20)], almostConstant = new double[20];
        int[] cluster = [.. Enumerable.Range(0, 20)];
        Withheld(WithheldReason.NoVariation, 20, 0, ClusterBootstrap.Pearson(x, almostConstant, cluster, P95, seed: 1).Finding);
        almostConstant[3] = 1;                            // more than a third of the resamples are without it
        Withheld(WithheldReason.NoVariation, 20, 0, ClusterBootstrap.Pearson(x, almostConstant, cluster, P95, seed: 1).Finding);
        Withheld(WithheldReason.NoVariation, 20, 0, ClusterBootstrap.Spearman(x, almostConstant, cluster, P95, seed: 1).Finding);
    }

    [Fact]
    public void A_perfect_line_has_no_spread_to_test_with()
    {
        double[] x = [.. Enumerable.Range(0, 20)];
        ClusteredCorrelation r = ClusterBootstrap.Spearman(x, x, [.. Enumerable.Range(0, 20)], P95, seed: 1);
        Assert.Equal(1, Known(r.Finding).Value, 1e-15);
        Assert.Null(r.Test);
    }

    // Large samples: se of a ratio of sums by linearisation (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §6.4).
    [Fact]
    public void A_ratio_has_the_interval_of_its_linearisation()
    {
        Random random = new(11);
        double[] start = [.. Enumerable.Range(0, 1000).Select(_ => 50 + 50 * random.NextDouble())];
        double[] kept = Array.ConvertAll(start, value => random.NextDouble() < 0.1 ? 0 : value);
        double ratio = kept.Sum() / start.Sum();
        double standardError = Math.Sqrt(kept.Zip(start, (k, s) => Math.Pow(k - ratio * s, 2)).Sum()) / start.Sum();

        Estimate found = Known(ClusterBootstrap.Ratio(kept, start, P95, seed: 1));
        Assert.Equal(ratio, found.Value, 1e-12);
        Assert.Equal(2 * 1.96 * standardError, found.Upper - found.Lower, 0.1 * 4 * standardError);
        Assert.Equal(1000, found.N);
        Agrees(2 * found.Lower, Known(ClusterBootstrap.Ratio(Array.ConvertAll(kept, k => 2 * k), start, P95, seed: 1)).Lower);
    }

    [Fact]
    public void A_ratio_to_nothing_is_withheld_not_NaN() =>
        Withheld(WithheldReason.NoVariation, 12, 0, ClusterBootstrap.Ratio(new double[12], new double[12], P95, seed: 1));

    [Fact]
    public void Refuses_callers_mistakes()
    {
        double[] x = [.. Enumerable.Range(0, 20)];
        Assert.Throws<ArgumentException>(() => ClusterBootstrap.Pearson(x, x, [1], P95, seed: 1));
        Assert.Throws<ArgumentException>(() => ClusterBootstrap.Spearman(x, [double.NaN], [1], P95, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterBootstrap.Ratio(x, x, P95, seed: 1, resamples: 99));
    }

    // First outputs of the reference implementation (S. Vigna, splitmix64.c) for seed 1234567.
    [Fact]
    public void Draws_are_those_of_SplitMix64()
    {
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.All(expected, (draw, i) => Assert.Equal(draw, SplitMix64.At(1234567, (ulong)i)));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.InRange(SplitMix64.Below(6, 1, (ulong)i), 0, 5));
    }

    private static double Width(ClusteredCorrelation r) => Known(r.Finding).Upper - Known(r.Finding).Lower;

    /// <summary>Rows that share a part with their cluster in x and in y; y also follows x by the slope.</summary>
    private static (double[] X, double[] Y, int[] Cluster) Clustered(int clusters, int rows, double slope, int seed)
    {
        Random random = new(seed);
        double[] x = new double[clusters * rows], y = new double[clusters * rows];
        int[] cluster = new int[clusters * rows];
        for (int c = 0, i = 0; c < clusters; c++)
        {
            double commonX = Noise(), commonY = Noise();
            for (int row = 0; row < rows; row++, i++)
            {
                x[i] = commonX + Noise();
                y[i] = slope * x[i] + commonY + Noise();
                cluster[i] = c;
            }
        }

        return (x, y, cluster);

        double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
    }
}
