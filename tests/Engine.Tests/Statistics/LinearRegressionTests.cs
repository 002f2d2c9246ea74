using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class LinearRegressionTests
{
    private static readonly RegressionErrors Classical = new RegressionErrors.Classical();

    private static readonly Predictor[] Cars = [new("wt", Mtcars.Weight), new("hp", Mtcars.Horsepower), new("qsec", Mtcars.QuarterMile)];

    private static readonly int[] Pairs = [.. Enumerable.Range(0, 32).Select(i => 7 * (i / 2))];

    // NIST StRD Longley.dat, certified with 500 digits: fifteen are printed. Thirteen are asked for, the condition of the predictors
    // (correlation of year and product above 0.995) costs the others.
    [Fact]
    public void Agrees_with_NIST_on_Longley()
    {
        LinearModel model = Model(LinearRegression.Fit(
            Longley.Employed,
            [
                new("deflator", Longley.Deflator), new("product", Longley.Product), new("unemployed", Longley.Unemployed),
                new("armed forces", Longley.ArmedForces), new("population", Longley.Population), new("year", Longley.Year),
            ],
            Classical,
            P95));
        double[] certified = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355];
        double[] errors = [890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212];
        for (int j = 0; j < certified.Length; j++)
        {
            Assert.Equal(1, model.Coefficients[j].Value.Value / certified[j], 1e-13);
            Assert.Equal(1, model.Coefficients[j].StandardError / errors[j], 1e-13);
        }

        Assert.Equal(304.854073561965, model.ResidualDeviation, 1e-10);
        Assert.Equal(0.995479004577296, Known(model.RSquared).Value, 1e-15);
        Assert.Equal(330.285339234588, Given(model.Overall).Statistic, 1e-10);
        Assert.Equal(9, model.DegreesOfFreedom);
    }

    // R: summary(lm(mpg ~ wt + hp + qsec)), confint.
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        LinearModel model = Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, Classical, P95));
        Assert.Equal([RegressionCoefficient.Intercept, "wt", "hp", "qsec"], model.Coefficients.Select(c => c.Name));
        Near(27.6105268582049, 10.3630852334566, 44.8579684829532, model.Coefficients[0]);
        Near(-4.35879720016269, -5.90063405924841, -2.81696034107696, model.Coefficients[1]);
        Near(-0.0178222716055425, -0.0485098048681441, 0.0128652616570591, model.Coefficients[2]);
        Near(0.510833694245057, -0.388870828810916, 1.41053821730103, model.Coefficients[3]);
        Assert.Equal(3.21722152963991e-06, model.Coefficients[1].Test.P, 1e-17);
        Assert.Equal(0.817064307602883, Known(model.AdjustedRSquared).Value, 1e-13);
        Assert.Equal(2.57778488252082, model.ResidualDeviation, 1e-12);
        Assert.Equal(4.50641102402484e-11, Given(model.Overall).P, 1e-22);
        Assert.Equal(22.63835092444274, model.Expected([Mtcars.Weight[0], Mtcars.Horsepower[0], Mtcars.QuarterMile[0]]), 1e-11);
    }

    // R: λ by uniroot on sum(dpois(j, λ/2)*pbeta(…)), ends λ/(λ + n).
    [Fact]
    public void The_interval_of_R_squared_agrees_with_R()
    {
        LinearModel model = Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, Classical, P95));
        Assert.Equal(0.8347677617058297, Known(model.RSquared).Value, 1e-13);
        Assert.Equal(0.6710118276849488, Known(model.RSquared).Lower, 1e-10);
        Assert.Equal(0.8819372314008909, Known(model.RSquared).Upper, 1e-10);

        LinearModel nothing = Model(LinearRegression.Fit(
            Mtcars.QuarterMile, [new("wt", Mtcars.Weight), new("drat", [.. Mtcars.Weight.Select((w, i) => i * 5 % 13)])], Classical, P95));
        Assert.Equal(0, Known(nothing.RSquared).Lower);
        Assert.InRange(Known(nothing.AdjustedRSquared).Value, Known(nothing.AdjustedRSquared).Lower, Known(nothing.AdjustedRSquared).Upper);
    }

    // R: sandwich::vcovHC(lm(…), type = "HC3"), t on 28 degrees of freedom; statsmodels 0.13.5 agrees.
    [Fact]
    public void HC3_agrees_with_R_on_mtcars()
    {
        LinearModel model = Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, new RegressionErrors.Hc3(), P95));
        double[] errors = [7.54731088774216, 0.950065225150502, 0.0138187804751533, 0.433614349035022];
        double[] p = [0.00104186014742439, 8.55109529339481e-05, 0.20770155285456, 0.248679442160143];
        for (int j = 0; j < 4; j++)
        {
            Assert.Equal(1, model.Coefficients[j].StandardError / errors[j], 1e-12);
            Assert.Equal(1, model.Coefficients[j].Test.P / p[j], 1e-11);
        }

        Assert.Equal(26.50539524632003, Given(model.Overall).Statistic, 1e-11);
    }

    // R: vcovHC(lm(Fertility ~ ., swiss), type = "HC3").
    [Fact]
    public void HC3_agrees_with_R_on_swiss()
    {
        LinearModel model = Model(LinearRegression.Fit(
            Swiss.Fertility,
            [
                new("agriculture", Swiss.Agriculture), new("examination", Swiss.Examination), new("education", Swiss.Education),
                new("catholic", Swiss.Catholic), new("infant mortality", Swiss.InfantMortality),
            ],
            new RegressionErrors.Hc3(),
            P95));
        double[] errors = [11.5174170702854, 0.0715968068555594, 0.273378342953843, 0.210120414967705, 0.0327561951479323, 0.458734715205377];
        Assert.All(errors, (error, j) => Assert.Equal(1, model.Coefficients[j].StandardError / error, 1e-12));
        Assert.Equal(0.4914142789471113, Known(model.RSquared).Lower, 1e-10);
        Assert.Equal(0.773, Known(model.RSquared).Upper, 5e-4);
    }

    // R: vcovCL(lm(mpg ~ wt + hp), cluster = rep(1:16, each = 2)), type HC1 by default; t on 15 degrees of freedom; F by solve of the 2 × 2 block.
    [Fact]
    public void Clustered_errors_agree_with_R()
    {
        LinearModel model = Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars[..2], new RegressionErrors.Clustered(Pairs), P95));
        double[] errors = [1.685858484797332, 0.6082434761897527, 0.008141293960884559];
        double[] p = [7.479180219524119e-13, 1.246685223240394e-05, 0.001413452256659258];
        for (int j = 0; j < 3; j++)
        {
            Assert.Equal(1, model.Coefficients[j].StandardError / errors[j], 1e-12);
            Assert.Equal(1, model.Coefficients[j].Test.P / p[j], 1e-10);
        }

        Assert.Equal(-5.17427102331902855, model.Coefficients[1].Value.Lower, 1e-11);
        Assert.Equal(69.80385195465148, Given(model.Overall).Statistic, 1e-10);
        Assert.Equal(15, Given(model.Overall).DegreesOfFreedom);
    }

    // R: NeweyWest(lm(LakeHuron ~ year), lag = 3 and 6, prewhite = FALSE, adjust = TRUE); floor(4*(98/100)^(2/9)) = 3; lm(LakeHuron ~ 1).
    [Fact]
    public void Newey_West_errors_agree_with_R()
    {
        Predictor[] year = [new("year", [.. Enumerable.Range(1, 98)])];
        LinearModel rule = Model(LinearRegression.Fit(LakeHuron.Feet, year, new RegressionErrors.NeweyWest(), P95));
        Assert.Equal(-0.02420111062231831, rule.Coefficients[1].Value.Value, 1e-14);
        Assert.Equal(0.3328054626798153, rule.Coefficients[0].StandardError, 1e-11);
        Assert.Equal(0.006828996428626977, rule.Coefficients[1].StandardError, 1e-13);
        LinearModel six = Model(LinearRegression.Fit(LakeHuron.Feet, year, new RegressionErrors.NeweyWest(6), P95));
        Assert.Equal(0.3811126155820119, six.Coefficients[0].StandardError, 1e-11);
        Assert.Equal(0.007556745481537265, six.Coefficients[1].StandardError, 1e-13);
        LinearModel mean = Model(LinearRegression.Fit(LakeHuron.Feet, [], new RegressionErrors.NeweyWest(3), P95));
        Assert.Equal(579.0040816326531, mean.Coefficients[0].Value.Value, 1e-10);
        Assert.Equal(0.2339720954451777, mean.Coefficients[0].StandardError, 1e-11);
        Assert.Equal((1, 3, 4, 6), (RegressionErrors.NeweyWest.LagFor(1), RegressionErrors.NeweyWest.LagFor(98), RegressionErrors.NeweyWest.LagFor(100), RegressionErrors.NeweyWest.LagFor(1000)));
    }

    [Fact]
    public void Without_predictors_it_is_the_mean()
    {
        LinearModel model = Model(LinearRegression.Fit(Mtcars.Horsepower, [], Classical, P95));
        Estimate mean = Known(MeanEstimate.Of(Mtcars.Horsepower, P95)), clustered = Known(ClusteredMean.Of(Mtcars.Horsepower, Pairs, P95));
        Agrees(mean.Value, mean.Lower, mean.Upper, 32, model.Coefficients[0].Value);
        Withheld(WithheldReason.NoInput, 32, 0, model.RSquared);
        Assert.Null(model.Overall);
        Estimate robust = Model(LinearRegression.Fit(Mtcars.Horsepower, [], new RegressionErrors.Clustered(Pairs), P95)).Coefficients[0].Value;
        Agrees(clustered.Value, clustered.Lower, clustered.Upper, 32, robust);
    }

    [Fact]
    public void Neither_order_nor_units_matter()
    {
        LinearModel plain = Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, new RegressionErrors.Hc3(), P95));
        double[] moved = [.. Mtcars.Weight.Reverse().Select(w => 1e6 + 1000 * w)];
        LinearModel turned = Model(LinearRegression.Fit(
            [.. Mtcars.MilesPerGallon.Reverse()],
            [new("qsec", [.. Mtcars.QuarterMile.Reverse()]), new("wt", moved), new("hp", [.. Mtcars.Horsepower.Reverse()])],
            new RegressionErrors.Hc3(),
            P95));
        Assert.Equal(plain.Coefficients[1].Value.Lower, 1000 * turned.Coefficients[2].Value.Lower, 1e-7);
        Assert.Equal(plain.Coefficients[3].StandardError, turned.Coefficients[1].StandardError, 1e-8);
        Assert.Equal(Known(plain.RSquared).Value, Known(turned.RSquared).Value, 1e-10);
    }

    [Fact]
    public void A_predictor_that_follows_from_others_is_refused_by_name()
    {
        double[] sum = [.. Mtcars.Weight.Zip(Mtcars.Horsepower, (w, h) => 3 * w - h / 50 + 4)], constant = new double[32];
        Array.Fill(constant, 0.1);
        Refused(ModelProblem.Collinear, 32, 0, "sum", LinearRegression.Fit(Mtcars.MilesPerGallon, [.. Cars, new("sum", sum)], Classical, P95));
        Refused(ModelProblem.NoVariation, 32, 0, "constant", LinearRegression.Fit(Mtcars.MilesPerGallon, [.. Cars, new("constant", constant)], Classical, P95));
        Refused(ModelProblem.NoVariation, 32, 0, null, LinearRegression.Fit(constant, Cars, Classical, P95));
        Refused(ModelProblem.NoVariation, 32, 0, null, LinearRegression.Fit(sum, Cars[..2], Classical, P95)); // no residual, so no errors
    }

    [Fact]
    public void A_row_with_a_predictor_of_its_own_has_no_HC3_error()
    {
        double[] only = new double[32];
        only[4] = 1;
        Predictor[] predictors = [.. Cars, new("only", only)];
        Refused(ModelProblem.TooFew, 1, 2, "only", LinearRegression.Fit(Mtcars.MilesPerGallon, predictors, new RegressionErrors.Hc3(), P95));
        Assert.Equal(5, Model(LinearRegression.Fit(Mtcars.MilesPerGallon, predictors, Classical, P95)).Coefficients.Count);
    }

    [Fact]
    public void Too_few_rows_or_clusters_are_refused_with_what_it_needs()
    {
        Predictor[] two = [new("a", [1, 2, 4]), new("b", [2, 1, 5])];
        Refused(ModelProblem.TooFew, 3, 4, null, LinearRegression.Fit([1, 2, 4], two, Classical, P95));
        Refused(ModelProblem.TooFew, 0, 2, null, LinearRegression.Fit([], [], Classical, P95));
        int[] nine = [.. Enumerable.Range(0, 32).Select(i => i % 9)];
        Refused(ModelProblem.TooFew, 9, 10, null, LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, new RegressionErrors.Clustered(nine), P95));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1, 2, 3], [new("wt", [1, 2])], Classical, P95));
        Assert.Contains("wt", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1, double.NaN, 3], [], Classical, P95));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1, 2, 3], [], new RegressionErrors.Clustered([1]), P95));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1, 2, 3], [], new RegressionErrors.NeweyWest(-1), P95));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegressionErrors.NeweyWest.LagFor(0));
        Assert.Throws<ArgumentException>(() => Model(LinearRegression.Fit(Mtcars.MilesPerGallon, Cars, Classical, P95)).Expected([1]));
    }

    private static LinearModel Model(ModelOutcome<LinearModel> outcome) => Assert.IsType<ModelOutcome<LinearModel>.Fitted>(outcome).Model;

    private static void Refused(ModelProblem problem, int n, int needed, string? predictor, ModelOutcome<LinearModel> outcome) =>
        Assert.Equal(new ModelOutcome<LinearModel>.Refused(problem, n, needed, predictor), outcome);

    private static void Near(double value, double lower, double upper, RegressionCoefficient actual)
    {
        Assert.Equal(value, actual.Value.Value, 1e-12 * Math.Abs(upper - lower));
        Assert.Equal(lower, actual.Value.Lower, 1e-12 * Math.Abs(upper - lower));
        Assert.Equal(upper, actual.Value.Upper, 1e-12 * Math.Abs(upper - lower));
    }
}
