namespace Peakend.Engine.Statistics;

/// <summary>How measures go with the rate of an event over time, others held equal: proportional hazards.</summary>
/// <remarks>
/// D. R. Cox, JRSS B 34(2), 1972, 187–220; late entry and covariates that change as in T. M. Therneau and P. M. Grambsch, Modeling
/// Survival Data, 2000, ch. 3; robust errors after D. Y. Lin and L. J. Wei, JASA 84, 1989, 1074–1078. Agrees with R's
/// <c>survival::coxph</c> 3.5-3. Newton–Raphson from 0, steps halved while they lose likelihood; monotone likelihood and collinear
/// measures are refused by name, not fitted halfway. Leaving observation must have nothing to do with the event.
/// </remarks>
public static class CoxRegression
{
    /// <summary>
    /// Fewest events for each covariate (E. Vittinghoff and C. E. McCulloch, American Journal of Epidemiology 165(6), 2007, 710–718: from
    /// five on intervals cover nearly as often as they say). Not asked for with a ridge penalty.
    /// </summary>
    public const int MinEventsPerCovariate = 5;

    /// <summary>Fewest clusters for robust errors, and always more than covariates: with fewer their errors are noise.</summary>
    public const int MinClusters = 10;

    private const int MaxIterations = 60, MaxHalvings = 30;

    /// <summary>A covariate of which less is left beside those before it follows from them.</summary>
    private const double Dependent = 1e-10;

    /// <summary>A Newton step is measured in standard errors, squared: below the first it has settled; below the second, if it stalls.</summary>
    private const double Settled = 1e-24, Stalled = 1e-14;

    /// <summary>
    /// Monotone: the likelihood gains less than the first from a step which is longer than the second, in standard deviations of a
    /// covariate; a standard error of a hundred of them.
    /// </summary>
    private const double NothingGained = 1e-8, FarStep = 1e-2;

    /// <summary>A step that loses no more than this share of the log-likelihood loses it to rounding.</summary>
    private const double Rounding = 1e-11;

    /// <summary>Fits the regression; refused where there are too few events, or a covariate cannot be told.</summary>
    /// <exception cref="ArgumentException">
    /// Columns differ in length, hold a value that is not finite, an exit is not after its entry, or the penalty is negative.
    /// </exception>
    public static CoxOutcome Fit(CoxRows rows, CoxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        options ??= new CoxOptions();
        options.Require();
        rows.Require();
        int p = rows.Covariates.Count, events = rows.Happened.Count(happened => happened), needed = MinEventsPerCovariate * p;
        if (events == 0) return Refused(CoxProblem.NoEvents, null, needed);
        if (events < needed && options.Ridge == 0) return Refused(CoxProblem.TooFewEvents, null, needed);

        int clusters = Math.Max(MinClusters, p + 1);
        if (rows.Cluster is not null && Distinct(rows.Cluster, clusters) < clusters) return Refused(CoxProblem.TooFewClusters, null, clusters);

        CoxScale scale = CoxScale.Of(rows.Covariates);
        int constant = Array.IndexOf(scale.Deviation, 0d);
        if (constant >= 0) return Refused(CoxProblem.NoVariation, constant, 0);

        CoxRiskSets sets = new(rows);
        CoxLikelihood likelihood = new(sets, options.Ties, scale.Standardized(rows.Covariates, sets.Row), p);
        double[] beta = new double[p];
        likelihood.Evaluate(beta);
        CoxStart start = new(likelihood);
        if (options.Ridge == 0)
        {
            // In units of the whole sample: a covariate may vary among rows, yet not among those at risk at any one event.
            for (int j = 0; j < p; j++)
                if (!(likelihood.Information[j, j] > Dependent * events)) return Refused(CoxProblem.NoVariation, j, 0);
            if (SymmetricSystem.Factor(likelihood.Information, Dependent, out int dependent) is null)
                return Refused(CoxProblem.Collinear, dependent, 0);
        }

        double before = double.PositiveInfinity;
        for (int iteration = 0; iteration <= MaxIterations; iteration++)
        {
            SymmetricSystem? system = SymmetricSystem.Factor(Penalized(likelihood.Information, options.Ridge), 0, out _);
            // Not at 0, where it was looked for: so far out that nobody's measures differ any more among those at risk.
            if (system is null) return Refused(CoxProblem.Monotone, Enumerable.Range(0, p).MaxBy(j => Math.Abs(beta[j])), 0);
            double[] slope = Slope(likelihood, beta, options.Ridge), step = system.Solve(slope);
            double gain = slope.Zip(step, (u, d) => u * d).Sum();
            int farthest = Enumerable.Range(0, p).MaxBy(j => Math.Abs(step[j]));
            if (gain < NothingGained && Math.Abs(step[farthest]) > FarStep) return Refused(CoxProblem.Monotone, farthest, 0);
            if (gain <= Settled || (gain < Stalled && gain > 0.1 * before))
                return new CoxOutcome.Fitted(new CoxModel(rows, options, scale, likelihood, beta, system, start, events, iteration));
            before = gain;

            double at = likelihood.LogLikelihood - Penalty(beta, options.Ridge), lowest = at - Rounding * Math.Abs(at);
            double[] next = [.. beta.Zip(step, (b, d) => b + d)];
            likelihood.Evaluate(next);
            for (int halved = 0; halved < MaxHalvings && !(likelihood.LogLikelihood - Penalty(next, options.Ridge) >= lowest); halved++)
            {
                next = [.. beta.Zip(next, (b, tried) => (b + tried) / 2)];
                likelihood.Evaluate(next);
            }

            beta = next;
        }

        return Refused(CoxProblem.NotSettled, null, 0);

        CoxOutcome Refused(CoxProblem problem, int? covariate, int enough) =>
            new CoxOutcome.Refused(problem, covariate is int j ? rows.Covariates[j].Name : null, events, enough);
    }

    private static int Distinct(int[] codes, int enough)
    {
        HashSet<int> seen = [];
        foreach (int code in codes)
            if (seen.Add(code) && seen.Count == enough) break;
        return seen.Count;
    }

    private static double Penalty(double[] beta, double ridge) => ridge / 2 * beta.Sum(b => b * b);

    private static double[] Slope(CoxLikelihood likelihood, double[] beta, double ridge) =>
        [.. likelihood.Gradient.Zip(beta, (u, b) => u - ridge * b)];

    private static double[,] Penalized(double[,] information, double ridge)
    {
        double[,] penalized = (double[,])information.Clone();
        for (int j = 0; j < penalized.GetLength(0); j++)
            penalized[j, j] += ridge;
        return penalized;
    }
}
