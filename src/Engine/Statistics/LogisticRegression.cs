using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Peakend.Engine.Statistics;

/// <summary>How the odds of a yes depend on several predictors at once.</summary>
/// <remarks>
/// Newton's method with step halving, which is iteratively reweighted least squares (P. McCullagh and J. A. Nelder, Generalized Linear
/// Models, 2nd ed. 1989, § 4.4), on centred and scaled predictors. Where a direction of the predictors raises the odds of every row's own
/// outcome, or leaves them as they are, the likelihood has no maximum (A. Albert and J. A. Anderson, Biometrika 71, 1984, 1–10): it is refused as
/// separated, naming the predictor that moves most along it, and Firth's method stays. Rows must be independent: one customer, one row.
/// </remarks>
public static class LogisticRegression
{
    /// <summary>
    /// Fewest rows of the rarer answer for each predictor, and in all, under maximum likelihood (E. Vittinghoff and C. E. McCulloch, American
    /// Journal of Epidemiology 165, 2007, 710–718: five to nine do). Firth's method needs so many in all.
    /// </summary>
    public const int MinEventsPerPredictor = 5;

    private const int MaxIterations = 200;

    /// <summary>A step shorter than this, in standard deviations of the predictors, is the end.</summary>
    private const double Settled = 1e-12;

    /// <summary>So is one shorter than this that does not halve the one before: rounding keeps it up.</summary>
    private const double NearlySettled = 1e-7;

    /// <summary>Longest step, in standard deviations of the predictors.</summary>
    private const double LongestStep = 5;

    /// <summary>Fits the model.</summary>
    /// <param name="y">Who had the outcome.</param>
    /// <param name="predictors">Columns as long as the outcome; none gives its log-odds.</param>
    /// <param name="method">Maximum likelihood or Firth's.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">Columns differ in length or hold a value that is not finite.</exception>
    public static ModelOutcome<LogisticModel> Fit(
        ReadOnlySpan<bool> y, IReadOnlyList<Predictor> predictors, LogisticMethod method, ConfidenceLevel level)
    {
        int n = y.Length, events = y.Count(true), fewer = Math.Min(events, n - events);
        Predictor.Require(predictors, n);
        bool firth = method == LogisticMethod.Firth;
        int needed = MinEventsPerPredictor * (firth ? 1 : Math.Max(1, predictors.Count));
        if (events == 0) return Refused(ModelProblem.NoEvents, n, needed);
        if (events == n) return Refused(ModelProblem.NoVariation, n, 0);
        if (fewer < needed) return Refused(ModelProblem.TooFew, fewer, needed);

        (double[][] z, double[] means, double[] spreads) = (new double[predictors.Count][], new double[predictors.Count], new double[predictors.Count]);
        OrthonormalColumns basis = new();
        for (int j = 0; j < z.Length; j++)
        {
            (z[j], means[j]) = OrthonormalColumns.Centre(predictors[j].Values);
            spreads[j] = Math.Sqrt(OrthonormalColumns.Dot(z[j], z[j]) / n);
            if (spreads[j] == 0) return Refused(ModelProblem.NoVariation, n, 0, predictors[j].Name);
            for (int i = 0; i < n; i++)
                z[j][i] /= spreads[j];
            if (!basis.TryAppend([.. z[j]])) return Refused(ModelProblem.Collinear, n, 0, predictors[j].Name);
        }

        if (!firth && Separation.Predictor(y, z) is int separating) return Refused(ModelProblem.Separated, n, 0, predictors[separating].Name);

        LogisticLikelihood likelihood = new(y, z, firth);
        Vector<double> start = Vector<double>.Build.Dense(z.Length + 1);
        start[0] = Math.Log((double)events / (n - events));
        if (Maximum(likelihood, start) is not { } at) return Refused(ModelProblem.NotConverged, n, 0);

        double log = likelihood.LogLikelihood;
        Matrix<double> covariance = likelihood.Inverse;
        RegressionCoefficient[] all = new RegressionCoefficient[z.Length + 1];
        FirthProfile? profile = firth ? new FirthProfile(likelihood, at) : null;
        for (int j = 0; j < all.Length; j++)
        {
            // In the predictors' own units the coefficient is a weighted sum of those of the centred and scaled.
            Vector<double> sum = Vector<double>.Build.Dense(all.Length);
            if (j > 0) sum[j] = 1 / spreads[j - 1];
            else sum[0] = 1;
            for (int k = 0; j == 0 && k < z.Length; k++)
                sum[k + 1] = -means[k] / spreads[k];

            double value = sum * at, error = Math.Sqrt(sum * (covariance * sum));
            string name = j == 0 ? RegressionCoefficient.Intercept : predictors[j - 1].Name;
            if (profile is null)
            {
                double half = TwoSided.NormalCritical(level) * error, t = value / error;
                all[j] = new RegressionCoefficient(name, new Estimate(value, value - half, value + half, level, n), error, new TestResult(t, 0, TwoSided.NormalP(t)));
            }
            else if (profile.Interval(sum, level) is (double lower, double upper) && profile.Test(sum) is TestResult test)
                all[j] = new RegressionCoefficient(name, new Estimate(value, lower, upper, level, n), error, test);
            else
                return Refused(ModelProblem.NotConverged, n, 0, j == 0 ? null : name);
        }

        return new ModelOutcome<LogisticModel>.Fitted(new LogisticModel(all, log, firth ? null : Overall(log, events, n, z.Length), n, events));
    }

    private static TestResult? Overall(double log, int events, int n, int predictors)
    {
        if (predictors == 0) return null;
        double share = (double)events / n, alone = events * Math.Log(share) + (n - events) * Math.Log(1 - share);
        double statistic = Math.Max(0, 2 * (log - alone));
        return new TestResult(statistic, predictors, SpecialFunctions.GammaUpperRegularized(predictors / 2.0, statistic / 2));
    }

    /// <summary>Where the likelihood is greatest, evaluated there; null where it is not found.</summary>
    private static Vector<double>? Maximum(LogisticLikelihood likelihood, Vector<double> start)
    {
        Vector<double> at = start;
        if (!likelihood.TryAt(at)) return null;
        double before = double.MaxValue;
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            Vector<double> step = likelihood.Inverse * likelihood.Gradient;
            double longest = step.AbsoluteMaximum(), value = likelihood.Value;
            if (longest < Settled || (longest < NearlySettled && longest > before / 2)) return at;
            before = longest;
            if (longest > LongestStep) step *= LongestStep / longest;
            Vector<double> next = at + step;
            // Rounding of the sum must not stop the last steps, which gain less than it.
            double slack = 1e-12 * Math.Abs(value);
            for (int halving = 0; !(likelihood.TryAt(next) && likelihood.Value >= value - slack); halving++)
            {
                if (halving == 30) return null;
                step /= 2;
                next = at + step;
            }

            at = next;
        }

        return null;
    }

    private static ModelOutcome<LogisticModel>.Refused Refused(ModelProblem problem, int n, int needed, string? predictor = null) =>
        new(problem, n, needed, predictor);
}
