using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class PartialCorrelationTests
{
    private static readonly double[][] Weight = [Mtcars.Weight], WeightAndPower = [Mtcars.Weight, Mtcars.Horsepower];

    // R: cor of the residuals of lm; interval tanh(atanh(r) + c(-1, 1)*qnorm(.975)/sqrt(n - 3 - k)); t = that of lm(mpg ~ hp + wt).
    [Fact]
    public void Agrees_with_R_on_mtcars_given_one_control()
    {
        Agrees(
            -0.546992624170078, -0.754997958552318, -0.238970014756913, 32,
            Known(PartialCorrelation.Estimate(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight, P95)));
        TestResult test = Given(PartialCorrelation.Test(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight));
        Agrees(-3.51871191020878, test.Statistic);
        Assert.Equal(29, test.DegreesOfFreedom);
        Assert.Equal(0.00145122853156942, test.P, 1e-14);
    }

    [Fact]
    public void Agrees_with_R_on_mtcars_given_two_controls()
    {
        Agrees(
            0.214670371364494, -0.15780321418076, 0.533666307220305, 32,
            Known(PartialCorrelation.Estimate(Mtcars.QuarterMile, Mtcars.MilesPerGallon, WeightAndPower, P95)));
        Assert.Equal(0.254628381026502, Given(PartialCorrelation.Test(Mtcars.QuarterMile, Mtcars.MilesPerGallon, WeightAndPower)).P, 1e-12);
    }

    // R, swiss: ppcor's matrix given all others, by solve(cor(swiss)); p of Fertility and Education given the other four.
    [Fact]
    public void Agrees_with_R_on_swiss_given_all_others()
    {
        double[][] others = [Swiss.Agriculture, Swiss.Examination, Swiss.Catholic, Swiss.InfantMortality];
        Agrees(-0.596476253606782, Known(PartialCorrelation.Estimate(Swiss.Fertility, Swiss.Education, others, P95)).Value);
        TestResult test = Given(PartialCorrelation.Test(Swiss.Fertility, Swiss.Education, others));
        Assert.Equal(41, test.DegreesOfFreedom);
        Assert.Equal(2.43060459073793e-05, test.P, 1e-16);
    }

    // R: sr <- cor(residuals(lm(x ~ z)), y); w <- 1 - summary(lm(y ~ z))$r.squared; se <- sqrt(w - 2*w*sr^2 + sr^4)/(1 - sr^2)/sqrt(n - 3 - k)
    [Fact]
    public void The_semi_partial_agrees_with_R()
    {
        Agrees(
            -0.27194238033915719, -0.43405881538860891, -0.09276583195009389, 32,
            Known(SemiPartialCorrelation.Estimate(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight, P95)));
        Agrees(
            0.08934377327513353, -0.06732470268323167, 0.24171241142955921, 32,
            Known(SemiPartialCorrelation.Estimate(Mtcars.QuarterMile, Mtcars.MilesPerGallon, WeightAndPower, P95)));
        Agrees(
            -0.5697223113215926, -0.7312061186467044, -0.347773637250798, 47,
            Known(SemiPartialCorrelation.Estimate(Swiss.Education, Swiss.Fertility, [Swiss.Agriculture], P95)));
        Assert.Equal(
            PartialCorrelation.Test(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight),
            SemiPartialCorrelation.Test(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight));
    }

    // y = 2x + 3z + e, x = z/2 + u: the square is what x adds to R², 4/(4 + 16 + 1). The binomial's 99.9 % range of 600 at 94 % is 544 to 582.
    [Fact]
    public void Semi_partial_intervals_cover_where_the_control_explains_most()
    {
        double truth = Math.Sqrt(4 / 21.0);
        int covered = 0;
        for (int sample = 0; sample < 600; sample++)
        {
            Random random = new(sample);
            double[] z = Normal(random, 40), u = Normal(random, 40), e = Normal(random, 40);
            double[] x = [.. z.Zip(u, (a, b) => a / 2 + b)], y = [.. x.Zip(z, (a, b) => 2 * a + 3 * b).Zip(e, (a, b) => a + b)];
            Estimate found = Known(SemiPartialCorrelation.Estimate(x, y, [z], P95));
            if (found.Lower <= truth && truth <= found.Upper) covered++;
        }

        Assert.InRange(covered, 544, 590);
    }

    [Fact]
    public void Without_controls_both_are_Pearsons_r()
    {
        Estimate pearson = Known(PearsonCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, P95));
        Agrees(pearson.Value, pearson.Lower, pearson.Upper, 32, Known(PartialCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, [], P95)));
        Agrees(pearson.Value, pearson.Lower, pearson.Upper, 32, Known(SemiPartialCorrelation.Estimate(Mtcars.MilesPerGallon, Mtcars.Weight, [], P95)));
    }

    [Fact]
    public void Controls_that_add_nothing_do_not_count_and_units_do_not_matter()
    {
        Estimate plain = Known(PartialCorrelation.Estimate(Mtcars.Horsepower, Mtcars.MilesPerGallon, Weight, P95));
        double[] constant = new double[32], twice = Array.ConvertAll(Mtcars.Weight, v => 7 - 2 * v);
        Array.Fill(constant, 0.1);
        Agrees(
            plain.Value, plain.Lower, plain.Upper, 32,
            Known(PartialCorrelation.Estimate(Mtcars.Horsepower, Mtcars.MilesPerGallon, [Mtcars.Weight, constant, twice], P95)));
        double[] x = Array.ConvertAll(Mtcars.Horsepower, v => 1e6 + 10 * v);
        Assert.Equal(plain.Lower, Known(PartialCorrelation.Estimate(x, Mtcars.MilesPerGallon, [twice], P95)).Lower, 1e-9);
    }

    [Fact]
    public void A_measure_that_the_controls_explain_whole_is_withheld()
    {
        double[] sum = [.. Mtcars.Weight.Zip(Mtcars.Horsepower, (a, b) => a + b / 100)];
        Withheld(WithheldReason.NoVariation, 32, 0, PartialCorrelation.Estimate(sum, Mtcars.MilesPerGallon, WeightAndPower, P95));
        Withheld(WithheldReason.NoVariation, 32, 0, SemiPartialCorrelation.Estimate(Mtcars.QuarterMile, sum, WeightAndPower, P95));
        Assert.Null(PartialCorrelation.Test(new double[32], Mtcars.MilesPerGallon, Weight));
    }

    [Fact]
    public void Each_control_costs_a_row()
    {
        Withheld(WithheldReason.TooFew, 4, 5, PartialCorrelation.Estimate([1, 2, 3, 5], [1, 3, 2, 4], [[4, 1, 2, 2]], P95));
        Withheld(WithheldReason.TooFew, 0, 4, SemiPartialCorrelation.Estimate([], [], [], P95));
        Assert.NotNull(PartialCorrelation.Test([1, 2, 3, 5, 1], [1, 3, 2, 4, 2], [[4, 1, 2, 2, 5]]));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => PartialCorrelation.Estimate([1, 2], [1, 2], [[1]], P95));
        Assert.Contains("controls[0]", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PartialCorrelation.Estimate([1, 2], [1, 2], [[1, double.NaN]], P95));
        Assert.Throws<ArgumentException>(() => SemiPartialCorrelation.Estimate([1, 2], [1], [], P95));
    }

    private static double[] Normal(Random random, int n) =>
        [.. Enumerable.Range(0, n).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
}
