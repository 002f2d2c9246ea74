using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class WithinGroupCorrelationTests
{
    // mpg and wt given the factor cyl (three groups): deviations from group means, computed independently (Python math.fsum).
    [Fact]
    public void Agrees_with_the_partial_correlation_given_a_factor()
    {
        Agrees(
            -0.62638793805667, -0.8049952538425333, -0.3436753447005589, 32,
            Known(WithinGroupCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, Mtcars.Cylinders, P95)));
        TestResult test = Given(WithinGroupCorrelation.Test(Mtcars.MilesPerGallon, Mtcars.Weight, Mtcars.Cylinders));
        Agrees(-4.252064904629545, test.Statistic);
        Assert.Equal(28, test.DegreesOfFreedom);
        Assert.Equal(0.000213043460268, test.P, 1e-15);
    }

    [Fact]
    public void One_group_is_Pearson() => Assert.Equal(
        PearsonCorrelation.Estimate(Anscombe.X, Anscombe.Y, P95),
        WithinGroupCorrelation.Estimate(Anscombe.X, Anscombe.Y, new int[11], P95));

    [Fact]
    public void Neither_the_level_of_a_group_nor_a_lone_row_matters()
    {
        double[] x = [1, 2, 3, 4, 11, 13, 12, 16, 99], y = [2, 1, 4, 3, -8, -6, -5, -1, 99];
        int[] group = [5, 5, 5, 5, -2, -2, -2, -2, 7];
        double[] moved = [.. x.Select((value, i) => value + 1000 * group[i])];
        Estimate plain = Known(WithinGroupCorrelation.Estimate(x, y, group, P95));
        Estimate shifted = Known(WithinGroupCorrelation.Estimate(moved, y, group, P95));
        Agrees(plain.Value, shifted.Value);
        Assert.Equal(8, plain.N);
        Assert.Equal(5, Given(WithinGroupCorrelation.Test(x, y, group)).DegreesOfFreedom);
    }

    [Fact]
    public void A_measure_that_is_constant_inside_groups_is_withheld() => Withheld(
        WithheldReason.NoVariation, 6, 0,
        WithinGroupCorrelation.Estimate([0.1, 0.1, 0.1, 0.7, 0.7, 0.7], [1, 2, 3, 4, 5, 7], [0, 0, 0, 1, 1, 1], P95));

    [Fact]
    public void Too_few_rows_for_their_groups_are_withheld()
    {
        Withheld(WithheldReason.TooFew, 4, 5, WithinGroupCorrelation.Estimate([1, 2, 3, 5], [1, 2, 4, 3], [0, 0, 1, 1], P95));
        Withheld(WithheldReason.TooFew, 0, 4, WithinGroupCorrelation.Estimate([1, 2, 3], [1, 2, 4], [0, 1, 2], P95));
        Assert.Null(WithinGroupCorrelation.Test([1, 2, 3, 5], [1, 2, 4, 3], [0, 0, 1, 1]));
    }
}
