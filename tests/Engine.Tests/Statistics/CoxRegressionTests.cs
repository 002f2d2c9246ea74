using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.RossiRows;

namespace Peakend.Engine.Tests.Statistics;

// All figures of men after release, whole, late or cut: R survival 3.5-3, coxph on rossi.csv; see SOURCES.md.
public class CoxRegressionTests
{
    private static readonly int[] FourByFour = [.. Enumerable.Range(0, 432).Select(i => i / 4)];

    [Fact]
    public void Agrees_with_R_on_rossi()
    {
        CoxModel model = Fitted(Of(All));
        Coefficients(
            model,
            [-0.3794221668712051, -0.0574377430137615, 0.3138997859493020, -0.1497956972227822, -0.4337038766902505, -0.0848710829908305, 0.0914970793511212],
            [0.1913794807128090, 0.0219994706279538, 0.3079927763929380, 0.2122242961581635, 0.3818680574649214, 0.1957566719209233, 0.0286485500734706]);
        Near([-675.380632346871, -658.747659446086], [model.NullLogLikelihood, model.LogLikelihood]);
        Test(33.2659458015708, 7, 2.36204505369854e-05, model.LikelihoodRatio);
        Test(33.5286888997077, 7, 2.1098615174343e-05, model.Score);
        Assert.Equal(32.1126101919368, Given(model.Wald).Statistic, 1e-8);

        CoxCoefficient fin = model.Coefficients[0];
        Near([-0.754519056448289, -0.00432527729412152], [fin.LogHazardRatio.Lower, fin.LogHazardRatio.Upper]);
        Near([-1.98256451244415, 0.0474160946398351], [fin.Test.Statistic, fin.Test.P]);
        Near(0.684256681179724, fin.HazardRatio.Value);
        Near(Math.Exp(-0.754519056448289), fin.HazardRatio.Lower);
        Assert.Equal(("fin", 114, 114), (fin.Name, fin.LogHazardRatio.N, model.Events));
        Near(-0.00374367463211192, model.Covariance[0, 2]);
        Near(7, model.EffectiveParameters);
    }

    [Fact]
    public void Agrees_with_R_on_rossi_with_Breslows_ties()
    {
        CoxModel model = Fitted(Of(All), new CoxOptions { Ties = CoxTies.Breslow });
        Coefficients(
            model,
            [-0.3790218877950267, -0.0572459253635571, 0.3141297650682452, -0.1511145996274572, -0.4327825725490514, -0.0849828357516055, 0.0911115405004656],
            [0.1913644258590194, 0.0219831857514714, 0.3080172795787574, 0.2121231607963196, 0.3817949350643098, 0.1957482073232120, 0.0286312530668248]);
        Near([-675.683389417497, -659.120605677328], [model.NullLogLikelihood, model.LogLikelihood]);
        Test(33.3828204240907, 7, 2.24638309023725e-05, model.Score);
    }

    [Fact]
    public void Strata_agree_with_R() =>
        Coefficients(
            Fitted(Of(ButWork) with { Stratum = Codes("wexp") }),
            [-0.380154098826757, -0.0582134796111686, 0.306569449407928, -0.453871628517882, -0.0827389107650689, 0.0907436422410791],
            [0.19127255031907, 0.0220646586851097, 0.30802980405064, 0.381736979195758, 0.195685985172209, 0.0286835884144407]);

    [Fact]
    public void Robust_errors_agree_with_R()
    {
        CoxModel rows = Fitted(Of(All) with { Cluster = [.. Enumerable.Range(0, 432)] }), clusters = Fitted(Of(All) with { Cluster = FourByFour });
        Near(
            [0.195541778880588, 0.0253361463208248, 0.292328555108874, 0.218060315186137, 0.380244465386073, 0.199200829565688, 0.0289745948116107],
            rows.Coefficients.Select(c => c.StandardError));
        Near(
            [0.2033394983429179, 0.0281251297106329, 0.2749949557027130, 0.2265428638291459, 0.3933093614415921, 0.1972305535132447, 0.0282020373410803],
            clusters.Coefficients.Select(c => c.StandardError));
        Near(0.1913794807128090, clusters.Coefficients[0].ModelError);
        Assert.Equal(33.3719286319082, Given(clusters.Wald).Statistic, 1e-8);
        Near([-1.9403636861814, 0.0523355065659899], [rows.Coefficients[0].Test.Statistic, rows.Coefficients[0].Test.P]);
    }

    [Fact]
    public void Late_entry_agrees_with_R()
    {
        CoxModel model = Fitted(Late(All));
        Coefficients(
            model,
            [-0.3130359924344561, -0.0498678214699202, 0.2667626299061093, -0.1713882526846487, -0.4099101053255087, -0.0887303562969453, 0.0826899430705337],
            [0.1913276064174862, 0.0217558901772250, 0.3087435917959404, 0.2129153802210379, 0.3828705567732299, 0.1958325676252313, 0.0283155705006304]);
        Near([-636.603069244629, -622.707305771694], [model.NullLogLikelihood, model.LogLikelihood]);
        Near(
            [0.1937099677448833, 0.0262505033737286, 0.2572640066154926, 0.2234239704648529, 0.3973370847438034, 0.1919363726247783, 0.0240201560368193],
            Fitted(Late(All) with { Cluster = FourByFour }).Coefficients.Select(c => c.StandardError));
    }

    [Theory]
    [InlineData(
        CoxTies.Efron,
        new[] { -0.3209574764434995, -0.0501693312817832, 0.2395940174410374, -0.4406196468875671, -0.0894783238070284, 0.0830152711868861 },
        new[] { 0.1928477096586805, 0.0266703931460652, 0.2570228711822084, 0.4001351446053986, 0.1914341148935845, 0.0241150423965076 })]
    [InlineData(
        CoxTies.Breslow,
        new[] { -0.3205667700444076, -0.0500306198731493, 0.2368451328042667, -0.4374247426390119, -0.0895965727989667, 0.0824518519264673 },
        new[] { 0.1917151028769881, 0.0264903460589107, 0.2566170022654755, 0.3989643918366282, 0.1903444189760401, 0.0239463212896819 })]
    public void Late_entry_strata_clusters_and_ties_together_agree_with_R(CoxTies ties, double[] coefficients, double[] errors)
    {
        CoxModel model = Fitted(Late(ButWork) with { Stratum = Codes("wexp"), Cluster = FourByFour }, new CoxOptions { Ties = ties });
        Coefficients(model, coefficients, errors);
    }

    [Fact]
    public void A_measure_that_changes_agrees_with_R()
    {
        (CoxRows rows, int[] man) = Cut("fin", "fin_late", "age", "prio");
        CoxModel model = Fitted(rows with { Cluster = man });
        Coefficients(
            model,
            [-0.3563855717261646, 0.0178187011469305, -0.0671081494245247, 0.0968438734865158],
            [0.2776017972146307, 0.3804435950330799, 0.0234486321191501, 0.0270413518241357]);
        Near(
            [0.2771684163385081, 0.3805350947996927, 0.0208499398260518, 0.0272701960935516],
            model.Coefficients.Select(c => c.ModelError));
        Assert.Equal(1573, rows.Count);
    }

    [Fact]
    public void Rows_cut_in_pieces_give_the_same_model()
    {
        CoxModel whole = Fitted(Of(All) with { Cluster = [.. Enumerable.Range(0, 432)] });
        (CoxRows rows, int[] man) = Cut(All);
        CoxModel cut = Fitted(rows with { Cluster = man });
        Coefficients(cut, [.. whole.Coefficients.Select(c => c.LogHazardRatio.Value)], [.. whole.Coefficients.Select(c => c.StandardError)]);
        Near(whole.LogLikelihood, cut.LogLikelihood);
    }

    // R: coxph(Surv(week, arrest) ~ ridge(fin, …, prio, theta = 10))
    [Fact]
    public void A_ridge_penalty_agrees_with_R()
    {
        CoxModel model = Fitted(Of(All), new CoxOptions { Ridge = 10 });
        Coefficients(
            model,
            [-0.3484285726973873, -0.0496925530925950, 0.2781774420489487, -0.1760155631184160, -0.3960048092878410, -0.0751262649562585, 0.0855440652471481],
            [0.1826326522528501, 0.0195840853350901, 0.2902001506856476, 0.1993775814277147, 0.3469186162898186, 0.1871254238857100, 0.0278737668796288]);
        Near(-658.862267317118, model.LogLikelihood);
        Near(6.30681109669483, model.EffectiveParameters);
        Assert.Null(model.LikelihoodRatio);
    }

    // R: coxph(Surv(t, status) ~ Rx, leukemia)
    [Fact]
    public void Few_rows_agree_with_Freireich_1963()
    {
        CoxRows rows = new()
        {
            Exit = Freireich.Weeks,
            Happened = Freireich.Relapsed,
            Covariates = [new CoxCovariate("placebo", Array.ConvertAll(Freireich.Arm, arm => (double)arm))],
        };
        CoxModel model = Fitted(rows);
        Assert.Equal(1.572125148829, model.Coefficients[0].LogHazardRatio.Value, 5e-13);
        Assert.Equal(17.246536795717, Given(model.Score).Statistic, 5e-12);
        Assert.Equal(0.412396717709, model.Coefficients[0].StandardError, 5e-13);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_units_nor_the_clock_matter()
    {
        CoxModel plain = Fitted(Of("fin", "age", "prio"));
        CoxRows turned = Of("fin", "age", "prio");
        turned = turned with
        {
            Exit = [.. turned.Exit.Reverse().Select(week => Math.Pow(week, 3) - 100)],   // any growing function of time: only the order counts
            Happened = [.. turned.Happened.Reverse()],
            Covariates = [.. turned.Covariates.Select(c => c with { Values = [.. c.Values.Reverse().Select(x => 1e6 + 1000 * x)] })],
        };
        CoxModel other = Fitted(turned);
        for (int j = 0; j < 3; j++)
        {
            Assert.Equal(plain.Coefficients[j].LogHazardRatio.Value, 1000 * other.Coefficients[j].LogHazardRatio.Value, 1e-9);
            Assert.Equal(plain.Coefficients[j].StandardError, 1000 * other.Coefficients[j].StandardError, 1e-9);
        }

        Near(plain.LogLikelihood, other.LogLikelihood);
    }

    [Fact]
    public void The_same_rows_give_the_same_bits()
    {
        CoxModel once = Fitted(Late(All)), again = Fitted(Late(All));
        Assert.Equal(once.Coefficients, again.Coefficients);
        Assert.Equal(once.LogLikelihood, again.LogLikelihood);
    }

    // One of e^40 times the others' risk comes late and leaves: nothing of it may stay in the sums. By hand: −ln 2 − ln 3 − ln 4.
    [Fact]
    public void Who_has_left_leaves_nothing_behind()
    {
        CoxRows rows = new()
        {
            Entry = [0, 0, 0, 0, 5],
            Exit = [1, 2, 3, 10, 6],
            Happened = [true, true, true, false, true],
            Covariates = [new CoxCovariate("x", [0, 0, 0, 0, 1])],
        };
        CoxRiskSets sets = new(rows);
        int width = CoxLikelihood.WidthFor(1);
        double[] standard = new double[sets.Places * width];
        for (int place = 0; place < sets.Places; place++)
            (standard[place * width], standard[place * width + 1]) = (1, rows.Covariates[0].Values[sets.Row[place]]);
        CoxLikelihood likelihood = new(sets, CoxTies.Efron, standard, 1);
        likelihood.Evaluate([40]);
        Assert.Equal(-Math.Log(24), likelihood.LogLikelihood, 1e-14);
        Assert.Equal(0, likelihood.Gradient[0], 1e-15);
    }

    [Fact]
    public void A_measure_that_foretells_every_event_is_refused_by_name()
    {
        CoxRows rows = Of("age", "prio");
        double[] never = [.. rows.Happened.Select((arrested, i) => !arrested && i % 3 == 0 ? 1.0 : 0)];
        CoxOutcome.Refused refused = Refused(rows with { Covariates = [.. rows.Covariates, new CoxCovariate("never", never)] });
        Assert.Equal((CoxProblem.Monotone, "never", 114, 0), (refused.Problem, refused.Covariate, refused.Events, refused.Needed));
        Withheld(WithheldReason.TooFew, 114, 0, refused.Finding);

        // The later the event the lower the value: at each the highest of those left.
        CoxCovariate clock = new("clock", [.. rows.Exit.Select((week, i) => -week - (rows.Happened[i] ? 0 : 0.5))]);
        Assert.Equal((CoxProblem.Monotone, "clock"), (Refused(rows with { Covariates = [clock] }).Problem, "clock"));

        // Two measures, harmless alone, that make such a clock together.
        double[] part = [.. rows.Exit.Select((_, i) => (double)SplitMix64.Below(100, 5, (ulong)i))];
        CoxCovariate[] pair = [new("part", part), new("rest", [.. clock.Values.Zip(part, (whole, one) => whole - one)])];
        Assert.Equal(CoxProblem.Monotone, Refused(rows with { Covariates = pair }).Problem);

        CoxModel held = Fitted(rows with { Covariates = [.. rows.Covariates, new CoxCovariate("never", never)] }, new CoxOptions { Ridge = 1 });
        Assert.True(held.Coefficients[2].LogHazardRatio.Value < -0.5);
    }

    [Fact]
    public void A_strong_effect_is_not_taken_for_an_endless_one()
    {
        CoxRows rows = Of("age", "prio");
        double[] clock = [.. rows.Exit.Select((week, i) => -week - (rows.Happened[i] ? 0 : 0.5) + (i % 50 == 0 ? 30 : 0))];
        Assert.True(Fitted(rows with { Covariates = [new CoxCovariate("clock", clock)] }).Coefficients[0].Test.Statistic > 5);
    }

    [Fact]
    public void Measures_that_follow_from_others_are_refused_by_name()
    {
        CoxRows rows = Of("age", "prio");
        CoxCovariate sum = new("sum", [.. rows.Covariates[0].Values.Zip(rows.Covariates[1].Values, (age, prio) => 3 * age - prio + 7)]);
        CoxOutcome.Refused collinear = Refused(rows with { Covariates = [.. rows.Covariates, sum] });
        Assert.Equal((CoxProblem.Collinear, "sum"), (collinear.Problem, collinear.Covariate));
        Assert.Equal(3, Fitted(rows with { Covariates = [.. rows.Covariates, sum] }, new CoxOptions { Ridge = 1 }).Coefficients.Count);

        CoxOutcome.Refused constant = Refused(rows with { Covariates = [rows.Covariates[0], new CoxCovariate("one", [.. Enumerable.Repeat(0.1, 432)])] });
        Assert.Equal((CoxProblem.NoVariation, "one"), (constant.Problem, constant.Covariate));
        Withheld(WithheldReason.NoVariation, 114, 0, constant.Finding);

        // The same for all of a stratum, so nobody is ever compared with another value.
        CoxOutcome.Refused within = Refused(Of("age", "wexp") with { Stratum = Codes("wexp") });
        Assert.Equal((CoxProblem.NoVariation, "wexp"), (within.Problem, within.Covariate));
    }

    [Fact]
    public void Too_few_events_or_clusters_are_refused()
    {
        CoxRows rows = Of("age", "prio");
        CoxOutcome.Refused none = Refused(rows with { Happened = new bool[432] });
        Assert.Equal((CoxProblem.NoEvents, 0, 10), (none.Problem, none.Events, none.Needed));
        Withheld(WithheldReason.NoEvents, 0, 10, none.Finding);

        CoxOutcome.Refused few = Refused(rows with { Happened = [.. rows.Happened.Select((arrested, i) => arrested && i < 20)] });
        Assert.Equal(CoxProblem.TooFewEvents, few.Problem);
        Assert.True(few.Events < 10);
        Withheld(WithheldReason.TooFew, few.Events, 10, few.Finding);

        CoxOutcome.Refused clusters = Refused(rows with { Cluster = [.. Enumerable.Range(0, 432).Select(i => i % 9)] });
        Assert.Equal((CoxProblem.TooFewClusters, 10), (clusters.Problem, clusters.Needed));
    }

    [Fact]
    public void Refuses_rows_that_cannot_be()
    {
        CoxRows rows = Of("age");
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows with { Covariates = [] }));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows with { Covariates = [new CoxCovariate("short", [1, 2])] }));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows with { Covariates = [new CoxCovariate("nan", [.. Enumerable.Repeat(double.NaN, 432)])] }));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows with { Entry = rows.Exit }));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows with { Stratum = [1] }));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(rows, new CoxOptions { Ridge = -1 }));
    }

    private static CoxOutcome.Refused Refused(CoxRows rows) => Assert.IsType<CoxOutcome.Refused>(CoxRegression.Fit(rows));

    private static void Coefficients(CoxModel model, double[] values, double[] errors)
    {
        Near(values, model.Coefficients.Select(c => c.LogHazardRatio.Value));
        Near(errors, model.Coefficients.Select(c => c.StandardError));
    }

    private static void Test(double statistic, double degrees, double p, TestResult? test)
    {
        Assert.Equal(statistic, Given(test).Statistic, 1e-9);
        Assert.Equal(degrees, Given(test).DegreesOfFreedom);
        Assert.Equal(p, Given(test).P, 1e-13);
    }
}
