using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class LogRankTestTests
{
    // R: survdiff(Surv(t, status) ~ Rx, leukemia)
    [Fact]
    public void Agrees_with_R_on_Freireich_1963()
    {
        TestResult test = Given(LogRankTest.Test(Freireich.Weeks, Freireich.Relapsed, Freireich.Arm));
        Agrees(16.7929409892165, test.Statistic);
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Equal(4.16880910933453e-05, test.P, 1e-16);
    }

    // R: survdiff(Surv(time, status) ~ x, aml)
    [Fact]
    public void Agrees_with_R_on_aml()
    {
        TestResult test = Given(LogRankTest.Test(Aml.Weeks, Aml.Relapsed, Aml.Arm));
        Agrees(3.3963886989776, test.Statistic);
        Assert.Equal(0.0653393220405051, test.P, 1e-14);
    }

    // aml in three groups by turn, entering late by turn; exact fractions of the textbook formula (Python), p = exp(−χ²/2) at 2 df.
    [Fact]
    public void Three_groups_and_late_entry_agree_with_exact_fractions()
    {
        double[] entry = [.. Aml.Weeks.Select((week, i) => week * (i % 4) / 5)];
        int[] group = [.. Aml.Weeks.Select((_, i) => i % 3)];
        TestResult test = Given(LogRankTest.Test(entry, Aml.Weeks, Aml.Relapsed, group));
        Assert.Equal(1.2836943931627898, test.Statistic, 1e-11);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(0.5263193103228291, test.P, 1e-11);
    }

    // R: survdiff(Surv(t, status) ~ Rx + strata(sex), leukemia), and on rossi.csv ~ I(prio > 2) + mar + strata(wexp)
    [Fact]
    public void Strata_agree_with_R()
    {
        TestResult sexes = Given(LogRankTest.Test(new double[42], Freireich.Weeks, Freireich.Relapsed, Freireich.Arm, Freireich.Sex));
        Assert.Equal((9.70351616790934379, 1), (sexes.Statistic, sexes.DegreesOfFreedom), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-12 && a.Item2 == b.Item2);
        Assert.Equal(0.00183915767010307, sexes.P, 1e-15);

        CoxRows rossi = RossiRows.Of("prio", "mar");
        int[] group = [.. rossi.Covariates[0].Values.Zip(rossi.Covariates[1].Values, (prio, mar) => (prio > 2 ? 2 : 0) + (int)mar)];
        TestResult four = Given(LogRankTest.Test(new double[432], rossi.Exit, rossi.Happened, group, RossiRows.Codes("wexp")));
        Assert.Equal(11.90415780845189708, four.Statistic, 1e-11);
        Assert.Equal(3, four.DegreesOfFreedom);
    }

    [Fact]
    public void One_stratum_is_none_and_strata_are_never_compared()
    {
        TestResult plain = Given(LogRankTest.Test(Aml.Weeks, Aml.Relapsed, Aml.Arm));
        Assert.Equal(plain, Given(LogRankTest.Test(new double[23], Aml.Weeks, Aml.Relapsed, Aml.Arm, new int[23])));
        Assert.Null(LogRankTest.Test(new double[23], Aml.Weeks, Aml.Relapsed, Aml.Arm, Aml.Arm));
        Assert.Throws<ArgumentException>(() => LogRankTest.Test(new double[23], Aml.Weeks, Aml.Relapsed, Aml.Arm, [1]));
    }

    [Fact]
    public void Curves_give_what_their_rows_give()
    {
        double[] entry = [.. Aml.Weeks.Select((week, i) => week * (i % 4) / 5)];
        int[] group = [.. Aml.Weeks.Select((_, i) => i % 3)];
        TestResult rows = Given(LogRankTest.Test(entry, Aml.Weeks, Aml.Relapsed, group)), curves = Given(LogRankTest.Test([.. Enumerable.Range(0, 3).Select(Curve)]));
        Assert.Equal(rows.Statistic, curves.Statistic, 1e-11);
        Assert.Equal(rows.DegreesOfFreedom, curves.DegreesOfFreedom);
        Assert.Equal(rows.P, curves.P, 1e-11);
        Assert.Null(LogRankTest.Test([Curve(0)]));
        Assert.Null(LogRankTest.Test([Still(3), Still(4)]));

        SurvivalCurve Curve(int g)
        {
            int[] of = [.. Enumerable.Range(0, entry.Length).Where(i => group[i] == g)];
            return KaplanMeier.Estimate([.. of.Select(i => entry[i])], [.. of.Select(i => Aml.Weeks[i])], [.. of.Select(i => Aml.Relapsed[i])], ConfidenceLevel.P95);
        }

        static SurvivalCurve Still(int n) => KaplanMeier.Estimate([.. Enumerable.Range(1, n).Select(i => (double)i)], new bool[n], ConfidenceLevel.P95);
    }

    [Fact]
    public void Names_of_groups_order_of_rows_and_cut_rows_do_not_matter()
    {
        TestResult plain = Given(LogRankTest.Test(Aml.Weeks, Aml.Relapsed, Aml.Arm));
        int[] renamed = Array.ConvertAll(Aml.Arm, arm => 40 - 77 * arm);
        Same(plain, Given(LogRankTest.Test([.. Aml.Weeks.Reverse()], [.. Aml.Relapsed.Reverse()], [.. renamed.Reverse()])));

        double[] cut = [.. Aml.Weeks.Select(week => week / 3)];
        Same(plain, Given(LogRankTest.Test(
            [.. new double[23], .. cut], [.. cut, .. Aml.Weeks], [.. new bool[23], .. Aml.Relapsed], [.. Aml.Arm, .. Aml.Arm])));

        static void Same(TestResult expected, TestResult actual)
        {
            Assert.Equal(expected.Statistic, actual.Statistic, 1e-11);
            Assert.Equal(expected.DegreesOfFreedom, actual.DegreesOfFreedom);
        }
    }

    [Fact]
    public void A_group_never_at_risk_takes_no_degree_of_freedom()
    {
        TestResult two = Given(LogRankTest.Test(Aml.Weeks, Aml.Relapsed, Aml.Arm));
        TestResult three = Given(LogRankTest.Test([.. Aml.Weeks, 1], [.. Aml.Relapsed, false], [.. Aml.Arm, 9]));
        Assert.Equal(two.Statistic, three.Statistic, 1e-11);
        Assert.Equal(1, three.DegreesOfFreedom);
    }

    [Fact]
    public void Nothing_to_compare_is_null()
    {
        Assert.Null(LogRankTest.Test([1, 2, 3], [true, true, false], [4, 4, 4]));
        Assert.Null(LogRankTest.Test([1, 2, 3], new bool[3], [1, 2, 1]));
        Assert.Null(LogRankTest.Test([], [], []));
        Assert.Null(LogRankTest.Test([0, 5], [4, 9], [true, true], [1, 2]));       // never observed together
    }

    [Fact]
    public void Refuses_lengths_that_differ() =>
        Assert.Throws<ArgumentException>(() => LogRankTest.Test([1, 2], [true, true], [1]));
}
