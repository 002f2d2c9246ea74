namespace Peakend.Engine.Statistics;

/// <summary>On what scale of time an effect may change.</summary>
public enum CoxTimeScale
{
    /// <summary>Share that had the event before, by Kaplan and Meier: no late event weighs much more than the others.</summary>
    KaplanMeier,

    /// <summary>Rank of the time among the exits of all rows, with the event or without.</summary>
    Rank,

    /// <summary>The time itself.</summary>
    Identity,

    /// <summary>Its logarithm; all times must be above 0.</summary>
    Log,
}

/// <summary>Whether effects are the same at all times, as a Cox regression takes for granted.</summary>
/// <remarks>
/// For each covariate x the slope at 0 of the likelihood in a further covariate x·g(t): Σ g(t)·(Schoenfeld's residual), against its
/// variance (P. M. Grambsch and T. M. Therneau, Biometrika 81(3), 1994, 515–526, as the exact score test of R's <c>cox.zph</c> since
/// survival 3.0, here compared with 3.5-3; before, and in lifelines, the variance was approximated and the figures differ). The variance
/// takes rows as independent, with clusters too. A small p says that a hazard ratio is a mean over times.
/// </remarks>
/// <param name="Covariates">For each covariate: χ² with one degree of freedom.</param>
/// <param name="All">All of them together: χ² with one degree of freedom a covariate.</param>
public sealed record CoxProportionality(IReadOnlyList<TestResult> Covariates, TestResult All)
{
    /// <summary>
    /// Tests a model. Null with a ridge penalty (the likelihood then has a slope that no time explains), or where the events came at one
    /// time only.
    /// </summary>
    /// <param name="model">The fit.</param>
    /// <param name="scale">On what scale an effect would change.</param>
    /// <exception cref="ArgumentException">A time is not above 0 on the logarithmic scale.</exception>
    public static CoxProportionality? Of(CoxModel model, CoxTimeScale scale = CoxTimeScale.KaplanMeier)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Options.Ridge > 0) return null;
        CoxLikelihood likelihood = model.Likelihood;
        double[] g = CenteredScale(model, scale);
        int p = likelihood.Covariates;
        double[] slope = new double[p];
        likelihood.Sweep((int slot, ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares) =>
        {
            for (int place = likelihood.Sets.Begin[slot + 1] - likelihood.Sets.Deaths[slot]; place < likelihood.Sets.Begin[slot + 1]; place++)
                for (int j = 0; j < p; j++)
                    slope[j] += g[slot] * likelihood.At(place)[j + 1];
            for (int j = 0; j < p; j++)
                slope[j] -= g[slot] * (s[j + 1] * shares.C - e[j + 1] * shares.FC);
        });

        double[,] crossed = CoxMoments.Of(likelihood, g, 1), squared = CoxMoments.Of(likelihood, g, 2), left = new double[p, p];
        SymmetricSystem? main = SymmetricSystem.Factor(likelihood.Information, 0, out _);
        if (main is null) return null;
        for (int k = 0; k < p; k++)
        {
            double[] explained = main.Solve(Column(crossed, k));
            for (int j = 0; j < p; j++)
            {
                left[j, k] = squared[j, k];
                for (int i = 0; i < p; i++)
                    left[j, k] -= crossed[i, j] * explained[i];
            }
        }

        if (SymmetricSystem.Factor(left, 1e-12, out _) is not SymmetricSystem all) return null;
        return new CoxProportionality(
            [.. Enumerable.Range(0, p).Select(j => ChiSquared.Test(slope[j] * slope[j] / left[j, j], 1))],
            ChiSquared.Test(all.Norm(slope), p));
    }

    private static double[] Column(double[,] matrix, int k) => [.. Enumerable.Range(0, matrix.GetLength(0)).Select(j => matrix[j, k])];

    /// <summary>g of each slot's time, less its mean over the events: the tests do not depend on the origin, their rounding does.</summary>
    private static double[] CenteredScale(CoxModel model, CoxTimeScale scale)
    {
        CoxRiskSets sets = model.Likelihood.Sets;
        double[] g = scale switch
        {
            CoxTimeScale.KaplanMeier => GoneBefore(model.Rows, sets.Time),
            CoxTimeScale.Rank => ExitRanks(model.Rows.Exit, sets.Time),
            CoxTimeScale.Log => [.. sets.Time.Select(Logarithm)],
            _ => [.. sets.Time],
        };
        double sum = 0;
        int events = 0;
        for (int k = 0; k < g.Length; k++)
        {
            if (sets.Deaths[k] == 0) continue;
            sum += g[k] * sets.Deaths[k];
            events += sets.Deaths[k];
        }

        for (int k = 0; k < g.Length; k++)
            g[k] = sets.Deaths[k] == 0 ? 0 : g[k] - sum / events;
        return g;
    }

    private static double Logarithm(double time)
    {
        if (time <= 0) throw new ArgumentException(FormattableString.Invariant($"An event came at {time}; its logarithm needs a time above 0."), nameof(time));
        return Math.Log(time);
    }

    /// <summary>1 − the Kaplan–Meier curve of all rows just before each time.</summary>
    private static double[] GoneBefore(CoxRows rows, double[] times)
    {
        double first = rows.Exit.Min(), beforeAll = first - Math.Max(1, Math.Abs(first));
        double[] entry = rows.Entry ?? Array.ConvertAll(rows.Exit, _ => beforeAll);
        SurvivalCurve curve = KaplanMeier.Estimate(entry, rows.Exit, rows.Happened, ConfidenceLevel.P95);
        double[] steps = [.. curve.Steps.Select(step => step.Time)];
        return Array.ConvertAll(times, time =>
        {
            int at = double.IsNaN(time) ? 0 : Array.BinarySearch(steps, time);
            return at == 0 ? 0 : 1 - curve.Steps[at - 1].Survival;
        });
    }

    private static double[] ExitRanks(double[] exit, double[] times)
    {
        double[] ranks = Ranks.Midranks(exit), sorted = [.. exit];
        Array.Sort(sorted, ranks);
        return Array.ConvertAll(times, time => double.IsNaN(time) ? 0 : ranks[Array.BinarySearch(sorted, time)]);
    }
}
