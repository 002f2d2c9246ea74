using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class KaplanMeierTests
{
    private static readonly bool[] Three = [true, true, true];

    // R: survfit(Surv(time, status) ~ x, aml, conf.type = "log-log"), x = Maintained, at the times with events.
    [Fact]
    public void Agrees_with_R_on_aml()
    {
        (double Time, int AtRisk, double Survival, double Lower, double Upper)[] expected =
        [
            (9, 11, 0.909090909090909, 0.50808020576993, 0.986673822667823),
            (13, 10, 0.818181818181818, 0.447428614682181, 0.951162228582492),
            (18, 8, 0.715909090909091, 0.350190385907938, 0.899023974191053),
            (23, 7, 0.613636363636364, 0.265752040001286, 0.835299243250221),
            (31, 5, 0.490909090909091, 0.167330909776851, 0.753399790370811),
            (34, 4, 0.368181818181818, 0.0928295749369852, 0.657040832398164),
            (48, 2, 0.184090909090909, 0.0117384801231896, 0.525014842726641),
        ];
        SurvivalCurve curve = KaplanMeier.Estimate(Aml.Weeks.AsSpan(0, 11), Aml.Relapsed.AsSpan(0, 11), P95);

        Assert.Equal(expected.Length, curve.Steps.Count);
        Assert.All(expected, (step, i) =>
        {
            Assert.Equal((step.Time, step.AtRisk, 1), (curve.Steps[i].Time, curve.Steps[i].AtRisk, curve.Steps[i].Events));
            Agrees(step.Survival, step.Lower, step.Upper, 11, Known(curve.At(step.Time)));
        });
        Assert.Equal((11, 7), (curve.N, curve.Events));
    }

    // Freireich et al. 1963, 6-MP arm; R survfit as above (HOUSE values to six digits: 0.857143, 0.752941, 0.448179).
    [Theory]
    [InlineData(6, 0.857142857142857, 0.619717955265984, 0.951551747646997)]
    [InlineData(12, 0.752941176470588, 0.503199510799957, 0.889361835169265)]
    [InlineData(35, 0.448179271708683, 0.188052005959232, 0.680142628495241)]
    public void Agrees_with_Freireich_1963(double week, double survival, double lower, double upper)
    {
        SurvivalCurve curve = KaplanMeier.Estimate(Freireich.Weeks.AsSpan(0, 21), Freireich.Relapsed.AsSpan(0, 21), P95);
        Agrees(survival, lower, upper, 21, Known(curve.At(week)));
    }

    // aml, made to enter late (at 0, 1/5, 2/5 or 3/5 of its time in turn); computed independently (Python fractions).
    [Fact]
    public void Late_entry_counts_only_those_who_had_come()
    {
        double[] entry = [.. Aml.Weeks.Select((week, i) => week * (i % 4) / 5)];
        SurvivalCurve curve = KaplanMeier.Estimate(entry, Aml.Weeks, Aml.Relapsed, P95);
        Agrees(0.6198347107438016, 0.3161963906929361, 0.8198017247531093, 23, Known(curve.At(9)));
        Agrees(0.08912416255073603, 0.014678108349740043, 0.2503975313917516, 23, Known(curve.At(45)));
        Assert.Equal([11, 12, 11, 13, 13, 10, 12, 10, 8, 7, 6, 5, 4, 3, 1], curve.Steps.Select(step => step.AtRisk));
        Assert.All(curve.Steps, step => Assert.Equal(step.AtRisk, curve.AtRisk(step.Time)));
    }

    [Fact]
    public void At_zero_the_upper_end_is_the_one_before()
    {
        SurvivalCurve placebo = KaplanMeier.Estimate(Freireich.Weeks.AsSpan(21), Freireich.Relapsed.AsSpan(21), P95);
        Estimate last = Known(placebo.At(23));
        Agrees(0.197044905698946, last.Upper);            // R at week 22; at 23 R prints NA
        Assert.Equal((0, 0), (last.Value, last.Lower));
        Assert.Equal((0, 0, 1), All(KaplanMeier.Estimate([5, 5, 5], Three, P95), at: 5));

        static (double, double, double) All(SurvivalCurve curve, double at) =>
            (Known(curve.At(at)).Value, Known(curve.At(at)).Lower, Known(curve.At(at)).Upper);
    }

    [Fact]
    public void Rows_cut_in_two_give_the_same_curve()
    {
        double[] cut = [.. Aml.Weeks.Select(week => week / 3)];
        SurvivalCurve whole = KaplanMeier.Estimate(new double[23], Aml.Weeks, Aml.Relapsed, P95);
        SurvivalCurve split = KaplanMeier.Estimate(
            [.. new double[23], .. cut], [.. cut, .. Aml.Weeks], [.. new bool[23], .. Aml.Relapsed], P95);
        Assert.Equal(whole.Steps, split.Steps);
        Assert.Equal(46, split.N);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_unit_of_time_matters()
    {
        double[] days = [.. Aml.Weeks.Reverse().Select(week => 7 * week)];
        SurvivalCurve weeks = KaplanMeier.Estimate(Aml.Weeks, Aml.Relapsed, P95);
        Assert.Equal(
            weeks.Steps.Select(step => step with { Time = 7 * step.Time }),
            KaplanMeier.Estimate(days, [.. Aml.Relapsed.Reverse()], P95).Steps);
    }

    [Fact]
    public void Where_nothing_was_seen_nothing_is_said()
    {
        SurvivalCurve curve = KaplanMeier.Estimate([2, 4, 6], [false, true, false], P95);
        Withheld(WithheldReason.NoEvents, 3, 0, curve.At(3.9));
        Assert.Equal(0.5, Known(curve.At(6)).Value);
        Withheld(WithheldReason.TooFew, 0, 1, curve.At(6.1));
        Withheld(WithheldReason.TooFew, 0, 1, KaplanMeier.Estimate([], [], P95).At(1));
        Withheld(WithheldReason.NoEvents, 3, 0, KaplanMeier.Estimate([2, 4, 6], new bool[3], P95).At(6));
    }

    [Fact]
    public void Who_leaves_on_the_first_day_was_there()
    {
        SurvivalCurve curve = KaplanMeier.Estimate([0, 1, 2, 3], [true, false, false, false], P95);
        Assert.Equal(0.75, Known(curve.At(0)).Value);
        Assert.Equal(4, curve.AtRisk(0));
    }

    [Fact]
    public void Refuses_times_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([1], [1], [true], P95));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([-1], [true], P95));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([double.NaN], [true], P95));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([1, 2], [true], P95));
    }
}
