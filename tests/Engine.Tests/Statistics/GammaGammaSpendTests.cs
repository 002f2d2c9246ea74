using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class GammaGammaSpendTests
{
    private static readonly GammaGammaSpend Model = Fitted(GammaGammaSpend.Fit(Cdnow.Repeats, Cdnow.Spend, P95));

    // The note prints p = 6.25, q = 3.74, γ = 15.44 (15.45 when fitted to its own digits); more digits by scipy, see SOURCES.md.
    [Fact]
    public void Agrees_with_Fader_and_Hardie_2013()
    {
        Assert.Equal(6.25, Model.P.Value, 5e-3);
        Assert.Equal(3.74, Model.Q.Value, 5e-3);
        Assert.Equal(15.44, Model.V.Value, 1e-2);

        double[] refined = [6.248802489708012, 3.744588453287681, 15.447748009467551], found = [Model.P.Value, Model.Q.Value, Model.V.Value];
        double[] errors = [1.1896870376574706, 0.2901656151351762, 4.1599938783252375];
        for (int j = 0; j < 3; j++)
        {
            Assert.Equal(refined[j], found[j], 1e-8 * refined[j]);
            Assert.Equal(errors[j], Model.StandardErrors[j], 1e-5 * errors[j]);
        }

        Assert.Equal(-4055.923243502865, Model.LogLikelihood, 1e-8);
        Assert.Equal(946, Model.N);
    }

    [Theory]
    [InlineData(2, 22.35, 24.65861617432717)]
    [InlineData(1, 11.77, 18.911479841568312)]
    [InlineData(0, 0, 35.171002088240876)]
    [InlineData(7, 73.74, 71.46285080451786)]
    public void Expected_spend_agrees(int purchases, double mean, double expected)
    {
        Estimate spend = Known(Model.ExpectedSpend(purchases, mean));
        Assert.Equal(expected, spend.Value, 1e-7);
        Assert.InRange(expected, spend.Lower, spend.Upper);
        Assert.Equal(946, spend.N);
    }

    // Twelve steps of 4.345 weeks at 1 % a step, as lifetimes' customer_lifetime_value; scipy at the refined parameters.
    [Theory]
    [InlineData(2, 30.43, 38.86, 22.35, 36.27849649287387)]
    [InlineData(7, 29.43, 38.86, 73.74, 283.52357238407956)]
    [InlineData(0, 0, 38.86, 0, 8.344092660600799)]
    public void Purchases_times_spend_give_the_lifetime_value(int repeats, double last, double watched, double mean, double value)
    {
        BetaGeometricPurchases purchases = Fitted(BetaGeometricPurchases.Fit(Cdnow.Repeats, Cdnow.Last, Cdnow.Watched, P95));
        double sum = 0, before = 0;
        for (int month = 1; month <= 12; month++)
        {
            double until = purchases.ExpectedPurchases(repeats, last, watched, 4.345 * month).Value;
            sum += (until - before) / Math.Pow(1.01, month);
            before = until;
        }

        Assert.Equal(value, sum * Known(Model.ExpectedSpend(repeats, mean)).Value, 1e-5);
    }

    [Fact]
    public void Neither_the_order_of_customers_nor_the_currency_matters()
    {
        GammaGammaSpend cents = Fitted(GammaGammaSpend.Fit([.. Cdnow.Repeats.Reverse()], [.. Cdnow.Spend.Reverse().Select(dollars => 100 * dollars)], P95));
        Assert.Equal(Model.P.Value, cents.P.Value, 1e-8);
        Assert.Equal(Model.Q.Lower, cents.Q.Lower, 1e-8);
        Assert.Equal(100 * Model.V.Value, cents.V.Value, 1e-6);
    }

    [Fact]
    public void Slope_and_curvature_are_those_of_the_likelihood()
    {
        int[] counts = [1, 2, 2, 5, 1];
        double[] totals = [10, 30, 18, 95, 22], at = [2, 3, 12], slope = new double[3];
        double[,] curvature = new double[3, 3];
        GammaGammaLikelihood likelihood = new(counts, totals, 0);
        likelihood.At(at, slope, curvature);
        for (int j = 0; j < 3; j++)
        {
            double h = 1e-5 * at[j];
            (double up, double[] upSlope) = Near(j, h);
            (double down, double[] downSlope) = Near(j, -h);
            Assert.Equal(slope[j], (up - down) / (2 * h), 1e-7);
            for (int k = 0; k < 3; k++)
                Assert.Equal(curvature[j, k], (upSlope[k] - downSlope[k]) / (2 * h), 1e-7);
        }

        (double, double[]) Near(int j, double h)
        {
            double[] there = [.. at], itsSlope = new double[3];
            there[j] += h;
            return (likelihood.At(there, itsSlope, new double[3, 3]), itsSlope);
        }
    }

    [Fact]
    public void Too_few_or_equal_spends_are_withheld()
    {
        Refused(WithheldReason.TooFew, 2, 15, GammaGammaSpend.Fit([1, 0, 2], [10, 0, 12], P95));
        Refused(WithheldReason.NoVariation, 20, 0, GammaGammaSpend.Fit([.. Enumerable.Range(1, 20)], [.. Enumerable.Repeat(9.99, 20)], P95));
        Refused(WithheldReason.TooFew, 0, 15, GammaGammaSpend.Fit([], [], P95));
    }

    [Fact]
    public void Refuses_spends_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => GammaGammaSpend.Fit([1], [0], P95));
        Assert.Throws<ArgumentException>(() => GammaGammaSpend.Fit([1], [double.NaN], P95));
        Assert.Throws<ArgumentException>(() => GammaGammaSpend.Fit([-1], [5], P95));
        Assert.Throws<ArgumentException>(() => Model.ExpectedSpend(1, -5));
    }
}
