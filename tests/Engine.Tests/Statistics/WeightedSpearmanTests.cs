using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class WeightedSpearmanTests
{
    [Fact]
    public void Weights_equal_rows_written_out_and_ranked_anew()
    {
        Random random = new(1);
        double[] x = [.. Enumerable.Range(0, 120).Select(_ => (double)random.Next(25))];
        double[] y = [.. x.Select(value => value + random.Next(30))];
        int[] unit = [.. x.Select(_ => random.Next(40))];
        WeightedSpearman rows = new(x, y, unit);
        double[] scratch = new double[x.Length];
        for (int trial = 0; trial < 50; trial++)
        {
            int[] weights = new int[40];
            for (int i = 0; i < 40; i++)
                weights[random.Next(40)]++;
            int[] written = [.. Enumerable.Range(0, x.Length).SelectMany(i => Enumerable.Repeat(i, weights[unit[i]]))];
            Finding brute = SpearmanCorrelation.Estimate(
                Array.ConvertAll(written, i => x[i]), Array.ConvertAll(written, i => y[i]), P95);
            Assert.Equal(Known(brute).Value, rows.Correlation(weights, scratch)!.Value, 1e-13);
        }
    }

    [Fact]
    public void Weights_of_one_are_plain_Spearman()
    {
        int[] each = [.. Enumerable.Range(0, 32)];
        int[] ones = Array.ConvertAll(each, _ => 1);
        double? r = new WeightedSpearman(Mtcars.MilesPerGallon, Mtcars.Weight, each).Correlation(ones, new double[32]);
        Agrees(-0.886422033270298, r!.Value);
    }

    [Fact]
    public void Weight_on_one_value_only_is_null_not_NaN()
    {
        WeightedSpearman rows = new([1, 1, 2, 3], [4, 5, 6, 7], [0, 1, 2, 3]);
        Assert.Null(rows.Correlation([5, 7, 0, 0], new double[4]));
        Assert.Null(rows.Correlation([0, 0, 0, 0], new double[4]));
        Assert.Throws<ArgumentException>(() => rows.Correlation([1, 1], new double[4]));
        Assert.Throws<ArgumentException>(() => rows.Correlation([1, 1, 1, 1], new double[3]));
    }
}
