using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Statistics.LogisticMethod;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class LogisticRegressionTests
{
    private static readonly bool[] Manual = Array.ConvertAll(Mtcars.Manual, value => value == 1);

    private static readonly Predictor[] Cars = [new("wt", Mtcars.Weight), new("hp", Mtcars.Horsepower)];

    private static readonly Predictor[] Study =
    [
        new("neovasculation", Endometrial.Neovasculation), new("pulsatility index", Endometrial.PulsatilityIndex), new("endometrium height", Endometrial.EndometriumHeight),
    ];

    // R: glm(am ~ wt + hp, binomial, mtcars), then five more Newton steps, because summary(glm) takes its errors from the last step but one
    // and they agree to seven digits only: solve(t(X) %*% (p*(1 - p)*X)) at the estimate; b ± qnorm(.975)*se; 2*(logLik − that of am ~ 1).
    [Fact]
    public void Agrees_with_R_on_mtcars()
    {
        LogisticModel model = Model(LogisticRegression.Fit(Manual, Cars, MaximumLikelihood, P95));
        double[] value = [18.866298717204149, -8.083475182444646, 0.0362555960822166], error = [7.4435584279818983, 3.0686752753906688, 0.0177341543319473];
        double[] lower = [4.277192281540049, -14.097968202458887, 0.001497292295324908], p = [0.0112582027407649, 0.00843381606129277, 0.04091465421038741];
        for (int j = 0; j < 3; j++)
        {
            RegressionCoefficient found = model.Coefficients[j];
            Assert.Equal(1, found.Value.Value / value[j], 1e-10);
            Assert.Equal(1, found.StandardError / error[j], 1e-11);
            Assert.Equal(1, found.Value.Lower / lower[j], 1e-10);
            Assert.Equal(1, found.Test.P / p[j], 1e-10);
        }

        Assert.Equal(-5.029555236133493, model.LogLikelihood, 1e-11);
        Assert.Equal(33.17062280459082, Given(model.Overall).Statistic, 1e-11);
        Assert.Equal((32, 13), (model.N, model.Events));
        Assert.Equal(Math.Exp(0.03625559608221655), model.OddsRatio(1).Value, 1e-11);
    }

    // R: predict(glm(vs ~ mpg, binomial), data.frame(mpg = 20), type = "response") = 0.444034946413806.
    [Fact]
    public void The_probability_agrees_with_R()
    {
        bool[] straight = Array.ConvertAll(Mtcars.StraightEngine, value => value == 1);
        LogisticModel model = Model(LogisticRegression.Fit(straight, [new("mpg", Mtcars.MilesPerGallon)], MaximumLikelihood, P95));
        Assert.Equal(0.4304135202626586, model.Coefficients[1].Value.Value, 1e-11);
        Assert.Equal(0.444034946413806, model.Probability([20]), 1e-11);
        Assert.Equal(1.860736102738668e-05, Given(model.Overall).P, 1e-15);
    }

    // Heinze and Schemper (2002) print 2.93 (0.61 to 7.85), −0.03 (−0.12 to 0.04), −2.60 (−4.37 to −1.23). To all digits, in R: the root of
    //   U <- t(X) %*% (y - p + h*(.5 - p)); ends by uniroot of pl(b with b[j] fixed) − (pl(b) − qchisq(.95, 1)/2); χ² = 2*(pl(b) − pl(b with b[j] = 0)).
    [Fact]
    public void Firth_agrees_with_Heinze_and_Schemper_2002()
    {
        LogisticModel model = Model(LogisticRegression.Fit(Endometrial.HighGrade, Study, Firth, P95));
        double[] value = [3.77455971364711385, 2.92927335319712023, -0.03475175987043668, -2.6041639252936819];
        double[] lower = [1.08253710844779283, 0.60972443630338158, -0.1244587208517302, -4.36518324726324], upper = [7.20928049824693229, 7.85463171387762404, 0.0404554731806112, -1.232721057217];
        double[] chi = [8.19801357584477586, 6.79845724866607526, 0.7468285134321562, 17.7593174794384], p = [0.00419362788558671, 0.00912366754708571, 0.3874822035664333, 2.50686721485578e-05];
        double[] error = [1.488691663435683, 1.5507637294530496, 0.03957814734776349, 0.7760176425015737];
        for (int j = 0; j < 4; j++)
        {
            RegressionCoefficient found = model.Coefficients[j];
            Assert.Equal(value[j], found.Value.Value, 1e-8);
            Assert.Equal(lower[j], found.Value.Lower, 1e-7);
            Assert.Equal(upper[j], found.Value.Upper, 1e-7);
            Assert.Equal(chi[j], found.Test.Statistic, 1e-8);
            Assert.Equal(p[j], found.Test.P, 1e-9);
            Assert.Equal(error[j], found.StandardError, 1e-8);
        }

        Assert.Null(model.Overall);
    }

    [Fact]
    public void Quasi_complete_separation_is_refused_by_name()
    {
        Refused(ModelProblem.Separated, 79, "neovasculation", LogisticRegression.Fit(Endometrial.HighGrade, Study, MaximumLikelihood, P95));
        Assert.Equal(3, Model(LogisticRegression.Fit(Endometrial.HighGrade, Study[1..], MaximumLikelihood, P95)).Coefficients.Count);
    }

    // Neither predictor alone has yes on one side; their sum does, completely and, with ties on the line, almost.
    [Theory]
    [InlineData(0.02)]
    [InlineData(0)]
    public void Separation_by_several_predictors_together_is_refused(double gap)
    {
        Random random = new(4);
        List<bool> y = [];
        List<double> a = [], b = [], c = [];
        for (int i = 0; i < 200; i++)
        {
            double first = random.NextDouble(), distance = random.NextDouble() - 0.5;
            bool yes = distance > 0;
            if (gap == 0 && i % 10 == 0) distance = 0;          // on the line, with either answer
            y.Add(yes);
            a.Add(100 * first);
            b.Add(distance + Math.Sign(distance) * gap - first);
            c.Add(random.NextDouble());
        }

        Predictor[] predictors = [new("noise", [.. c]), new("a", [.. a]), new("b", [.. b])];
        ModelOutcome<LogisticModel>.Refused refused = Assert.IsType<ModelOutcome<LogisticModel>.Refused>(LogisticRegression.Fit([.. y], predictors, MaximumLikelihood, P95));
        Assert.Equal((ModelProblem.Separated, 200, 0), (refused.Problem, refused.N, refused.Needed));
        Assert.Equal(new Finding.Withheld(WithheldReason.TooFew, 200, 0), refused.Finding);
        Assert.True(refused.Predictor is "a" or "b", refused.Predictor);
        LogisticModel firth = Model(LogisticRegression.Fit([.. y], predictors, Firth, P95));
        Assert.InRange(firth.Coefficients[3].Value.Lower, 0, firth.Coefficients[3].Value.Value);
    }

    // R: glm on the prepared table (7,032 customers; the eleven without total charges left out), logistic_telco: coefficients and errors.
    [Fact]
    public void Agrees_with_R_on_seven_thousand_customers()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Telco(), "Telco-Customer-Churn.csv")).Skip(1).Select(line => line.TrimEnd('\r').Split(',')).Where(row => row[19].Trim().Length > 0)];
        Predictor Is(string name, int column, string value) => new(name, [.. rows.Select(row => row[column] == value ? 1.0 : 0)]);
        Predictor Number(string name, int column) => new(name, [.. rows.Select(row => double.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture))]);
        LogisticModel model = Model(LogisticRegression.Fit(
            [.. rows.Select(row => row[20] == "Yes")],
            [
                Number("tenure", 5), Number("monthly", 18), Number("senior", 2), Is("partner", 3, "Yes"), Is("dependents", 4, "Yes"), Is("fiber", 8, "Fiber optic"),
                Is("no internet", 8, "No"), Is("one year", 15, "One year"), Is("two years", 15, "Two year"), Is("paperless", 16, "Yes"),
                Is("e-check", 17, "Electronic check"), Is("support", 12, "Yes"),
            ],
            MaximumLikelihood,
            P95));
        double[] value =
        [
            -0.9740321866110333, -0.03264379005823152, 0.007637619950115129, 0.26395059302867796, 0.011404269567536063, -0.190974513190358, 0.6754440254212564,
            -0.7148199969512964, -0.6808117918773868, -1.3671329293858567, 0.3927755892072853, 0.4188774872553874, -0.38598995875951925,
        ];
        double[] error =
        [
            0.1662352426136715, 0.0021753961120212113, 0.003203882181693377, 0.08394250089909176, 0.07685919178495292, 0.08873365319711596, 0.1365517934489497,
            0.15246239067611933, 0.10529566848932646, 0.17377025101498933, 0.07316279237337571, 0.06821653084302987, 0.08771216881519188,
        ];
        Assert.Equal((7032, 1869), (model.N, model.Events));
        Assert.All(value, (expected, j) => Assert.Equal(expected, model.Coefficients[j].Value.Value, 1e-11));
        Assert.All(error, (expected, j) => Assert.Equal(expected, model.Coefficients[j].StandardError, 1e-11));
        Assert.Equal(-2967.8519986365, model.LogLikelihood, 1e-9);
        Assert.Equal(2207.65114922038, Given(model.Overall).Statistic, 1e-9);
    }

    // Everybody who gave one or two points left, nobody who gave four or five did: quasi-complete separation, three points being mixed.
    [Fact]
    public void A_score_that_tells_who_leaves_is_refused()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Telco(), "Telco_customer_churn_status.csv"));
        string[] header = lines[0].TrimEnd('\r').Split(',');
        int score = Array.IndexOf(header, "Satisfaction Score"), left = Array.IndexOf(header, "Churn Value"), value = Array.IndexOf(header, "CLTV");
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        bool[] y = [.. rows.Select(row => row[left] == "1")];
        Predictor satisfaction = new("satisfaction", [.. rows.Select(row => double.Parse(row[score], System.Globalization.CultureInfo.InvariantCulture))]);
        Predictor worth = new("worth", [.. rows.Select(row => double.Parse(row[value], System.Globalization.CultureInfo.InvariantCulture))]);
        Refused(ModelProblem.Separated, 7043, "satisfaction", LogisticRegression.Fit(y, [worth, satisfaction], MaximumLikelihood, P95));
        LogisticModel firth = Model(LogisticRegression.Fit(y, [worth, satisfaction], Firth, P95));
        Assert.True(firth.Coefficients[2].Value.Upper < 0);
    }

    // Small whole numbers lie on many planes at once. What is not refused must settle.
    [Fact]
    public void What_is_not_separated_has_a_maximum()
    {
        int refused = 0;
        for (int sample = 0; sample < 300; sample++)
        {
            Random random = new(sample);
            double[] a = [.. Enumerable.Range(0, 24).Select(_ => (double)random.Next(3))], b = [.. a.Select(v => v + random.Next(3))];
            bool[] y = [.. a.Zip(b, (u, v) => u - v / 2 + 1.2 * random.NextDouble() > 0.6)];
            if (y.Count(yes => yes) is < 10 or > 14) continue;
            ModelOutcome<LogisticModel> outcome = LogisticRegression.Fit(y, [new("a", a), new("b", b)], MaximumLikelihood, P95);
            if (outcome is ModelOutcome<LogisticModel>.Refused { Problem: var problem })
            {
                Assert.Equal(ModelProblem.Separated, problem);
                refused++;
            }
        }

        Assert.InRange(refused, 5, 200);
    }

    [Fact]
    public void Neither_order_nor_units_matter_and_the_other_answer_turns_the_sign()
    {
        foreach (LogisticMethod method in new[] { MaximumLikelihood, Firth })
        {
            LogisticModel plain = Model(LogisticRegression.Fit(Manual, Cars, method, P95));
            double[] moved = [.. Mtcars.Weight.Reverse().Select(w => 1e4 + 1000 * w)], power = [.. Mtcars.Horsepower.Reverse()];
            LogisticModel turned = Model(LogisticRegression.Fit([.. Manual.Reverse().Select(yes => !yes)], [new("hp", power), new("wt", moved)], method, P95));
            Assert.Equal(plain.Coefficients[1].Value.Value, -1000 * turned.Coefficients[2].Value.Value, 1e-6);
            Assert.Equal(plain.Coefficients[1].Value.Lower, -1000 * turned.Coefficients[2].Value.Upper, 1e-5);
            Assert.Equal(plain.Coefficients[2].StandardError, turned.Coefficients[1].StandardError, 1e-8);
        }
    }

    [Fact]
    public void Without_predictors_it_is_the_log_odds()
    {
        LogisticModel model = Model(LogisticRegression.Fit(Manual, [], MaximumLikelihood, P95));
        Assert.Equal(Math.Log(13 / 19.0), model.Coefficients[0].Value.Value, 1e-10);
        Assert.Equal(Math.Sqrt(1 / 13.0 + 1 / 19.0), model.Coefficients[0].StandardError, 1e-10);
        Assert.Null(model.Overall);
        // Firth's log-odds: ½ added to either count (Jeffreys' prior).
        Assert.Equal(Math.Log(13.5 / 19.5), Model(LogisticRegression.Fit(Manual, [], Firth, P95)).Coefficients[0].Value.Value, 1e-9);
    }

    [Fact]
    public void Too_few_of_the_rarer_answer_are_refused_with_what_it_needs()
    {
        Predictor[] three = [.. Cars, new("qsec", Mtcars.QuarterMile)];
        Assert.Equal(
            new ModelOutcome<LogisticModel>.Refused(ModelProblem.TooFew, 13, 15, null),
            LogisticRegression.Fit(Manual, three, MaximumLikelihood, P95));
        Assert.Equal(
            new ModelOutcome<LogisticModel>.Refused(ModelProblem.NoEvents, 32, 10, null),
            LogisticRegression.Fit(new bool[32], Cars, MaximumLikelihood, P95));
        Refused(ModelProblem.NoVariation, 32, null, LogisticRegression.Fit(Array.ConvertAll(Manual, _ => true), Cars, Firth, P95));
    }

    [Fact]
    public void A_predictor_that_says_nothing_new_is_refused_by_name()
    {
        Predictor twice = new("twice", Array.ConvertAll(Mtcars.Weight, w => 5 - 2 * w));
        Refused(ModelProblem.Collinear, 32, "twice", LogisticRegression.Fit(Manual, [Cars[0], twice], MaximumLikelihood, P95));
        Refused(ModelProblem.NoVariation, 32, "nothing", LogisticRegression.Fit(Manual, [Cars[0], new("nothing", new double[32])], Firth, P95));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Manual, [new("wt", [1, 2])], MaximumLikelihood, P95));
        Assert.Throws<ArgumentException>(() => Model(LogisticRegression.Fit(Manual, Cars, MaximumLikelihood, P95)).Probability([1]));
    }

    private static LogisticModel Model(ModelOutcome<LogisticModel> outcome) => Assert.IsType<ModelOutcome<LogisticModel>.Fitted>(outcome).Model;

    private static void Refused(ModelProblem problem, int n, string? predictor, ModelOutcome<LogisticModel> outcome) =>
        Assert.Equal(new ModelOutcome<LogisticModel>.Refused(problem, n, 0, predictor), outcome);

    private static string Telco()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "Analytics.sln"))) root = Path.GetDirectoryName(root);
        string path = Path.GetFullPath(Path.Combine(root!, "..", "shared", "data", "telco_ibm"));
        Assert.SkipUnless(Directory.Exists(path), "The public data set 'telco_ibm' is not at hand: no folder ../shared/data/telco_ibm beside the repository.");
        return path;
    }
}
