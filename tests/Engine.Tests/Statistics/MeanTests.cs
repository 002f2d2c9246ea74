using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class MeanTests
{
    // R: t.test(mtcars$mpg) prints 17.91768 to 22.26357; further digits: the formula in Python.
    [Fact]
    public void Mean_agrees_with_R_on_mtcars() => Agrees(
        20.090625, 17.917678508746253, 22.263571491253746, 32, Known(MeanEstimate.Of(Mtcars.MilesPerGallon, P95)));

    // mpg by carburettors (six clusters), CR1 with t on 5 df: the formula in Python.
    [Fact]
    public void Clustered_mean_agrees_with_its_formula_on_mtcars() => Agrees(
        20.090625, 14.602241409879877, 25.57900859012012, 32,
        Known(ClusteredMean.Of(Mtcars.MilesPerGallon, Mtcars.Carburettors, P95)));

    // n = 2: t with one degree of freedom is Cauchy's, its quantile tan(π·level/2).
    [Theory]
    [InlineData(0.95)]
    [InlineData(0.999)]
    [InlineData(0.999999)]
    public void Two_observations_agree_with_Cauchy_at_any_level(double level)
    {
        Estimate mean = Known(MeanEstimate.Of([1, 2.5], new ConfidenceLevel(level)));
        double half = 0.75 * Math.Tan(Math.PI * level / 2);
        Assert.Equal(1.75 + half, mean.Upper, 1e-8 * half);
    }

    [Fact]
    public void One_row_a_cluster_is_the_plain_mean()
    {
        Estimate plain = Known(MeanEstimate.Of(Mtcars.Horsepower, P95));
        Estimate clustered = Known(ClusteredMean.Of(Mtcars.Horsepower, [.. Enumerable.Range(0, 32)], P95));
        Agrees(plain.Value, plain.Lower, plain.Upper, 32, clustered);
    }

    [Fact]
    public void Sums_and_counts_are_enough() => Assert.Equal(
        ClusteredMean.Of([1, 2, 4, 8, 16, 32], [7, 7, 3, 3, 3, 9], P95),
        ClusteredMean.FromClusters([28, 3, 32], [3, 2, 1], P95));

    [Fact]
    public void Rows_written_out_twice_in_their_clusters_add_nothing()
    {
        double[] x = [3, 1, 4, 1, 5];
        Estimate once = Known(ClusteredMean.Of(x, [0, 1, 2, 3, 4], P95));
        Estimate twice = Known(ClusteredMean.Of([.. x, .. x], [0, 1, 2, 3, 4, 0, 1, 2, 3, 4], P95));
        Agrees(once.Value, once.Lower, once.Upper, 10, twice);
    }

    [Fact]
    public void Shift_and_scale_carry_through() => Always<int[]>(values =>
    {
        double[] x = Array.ConvertAll(values, value => value % 100.0);
        Estimate? plain = MeanEstimate.Of(x, P95).Estimated;
        Estimate? moved = MeanEstimate.Of(Array.ConvertAll(x, value => 5 + 2 * value), P95).Estimated;
        return plain.HasValue == moved.HasValue
            && (plain is null || Math.Abs(5 + 2 * plain.Value.Upper - moved!.Value.Upper) < 1e-9 * (1 + Math.Abs(moved.Value.Upper)));
    });

    [Fact]
    public void Too_few_are_withheld()
    {
        Withheld(WithheldReason.TooFew, 1, 2, MeanEstimate.Of([3], P95));
        Withheld(WithheldReason.TooFew, 1, 2, ClusteredMean.Of([3, 4, 5], [1, 1, 1], P95));
        Withheld(WithheldReason.TooFew, 0, 2, ClusteredMean.FromClusters([], [], P95));
    }

    [Fact]
    public void Equal_observations_are_withheld()
    {
        Withheld(WithheldReason.NoVariation, 3, 0, MeanEstimate.Of([0.1, 0.1, 0.1], P95));
        Withheld(WithheldReason.NoVariation, 7, 0, ClusteredMean.Of([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [1, 1, 1, 2, 2, 3, 4], P95));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => MeanEstimate.Of([1, double.NegativeInfinity], P95));
        Assert.Throws<ArgumentException>(() => ClusteredMean.Of([1, 2], [1], P95));
        Assert.Throws<ArgumentException>(() => ClusteredMean.FromClusters([1, 2], [1, 0], P95));
    }
}
