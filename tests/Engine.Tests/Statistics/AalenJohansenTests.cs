using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class AalenJohansenTests
{
    // aml with two causes, given to the relapses by turn.
    private static readonly int[] Cause = [.. Aml.Relapsed.Select((relapsed, i) => relapsed ? 1 + i % 2 : 0)];

    // R: survfit(Surv(time, factor(cause, 0:2)) ~ 1, aml), $pstate and $std.err
    [Theory]
    [InlineData(5, 0.0434782608695652, 0.0434782608695652, 0.0425225779932022, 0.0425225779932022)]
    [InlineData(12, 0.1304347826086956, 0.1304347826086956, 0.0702237263554129, 0.0702237263554129)]
    [InlineData(23, 0.1801242236024845, 0.2732919254658385, 0.0818989154603688, 0.0957288497774402)]
    [InlineData(31, 0.2850241545893720, 0.3285024154589372, 0.0993880962741676, 0.1029978993601050)]
    [InlineData(45, 0.3954451345755694, 0.4389233954451346, 0.1096489024291470, 0.1110674784612551)]
    [InlineData(161, 0.3954451345755694, 0.5217391304347826, 0.1096489024291470, 0.1172951064507384)]
    public void Agrees_with_R_on_aml(double week, double first, double second, double firstError, double secondError)
    {
        AalenJohansen curve = AalenJohansen.Estimate(Aml.Weeks, Cause, P95);
        Same(first, firstError, 1);
        Same(second, secondError, 2);

        void Same(double share, double error, int cause)
        {
            IncidenceStep step = curve.Steps(cause).Last(step => step.Time <= week);
            Agrees(share, step.Incidence);
            Agrees(error, step.StandardError);

            // The interval by its formula: 1 − (1 − F)^exp(± z·se / ((1 − F)·(−ln(1 − F))))
            double spread = Math.Exp(1.959963984540054 * error / ((1 - share) * -Math.Log(1 - share)));
            Agrees(share, 1 - Math.Pow(1 - share, 1 / spread), 1 - Math.Pow(1 - share, spread), 23, Known(curve.At(cause, week)));
        }
    }

    // The same with late entry at 0, 1/5, 2/5 or 3/5 of the time in turn. The errors: exact fractions of the formula (Python); R gives the
    // infinitesimal jackknife there, 0.10996 and 0.11504 at week 23.
    [Theory]
    [InlineData(23, 0.2606851190767274, 0.3432074918088904, 0.11447486007965182, 0.1168453881172709)]
    [InlineData(48, 0.4339821018142697, 0.5660178981857305, 0.11948695770336927, 0.11948695770336927)]
    public void Late_entry_agrees_with_R_and_exact_fractions(double week, double first, double second, double firstError, double secondError)
    {
        double[] entry = [.. Aml.Weeks.Select((time, i) => time * (i % 4) / 5)];
        AalenJohansen curve = AalenJohansen.Estimate(entry, Aml.Weeks, Cause, P95);
        IncidenceStep one = curve.Steps(1).Last(step => step.Time <= week), two = curve.Steps(2).Last(step => step.Time <= week);
        Assert.Equal([first, second, firstError, secondError], [one.Incidence, two.Incidence, one.StandardError, two.StandardError], (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void With_one_cause_it_is_Kaplan_and_Meier_turned_round()
    {
        SurvivalCurve survival = KaplanMeier.Estimate(Aml.Weeks, Aml.Relapsed, P95);
        AalenJohansen incidence = AalenJohansen.Estimate(Aml.Weeks, [.. Aml.Relapsed.Select(relapsed => relapsed ? 9 : 0)], P95);
        Assert.Equal([9], incidence.Causes);
        foreach (SurvivalStep step in survival.Steps)
        {
            Estimate turned = Known(incidence.At(9, step.Time));
            Assert.Equal([1 - step.Survival, 1 - step.Upper, 1 - step.Lower], [turned.Value, turned.Lower, turned.Upper], (a, b) => Math.Abs(a - b) < 1e-12);
        }

        Estimate all = Known(AalenJohansen.Estimate([1, 2, 3], [1, 1, 1], P95).At(1, 3));
        Assert.Equal((1, 1), (all.Value, all.Upper));
        Assert.InRange(all.Lower, 0.01, 0.99);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_names_of_causes_nor_the_unit_of_time_matter()
    {
        AalenJohansen plain = AalenJohansen.Estimate(Aml.Weeks, Cause, P95);
        AalenJohansen turned = AalenJohansen.Estimate(
            [.. Aml.Weeks.Reverse().Select(week => 7 * week)], [.. Cause.Reverse().Select(cause => cause == 0 ? 0 : 30 - cause)], P95);
        Assert.Equal([28, 29], turned.Causes);
        Assert.Equal(plain.Steps(1).Select(step => step with { Time = 7 * step.Time }), turned.Steps(29));
        Assert.Equal(plain.Steps(2).Select(step => step with { Time = 7 * step.Time }), turned.Steps(28));
    }

    [Fact]
    public void Where_nothing_was_seen_nothing_is_said()
    {
        AalenJohansen curve = AalenJohansen.Estimate([2, 4, 6], [1, 2, 0], P95);
        Withheld(WithheldReason.NoEvents, 3, 0, curve.At(2, 3));
        Withheld(WithheldReason.NoEvents, 3, 0, curve.At(5, 6));
        Withheld(WithheldReason.TooFew, 0, 1, curve.At(1, 7));
        Withheld(WithheldReason.TooFew, 0, 1, AalenJohansen.Estimate([], [], P95).At(1, 1));
        Assert.Empty(AalenJohansen.Estimate([2, 4], [0, 0], P95).Causes);
        Assert.Throws<ArgumentException>(() => AalenJohansen.Estimate([2], [-1], P95));
    }
}
