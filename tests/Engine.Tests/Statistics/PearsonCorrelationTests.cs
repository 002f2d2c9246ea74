using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class PearsonCorrelationTests
{
    // Anscombe prints r = 0.816. Interval: Fisher's z on the same data, computed independently (Python math.atanh).
    [Fact]
    public void Agrees_with_Anscombe_1973_set_I()
    {
        Estimate r = Known(PearsonCorrelation.Estimate(Anscombe.X, Anscombe.Y, P95));
        Assert.Equal(0.8164205, r.Value, 5e-8);
        Assert.Equal(0.4243912, r.Lower, 5e-8);
        Assert.Equal(0.9506933, r.Upper, 5e-8);
        Assert.Equal(11, r.N);
    }

    // R: cor.test(mtcars$mpg, mtcars$wt)
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        Agrees(
            -0.867659376517228, -0.933826413284994, -0.744087196460113, 32,
            Known(PearsonCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95)));
        TestResult test = Given(PearsonCorrelation.Test(Mtcars.MilesPerGallon, Mtcars.Weight));
        Agrees(-9.55904414697211, test.Statistic);
        Assert.Equal(30, test.DegreesOfFreedom);
        Assert.Equal(1.29395870135052e-10, test.P, 1e-21);
    }

    [Fact]
    public void Three_pairs_are_too_few()
    {
        Withheld(WithheldReason.TooFew, 3, 4, PearsonCorrelation.Estimate([1, 2, 3], [1, 3, 2], P95));
        Assert.Null(PearsonCorrelation.Test([1, 2, 3], [1, 3, 2]));
    }

    [Fact]
    public void A_constant_measure_is_withheld_not_NaN()
    {
        Withheld(WithheldReason.NoVariation, 5, 0, PearsonCorrelation.Estimate([0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4, 5], P95));
        Assert.Null(PearsonCorrelation.Test([1, 2, 3, 4, 5], [0.1, 0.1, 0.1, 0.1, 0.1]));
    }

    [Fact]
    public void A_perfect_line_is_one_and_its_p_is_next_to_nothing()
    {
        Estimate r = Known(PearsonCorrelation.Estimate([1, 2, 3, 4], [2, 4, 6, 8], P95));
        Assert.Equal(1, r.Value, 1e-15);
        Assert.Equal(1, r.Lower, 1e-13);
        Assert.InRange(r.Upper, r.Value, 1);
        Assert.InRange(Given(PearsonCorrelation.Test([1, 2, 3, 4], [2, 4, 6, 8])).P, 0, 1e-12);
        Assert.Equal(new TestResult(double.PositiveInfinity, 2, 0), PearsonCorrelation.Test([1, 2, 3, 4], [1, 2, 3, 4]));
    }

    [Fact]
    public void Survives_a_large_mean()
    {
        double[] x = Array.ConvertAll(Anscombe.X, value => value + 1e9);
        Assert.Equal(0.8164205, Known(PearsonCorrelation.Estimate(x, Anscombe.Y, P95)).Value, 5e-8);
    }

    [Fact]
    public void Shift_and_scale_do_not_matter_and_a_sign_turns_it() => Always<int[], byte>((values, seed) =>
    {
        double[] x = Array.ConvertAll(values, value => value % 1000.0), y = [.. x.Select((value, i) => value + (i * 37 + seed) % 101)];
        double[] moved = Array.ConvertAll(x, value => 7 - 3 * value);
        double? plain = PearsonCorrelation.Estimate(x, y, P95).Estimated?.Value;
        double? turned = PearsonCorrelation.Estimate(moved, y, P95).Estimated?.Value;
        return plain is null ? turned is null : Math.Abs(plain.Value + turned!.Value) < 1e-12;
    });

    [Fact]
    public void Refuses_what_is_not_a_pair_of_finite_numbers()
    {
        Assert.Throws<ArgumentException>(() => PearsonCorrelation.Estimate([1, 2], [1], P95));
        Assert.Throws<ArgumentException>(() => PearsonCorrelation.Estimate([1, double.NaN], [1, 2], P95));
        ArgumentException error = Assert.Throws<ArgumentException>(() => PearsonCorrelation.Test([1, 2], [1.5, double.PositiveInfinity]));
        Assert.Contains("y[1]", error.Message, StringComparison.Ordinal);
    }
}
