using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class ShiftedBetaGeometricTests
{
    // Fader and Hardie 2007, "Regular": % alive after 0 … 7 renewals, of a thousand customers.
    private static readonly int[] Regular = [1000, 631, 468, 382, 326, 289, 262, 241];

    // The paper prints α = 0.704, β = 1.182; more digits, errors and predictions: independent fit in Python (scipy betaln, Nelder–Mead).
    [Fact]
    public void Agrees_with_Fader_and_Hardie_2007()
    {
        ShiftedBetaGeometric model = Fitted(ShiftedBetaGeometric.FitSurvivors(Regular, P95));
        Assert.Equal(0.704077, model.Alpha.Value, 5e-7);
        Assert.Equal(1.182043, model.Beta.Value, 5e-7);
        Assert.Equal(-1680.2651884632862, model.LogLikelihood, 1e-9);
        Assert.Equal(0.06559896, model.StandardErrors.Alpha, 5e-8);
        Assert.Equal(0.15247562, model.StandardErrors.Beta, 2e-7);
        Assert.Equal(0.704077 * Math.Exp(1.959963984540054 * 0.06559896 / 0.704077), model.Alpha.Upper, 2e-6);
        Assert.Equal(1000, model.N);

        Assert.Equal(0.62670606, model.Survival(1).Value, 5e-7);
        Assert.Equal(0.17003745, model.Survival(12).Value, 5e-7);
        Assert.Equal(0.92076662, model.Retention(8).Value, 5e-7);
        Assert.Equal(3.69490841, model.DiscountedLifetime(0.1).Value, 5e-6);
        Assert.InRange(model.Survival(12).Value, model.Survival(12).Lower, model.Survival(12).Upper);
    }

    [Fact]
    public void Customers_one_by_one_in_any_order_give_the_same()
    {
        List<int> renewals = [];
        List<bool> left = [];
        for (int t = 7; t >= 1; t--)
        {
            renewals.AddRange(Enumerable.Repeat(t, Regular[t - 1] - Regular[t]));
            left.AddRange(Enumerable.Repeat(true, Regular[t - 1] - Regular[t]));
        }

        renewals.InsertRange(100, Enumerable.Repeat(7, 241));
        left.InsertRange(100, Enumerable.Repeat(false, 241));
        ShiftedBetaGeometric one = Fitted(ShiftedBetaGeometric.Fit([.. renewals], [.. left], P95)), all = Fitted(ShiftedBetaGeometric.FitSurvivors(Regular, P95));
        Assert.Equal((all.Alpha, all.Beta, all.LogLikelihood), (one.Alpha, one.Beta, one.LogLikelihood));
    }

    [Fact]
    public void Ten_times_the_customers_give_the_same_estimate_more_closely()
    {
        ShiftedBetaGeometric one = Fitted(ShiftedBetaGeometric.FitSurvivors(Regular, P95));
        ShiftedBetaGeometric ten = Fitted(ShiftedBetaGeometric.FitSurvivors([.. Regular.Select(alive => 10 * alive)], P95));
        Assert.Equal(one.Alpha.Value, ten.Alpha.Value, 1e-10);
        Assert.Equal(one.StandardErrors.Alpha / Math.Sqrt(10), ten.StandardErrors.Alpha, 1e-10);
    }

    [Fact]
    public void Too_few_and_none_who_left_are_withheld()
    {
        Refused(WithheldReason.TooFew, 9, 10, ShiftedBetaGeometric.FitSurvivors([100, 95, 92, 91], P95));
        Refused(WithheldReason.NoEvents, 100, 10, ShiftedBetaGeometric.FitSurvivors([100, 100], P95));
        Refused(WithheldReason.NoEvents, 0, 10, ShiftedBetaGeometric.Fit([], [], P95));
    }

    // One renewal tells the mean chance only; a chance that rises with age no mixture of constant ones can make.
    [Fact]
    public void What_the_numbers_cannot_tell_is_withheld()
    {
        Refused(WithheldReason.TooFew, 400, 0, ShiftedBetaGeometric.FitSurvivors([1000, 600], P95));
        Refused(WithheldReason.TooFew, 900, 0, ShiftedBetaGeometric.FitSurvivors([1000, 950, 850, 650, 350, 100], P95));
    }

    [Fact]
    public void Refuses_numbers_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => ShiftedBetaGeometric.FitSurvivors([100], P95));
        Assert.Throws<ArgumentException>(() => ShiftedBetaGeometric.FitSurvivors([100, 101], P95));
        Assert.Throws<ArgumentException>(() => ShiftedBetaGeometric.Fit([0], [true], P95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fitted(ShiftedBetaGeometric.FitSurvivors(Regular, P95)).DiscountedLifetime(0));
    }
}
