using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.RossiRows;

namespace Peakend.Engine.Tests.Statistics;

// What follows from a fit. R survival 3.5-3 on rossi.csv: coxph()$concordance, cox.zph, basehaz, survfit, residuals; see SOURCES.md.
public class CoxModelTests
{
    private static readonly int[] FourByFour = [.. Enumerable.Range(0, 432).Select(i => i / 4)];
    private static readonly double[] Young = [0, 20, 1, 0, 0, 0, 5], Older = [1, 30, 1, 1, 0, 1, 1];

    [Fact]
    public void Concordance_agrees_with_R()
    {
        CoxConcordance plain = Fitted(Of(All)).Concordance();
        Assert.Equal((27242, 15291, 49), (plain.Concordant, plain.Discordant, plain.TiedRisk));
        Near([0.640329247099714, 0.0266581227726475], [Known(plain.Share).Value, plain.StandardError]);
        Near(0.640329247099714 - 1.959963984540054 * 0.0266581227726475, Known(plain.Share).Lower);
        Assert.Equal(114, Known(plain.Share).N);

        Near(0.0266101811398865, Fitted(Of(All) with { Cluster = FourByFour }).Concordance().StandardError);
        CoxConcordance late = Fitted(Late(All)).Concordance();
        Assert.Equal((20202, 11412, 38), (late.Concordant, late.Discordant, late.TiedRisk));
        Near([0.6388537849109062, 0.0255020764478539], [Known(late.Share).Value, late.StandardError]);
        CoxConcordance strata = Fitted(Of(ButWork) with { Stratum = Codes("wexp") }).Concordance();
        Assert.Equal((5495 + 7296, 3973 + 4112, 49), (strata.Concordant, strata.Discordant, strata.TiedRisk));
        Near([0.612449223416965, 0.0284630333672722], [Known(strata.Share).Value, strata.StandardError]);
        CoxConcordance lateStrata = Fitted(Late(ButWork) with { Stratum = Codes("wexp"), Cluster = FourByFour }).Concordance();
        Near([0.6206301527449352, 0.0275315381267748], [Known(lateStrata.Share).Value, lateStrata.StandardError]);
    }

    [Fact]
    public void Concordance_of_rows_cut_in_pieces_agrees_with_R()
    {
        CoxConcordance cut = Fitted(Cut(All).Rows).Concordance();
        Assert.Equal((27242, 15291, 49), (cut.Concordant, cut.Discordant, cut.TiedRisk));
        Near(0.026247416133905, cut.StandardError);
        (CoxRows rows, int[] man) = Cut(All);
        Near(0.0266581227726475, Fitted(rows with { Cluster = man }).Concordance().StandardError);   // as of whole rows
    }

    [Fact]
    public void Where_no_two_can_be_compared_there_is_no_concordance()
    {
        CoxRows rows = Of("age");
        CoxRows each = rows with { Stratum = [.. Enumerable.Range(0, 432)] };
        Assert.Equal(CoxProblem.NoVariation, Assert.IsType<CoxOutcome.Refused>(CoxRegression.Fit(each)).Problem);
        Withheld(WithheldReason.TooFew, 114, 0, Fitted(each, new CoxOptions { Ridge = 1 }).Concordance().Share);
    }

    [Theory]
    [InlineData(CoxTimeScale.KaplanMeier, 0.0624297500893763, 5.97398166115191, 2.06826538335465, 4.2245956386986, 1.01102156455446, 0.0183832991358407, 0.520584267006145, 17.6944152960279)]
    [InlineData(CoxTimeScale.Rank, 1.38380844698328, 0.896421462109888, 2.25997814684972, 4.15968375665103, 0.0895921419991067, 0.0218516556772719, 1.64080348262927, 11.0251834348359)]
    [InlineData(CoxTimeScale.Identity, 0.00895055826554623, 6.61594379790833, 2.14442625260625, 3.8767551298427, 1.0313483188442, 0.0281765986864228, 0.42479841110757, 18.1826870813889)]
    [InlineData(CoxTimeScale.Log, 0.137599435179095, 8.23149835044424, 1.6170849367858, 2.08585484515457, 1.12597331496406, 0.219202810351746, 0.0134790713642582, 17.6615705937229)]
    public void Proportionality_agrees_with_R(CoxTimeScale scale, params double[] expected)
    {
        CoxProportionality test = CoxProportionality.Of(Fitted(Of(All)), scale)!;
        Assert.Equal(expected[..7], test.Covariates.Select(t => t.Statistic), (x, y) => Math.Abs(x - y) < 1e-8);
        Assert.Equal(expected[7], test.All.Statistic, 1e-8);
        Assert.Equal((1, 7), (test.Covariates[0].DegreesOfFreedom, test.All.DegreesOfFreedom));
        if (scale == CoxTimeScale.KaplanMeier) Assert.Equal([0.0145184627103101, 0.0134275065762991], [test.Covariates[1].P, test.All.P], (x, y) => Math.Abs(x - y) < 1e-10);
    }

    [Theory]
    [InlineData(CoxTimeScale.KaplanMeier, CoxTies.Efron, 0.1434491966699164, 14.9990594348344750, 1.0781817085402217, 0.2030129235303766, 0.0873014876900718, 0.1602463445123447, 16.7893619897284374)]
    [InlineData(CoxTimeScale.Rank, CoxTies.Efron, 1.8581480951405285, 3.8787357589076472, 1.6163597400811016, 0.1034538879982731, 0.0321567991110502, 0.3338332577874865, 7.5551850397786069)]
    [InlineData(CoxTimeScale.Log, CoxTies.Breslow, 0.0247499761304578, 16.3043729437922309, 1.0446256297707286, 0.3084373212193897, 0.2374823150275312, 0.7071672082743682, 18.9683673320934467)]
    [InlineData(CoxTimeScale.Identity, CoxTies.Breslow, 0.1169627387007105, 14.5678225639723049, 1.4170389928466127, 0.1301856470532682, 0.0282168746586661, 0.0302077470997119, 16.4488342668611125)]
    public void Proportionality_with_late_entry_and_strata_agrees_with_R(CoxTimeScale scale, CoxTies ties, params double[] expected)
    {
        CoxModel model = Fitted(Late(ButWork) with { Stratum = Codes("wexp") }, new CoxOptions { Ties = ties });
        CoxProportionality test = CoxProportionality.Of(model, scale)!;
        Assert.Equal(expected, [.. test.Covariates.Select(t => t.Statistic), test.All.Statistic], (x, y) => Math.Abs(x - y) < 1e-8);
    }

    [Fact]
    public void Proportionality_is_not_tested_where_it_cannot_be()
    {
        Assert.Null(CoxProportionality.Of(Fitted(Of("age"), new CoxOptions { Ridge = 1 })));
        CoxRows rows = Of("age");
        Assert.Null(CoxProportionality.Of(Fitted(rows with { Exit = [.. Enumerable.Repeat(5.0, 432)] }), CoxTimeScale.Identity));
        CoxRows before = rows with { Exit = [.. rows.Exit.Select(week => week - 60)] };
        Assert.Throws<ArgumentException>(() => CoxProportionality.Of(Fitted(before), CoxTimeScale.Log));
        Assert.Equal(
            CoxProportionality.Of(Fitted(rows), CoxTimeScale.Identity)!.All.Statistic,
            CoxProportionality.Of(Fitted(before), CoxTimeScale.Identity)!.All.Statistic,
            1e-9);
    }

    [Fact]
    public void Baseline_agrees_with_R()
    {
        CoxBaseline baseline = Fitted(Of(All)).Baseline();
        Near(
            [0.00680323910501102, 0.0828875250496827, 0.403914297759955, 0.956499233885016],
            new double[] { 1, 8, 26, 52 }.Select(week => baseline.CumulativeHazard(new double[7], week)));
        Near(
            [0.282451954862837, 0.707646961864601, 1.213569923395278],
            new double[] { 10, 26, 52 }.Select(week => Fitted(Late(All)).Baseline().CumulativeHazard(new double[7], week)));
        Assert.Equal((49, 1, 52), (baseline.Times().Count, baseline.Times()[0], baseline.Times()[^1]));
        Assert.Equal(0, baseline.CumulativeHazard(new double[7], 0.9));
    }

    [Fact]
    public void Predictions_agree_with_R()
    {
        Predicted(Fitted(Of(All)).Baseline(), Young, 26, 0.758093228177660, 0.04594284085923741, 0.653594249500585, 0.834971010891734);
        Predicted(Fitted(Of(All)).Baseline(), Older, 52, 0.870592655177553, 0.02928696709715859, 0.800103976008029, 0.917489116189107);
        Predicted(Fitted(Late(All)).Baseline(), Young, 10, 0.814086374896952, 0.0514107010690431, 0.686981323436667, 0.893430838156674);
        Predicted(Fitted(Late(All)).Baseline(), Older, 26, 0.880954775385541, 0.0305079358624612, 0.805311225952426, 0.928490083844298);
        CoxModel breslow = Fitted(Of(All), new CoxOptions { Ties = CoxTies.Breslow });
        Predicted(breslow.Baseline(), Young, 52, 0.520339499939151, 0.06736458255399934, 0.381613794390543, 0.642104347811832);

        // R's std.err is that of S, S times that of H.
        static void Predicted(CoxBaseline baseline, double[] profile, double week, double value, double error, double lower, double upper)
        {
            Estimate survival = Known(baseline.Survival(profile, week));
            Near([value, lower, upper], [survival.Value, survival.Lower, survival.Upper]);
            Near(error, survival.Value * baseline.StandardError(profile, week));
            Assert.Equal(114, survival.N);
        }
    }

    [Fact]
    public void Measures_far_from_all_seen_stay_numbers()
    {
        CoxBaseline baseline = Fitted(Of(All)).Baseline();
        double[] many = [0, 20, 1, 0, 0, 0, 1e60], few = [0, 1e60, 1, 0, 0, 0, 0];
        foreach (double[] profile in new[] { many, few })
        {
            Estimate survival = Known(baseline.Survival(profile, 26));
            Assert.True(survival.Lower >= 0 && survival.Lower <= survival.Value && survival.Value <= survival.Upper && survival.Upper <= 1);
        }
    }

    [Fact]
    public void Nothing_is_foretold_where_nothing_was_seen()
    {
        CoxBaseline baseline = Fitted(Of(ButWork) with { Stratum = Codes("wexp") }).Baseline();
        double[] profile = [0, 20, 1, 0, 0, 5];
        Withheld(WithheldReason.NoEvents, 0, 0, baseline.Survival(profile, 0.5, 1));
        Withheld(WithheldReason.TooFew, 0, 1, baseline.Survival(profile, 53, 1));
        Withheld(WithheldReason.NoEvents, 0, 0, baseline.Survival(profile, 20, 7));
        Assert.Throws<ArgumentException>(() => baseline.Survival([1], 20, 1));
        Assert.NotEqual(Known(baseline.Survival(profile, 26)).Value, Known(baseline.Survival(profile, 26, 1)).Value);
    }

    [Fact]
    public void Residuals_agree_with_R()
    {
        CoxResiduals plain = Fitted(Of(All)).Residuals(), late = Fitted(Late(All)).Residuals();
        Near(
            [0.903055780418138, 0.80750844662574, 0.676113136293435, -0.134265064600441, -0.334215945844559, -0.340996564694085],
            plain.Martingale.Take(6));
        Near(
            [0.7795380160624584, 0.6408007133311051, 0.6609705751054101, -0.0739498737149809, -0.4648823008354472, -0.3651515704782628],
            late.Martingale.Take(6));
        Near(
            [-0.0141270016939646, 0.00278012228566881, 0.00699786233067037, -0.0249497541263143, -0.00804143734229426, 0.0147484938757356, -0.00093789189925933],
            plain.DfBeta(0));
        Near(
            [0.00451501813765730, 0.000855924839326024, 0.0388062521088295, -0.0116510942352695, 0.0115311122637052, -0.00653169554552455, 0.0000236729345878179],
            late.DfBeta(4));
        Near(
            [0.1926725421956859, 1.6993480825728446, 0.4172854352511018, -0.2577250401721605, 0.0310082067269488, -0.1875559053098346, 0.4242810955028864],
            late.ScoreOf(4).ToArray());
        Assert.Equal(0, late.Martingale.Sum(), 1e-10);
    }
}
