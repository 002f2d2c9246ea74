using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class BetaGeometricPurchasesTests
{
    private static readonly BetaGeometricPurchases Model = Fitted(BetaGeometricPurchases.Fit(Cdnow.Repeats, Cdnow.Last, Cdnow.Watched, P95));

    // The paper's table 2 prints r = 0.243, α = 4.414, a = 0.793, b = 2.426, LL = −9582.4; more digits by scipy, see SOURCES.md.
    [Fact]
    public void Agrees_with_Fader_Hardie_and_Lee_2005()
    {
        Assert.Equal([0.243, 4.414, 0.793, 2.426], Values(Model), (a, b) => Math.Abs(a - b) <= 5e-4);
        Assert.Equal(-9582.4, Model.LogLikelihood, 0.05);

        double[] refined = [0.24259290720446625, 4.413531561205445, 0.7928861480989335, 2.425753436494272];
        double[] errors = [0.012557319583759967, 0.37822141552659166, 0.18571914309600102, 0.705345755103899];
        for (int j = 0; j < 4; j++)
        {
            Assert.Equal(refined[j], Values(Model)[j], 1e-8 * refined[j]);
            Assert.Equal(errors[j], Model.StandardErrors[j], 1e-5 * errors[j]);
        }

        Assert.Equal(-9582.425560567362, Model.LogLikelihood, 1e-8);
        double spread = Math.Exp(1.959963984540054 * 0.18571914309600102 / 0.7928861480989335);
        Assert.Equal(0.7928861480989335 / spread, Model.A.Lower, 1e-5);
        Assert.Equal(2357, Model.N);
    }

    // The paper's worked example, customer 0001: E = 1.226. The others: scipy's hyp2f1 at the refined parameters.
    [Theory]
    [InlineData(2, 30.43, 38.86, 1.2259104521226771, 0.7266091515506441)]
    [InlineData(1, 1.71, 38.86, 0.20325064494156037, 0.2122274087863376)]
    [InlineData(0, 0, 38.86, 0.19478084700631812, 1)]
    [InlineData(7, 29.43, 38.86, 3.3372394337163755, 0.641800609078113)]
    [InlineData(3, 5.57, 36.0, 0.14376260611237793, 0.056552713835570805)]
    [InlineData(0, 0, 27.0, 0.25897749328376807, 1)]
    public void Predictions_agree(int repeats, double last, double watched, double expected, double alive)
    {
        Estimate purchases = Model.ExpectedPurchases(repeats, last, watched, 39);
        Assert.Equal(expected, purchases.Value, 1e-8);
        Assert.InRange(expected, purchases.Lower, purchases.Upper);
        Assert.Equal(alive, Model.Alive(repeats, last, watched).Value, 1e-8);
        Assert.InRange(alive, Model.Alive(repeats, last, watched).Lower, Model.Alive(repeats, last, watched).Upper);
    }

    // By hand: the odds of having left are far beyond a number; and of someone who bought a thousand times to the end, the rate of about
    // (r + x)/(α + T) a week holds for the first moment.
    [Fact]
    public void Heavy_buyers_and_short_times_stay_numbers()
    {
        Estimate gone = Model.ExpectedPurchases(2000, 5, 38.86, 39), alive = Model.Alive(2000, 5, 38.86);
        Assert.All([gone.Value, gone.Lower, gone.Upper, alive.Value, alive.Lower, alive.Upper], number => Assert.InRange(number, 0, 1e-100));

        Estimate heavy = Model.ExpectedPurchases(1000, 38.86, 38.86, 39);
        Assert.True(heavy.Lower < heavy.Value && heavy.Value < heavy.Upper && heavy.Upper < 1002.0 / 38.86 * 39);
        double rate = (0.24259290720446625 + 1000) / (4.413531561205445 + 38.86);
        foreach (double ahead in new[] { 1e-6, 1e-12 })
            Assert.Equal(rate * Model.Alive(1000, 38.86, 38.86).Value, Model.ExpectedPurchases(1000, 38.86, 38.86, ahead).Value / ahead, 1e-3);
    }

    [Theory]
    [InlineData(1, 0.053184740776215246)]
    [InlineData(39, 1.1950162977034169)]
    [InlineData(78, 1.8579717824278472)]
    public void What_new_customers_will_buy_agrees(double weeks, double expected) =>
        Assert.Equal(expected, Model.ExpectedOfNew(weeks).Value, 1e-8);

    // Figures of the 39 weeks after, foretold from the 39 before; scipy at the refined parameters.
    [Fact]
    public void The_weeks_after_are_foretold_as_closely_as_by_scipy()
    {
        double[] foretold = Model.ExpectedPurchases(Cdnow.Repeats, Cdnow.Last, Cdnow.Watched, 39);
        Assert.Equal(1653.423259803969, foretold.Sum(), 1e-5);
        Assert.Equal(1882, Cdnow.Holdout.Sum());
        Assert.Equal(0.7854565322144047, foretold.Zip(Cdnow.Holdout, (f, h) => Math.Abs(f - h)).Average(), 1e-8);
        Assert.Equal(1.6080067115455592, Math.Sqrt(foretold.Zip(Cdnow.Holdout, (f, h) => (f - h) * (f - h)).Average()), 1e-8);
        Assert.Equal(0.6256330930712288, Known(PearsonCorrelation.Estimate(foretold, Cdnow.Holdout, P95)).Value, 1e-8);

        double[] means = [0.22508613197418212, 0.523124696159951, 1.0441368128834678, 1.5202595202236626, 2.163904640456361, 2.6539132676268493, 3.5040900610280206];
        for (int x = 0; x < means.Length; x++)
            Assert.Equal(means[x], foretold.Where((_, i) => Cdnow.Repeats[i] == x).Average(), 1e-7);
    }

    [Fact]
    public void Neither_the_order_of_customers_nor_the_unit_of_time_matters()
    {
        BetaGeometricPurchases days = Fitted(BetaGeometricPurchases.Fit(
            [.. Cdnow.Repeats.Reverse()], [.. Cdnow.Last.Reverse().Select(week => 7 * week)], [.. Cdnow.Watched.Reverse().Select(week => 7 * week)], P95));
        double[] weeks = Values(Model), other = Values(days);
        Assert.Equal([weeks[0], 7 * weeks[1], weeks[2], weeks[3]], other, (a, b) => Math.Abs(a - b) <= 1e-9 * a);
        Assert.Equal(7 * Model.StandardErrors[1], days.StandardErrors[1], 1e-7);
        Assert.Equal(Model.ExpectedPurchases(2, 30.43, 38.86, 39).Value, days.ExpectedPurchases(2, 213.01, 272.02, 273).Value, 1e-9);
    }

    [Fact]
    public void Slope_and_curvature_are_those_of_the_likelihood()
    {
        BetaGeometricLikelihood likelihood = new(PurchaseHistories.Of(Cdnow.Repeats, Cdnow.Last, Cdnow.Watched));
        double[] at = [0.4, 6, 0.6, 2], slope = new double[4];
        double[,] curvature = new double[4, 4];
        likelihood.At(at, slope, curvature);
        for (int j = 0; j < 4; j++)
        {
            double h = 1e-5 * at[j];
            (double up, double[] upSlope) = Near(j, h);
            (double down, double[] downSlope) = Near(j, -h);
            Assert.Equal(slope[j], (up - down) / (2 * h), 1e-4 * Math.Max(1, Math.Abs(slope[j])));
            for (int k = 0; k < 4; k++)
                Assert.Equal(curvature[j, k], (upSlope[k] - downSlope[k]) / (2 * h), 1e-4 * Math.Max(1, Math.Abs(curvature[j, k])));
        }

        (double, double[]) Near(int j, double h)
        {
            double[] there = [.. at], itsSlope = new double[4];
            there[j] += h;
            return (likelihood.At(there, itsSlope, new double[4, 4]), itsSlope);
        }
    }

    [Fact]
    public void Too_few_who_bought_again_are_withheld()
    {
        Refused(WithheldReason.NoEvents, 3, 20, BetaGeometricPurchases.Fit([0, 0, 0], [0, 0, 0], [5, 6, 7], P95));
        Refused(WithheldReason.TooFew, 1, 20, BetaGeometricPurchases.Fit([0, 0, 1], [0, 0, 3], [5, 6, 7], P95));
        Refused(WithheldReason.NoEvents, 0, 20, BetaGeometricPurchases.Fit([], [], [], P95));
    }

    // Everybody buys to the very end: nobody leaves, and nothing is known of who would.
    [Fact]
    public void Where_nobody_ever_leaves_the_model_is_withheld()
    {
        int[] repeats = [.. Enumerable.Range(0, 200).Select(i => 5 + i % 9)];
        double[] watched = [.. Enumerable.Repeat(40.0, 200)];
        Refused(WithheldReason.TooFew, 200, 0, BetaGeometricPurchases.Fit(repeats, watched, watched, P95));
    }

    [Fact]
    public void Refuses_histories_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => BetaGeometricPurchases.Fit([-1], [1], [2], P95));
        Assert.Throws<ArgumentException>(() => BetaGeometricPurchases.Fit([1], [3], [2], P95));
        Assert.Throws<ArgumentException>(() => BetaGeometricPurchases.Fit([0], [1], [2], P95));
        Assert.Throws<ArgumentException>(() => BetaGeometricPurchases.Fit([1], [double.NaN], [2], P95));
        Assert.Throws<ArgumentException>(() => BetaGeometricPurchases.Fit([1], [1], [2, 3], P95));
        Assert.Throws<ArgumentException>(() => Model.ExpectedPurchases(1, 1, 2, 0));
    }

    private static double[] Values(BetaGeometricPurchases model) => [model.R.Value, model.Alpha.Value, model.A.Value, model.B.Value];
}
