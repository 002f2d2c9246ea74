using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Peakend.Engine.Statistics;

/// <summary>Whether groups have the event at the same rate over time.</summary>
/// <remarks>
/// N. Mantel, Cancer Chemotherapy Reports 50(3), 1966, 163–170; for k groups and late entry as in J. P. Klein and M. L. Moeschberger,
/// Survival Analysis, 2nd ed. 2003, §7.3 and §9.4. χ² = Uᵀ V⁻ U with the generalised inverse of all k groups' covariance, so that a
/// group never at risk beside another takes no degree of freedom. Rows must be independent: one customer, one row, or rows that follow
/// on one another.
/// </remarks>
public static class LogRankTest
{
    /// <summary>Eigenvalues below this share of the greatest are 0 but for rounding.</summary>
    private const double Rounding = 1e-10;

    /// <summary>
    /// Tests that all groups are alike: χ² with k − 1 degrees of freedom. Null without events, or without two groups at risk at one of
    /// them.
    /// </summary>
    /// <param name="entry">When observation began, any unit of time; a row is at risk at t when entry &lt; t ≤ exit.</param>
    /// <param name="exit">When it ended, same unit, later than the entry.</param>
    /// <param name="happened">Whether it ended with the event.</param>
    /// <param name="group">Any code, equal for rows of one group.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a time is not finite, or an exit is not after its entry.</exception>
    public static TestResult? Test(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ReadOnlySpan<int> group)
    {
        ObservedSpans.Require(entry, exit, happened);
        Sample.RequireSameLength(exit.Length, group.Length);
        GroupCodes codes = GroupCodes.Of(group);
        double[] excess = new double[codes.Count];
        double[,] covariance = new double[codes.Count, codes.Count];
        AddRows(entry, exit, happened, codes.OfRow, excess, covariance);
        return ChiSquaredOf(excess, covariance);
    }

    /// <summary>
    /// Tests that all groups are alike where rows are compared only with rows of their stratum (a segment, a cohort): χ² of the strata's
    /// sums.
    /// </summary>
    /// <param name="entry">When observation began, any unit of time; a row is at risk at t when entry &lt; t ≤ exit.</param>
    /// <param name="exit">When it ended, same unit, later than the entry.</param>
    /// <param name="happened">Whether it ended with the event.</param>
    /// <param name="group">Any code, equal for rows of one group.</param>
    /// <param name="stratum">Any code, equal for rows of one stratum.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a time is not finite, or an exit is not after its entry.</exception>
    public static TestResult? Test(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ReadOnlySpan<int> group, ReadOnlySpan<int> stratum)
    {
        ObservedSpans.Require(entry, exit, happened);
        Sample.RequireSameLength(exit.Length, group.Length);
        Sample.RequireSameLength(exit.Length, stratum.Length);
        GroupCodes codes = GroupCodes.Of(group), strata = GroupCodes.Of(stratum);
        double[] excess = new double[codes.Count];
        double[,] covariance = new double[codes.Count, codes.Count];
        int[] rows = [.. Enumerable.Range(0, exit.Length)];
        StableOrder.ByCode(strata.OfRow, strata.Count, ref rows);
        for (int from = 0, to; from < rows.Length; from = to)
        {
            for (to = from; to < rows.Length && strata.OfRow[rows[to]] == strata.OfRow[rows[from]];)
                to++;
            ReadOnlySpan<int> own = rows.AsSpan(from, to - from);
            AddRows(Pick(entry, own), Pick(exit, own), Pick(happened, own), Pick(codes.OfRow, own), excess, covariance);
        }

        return ChiSquaredOf(excess, covariance);
    }

    /// <summary>Tests rows all observed from the start, time 0.</summary>
    /// <inheritdoc cref="Test(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{bool}, ReadOnlySpan{int})" path="/param"/>
    /// <exception cref="ArgumentException">The spans differ in length, or a time is negative or not finite.</exception>
    public static TestResult? Test(ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ReadOnlySpan<int> group) =>
        Test(ObservedSpans.FromTheStart(exit), exit, happened, group);

    /// <summary>Tests that groups are alike from their curves, one a group: these hold all that the test needs.</summary>
    /// <param name="curves">Of rows that are independent of each other, or follow on one another.</param>
    public static TestResult? Test(IReadOnlyList<SurvivalCurve> curves)
    {
        int k = curves.Count;
        if (k < 2) return null;
        double[] excess = new double[k], died = new double[k], atRisk = new double[k];
        double[,] covariance = new double[k, k];
        int[] next = new int[k];
        foreach (double time in curves.SelectMany(curve => curve.Steps).Select(step => step.Time).Distinct().Order())
        {
            for (int g = 0; g < k; g++)
            {
                IReadOnlyList<SurvivalStep> steps = curves[g].Steps;
                died[g] = next[g] < steps.Count && steps[next[g]].Time == time ? steps[next[g]++].Events : 0;
                atRisk[g] = curves[g].AtRisk(time);
            }

            AddTime(died.Sum(), atRisk.Sum(), died, atRisk, excess, covariance);
        }

        return ChiSquaredOf(excess, covariance);
    }

    private static T[] Pick<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> rows)
    {
        T[] picked = new T[rows.Length];
        for (int i = 0; i < picked.Length; i++)
            picked[i] = from[rows[i]];
        return picked;
    }

    private static void AddRows(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ReadOnlySpan<int> code, double[] excess, double[,] covariance)
    {
        int k = excess.Length, n = exit.Length;
        (double[] entries, int[] byEntry) = Ascending(entry);
        (double[] exits, int[] byExit) = Ascending(exit);
        double[] atRisk = new double[k], died = new double[k];
        for (int left = 0, next, entered = 0; left < n; left = next)
        {
            double time = exits[left], deaths = 0;
            Array.Clear(died);
            for (next = left; next < n && exits[next] == time; next++)
            {
                if (!happened[byExit[next]]) continue;
                died[code[byExit[next]]]++;
                deaths++;
            }

            for (; entered < n && entries[entered] < time; entered++)
                atRisk[code[byEntry[entered]]]++;
            if (deaths > 0) AddTime(deaths, entered - left, died, atRisk, excess, covariance);
            for (int i = left; i < next; i++)
                atRisk[code[byExit[i]]]--;
        }
    }

    private static void AddTime(double deaths, double total, double[] died, double[] atRisk, double[] excess, double[,] covariance)
    {
        double hypergeometric = total > 1 ? deaths * (total - deaths) / (total - 1) : 0;
        for (int g = 0; g < excess.Length; g++)
        {
            double share = atRisk[g] / total;
            excess[g] += died[g] - deaths * share;
            for (int h = 0; h < excess.Length; h++)
                covariance[g, h] += hypergeometric * share * ((g == h ? 1 : 0) - atRisk[h] / total);
        }
    }

    private static TestResult? ChiSquaredOf(double[] excess, double[,] covariance)
    {
        if (excess.Length < 2) return null;
        Evd<double> parts = Matrix<double>.Build.DenseOfArray(covariance).Evd(Symmetricity.Symmetric);
        Vector<double> turned = parts.EigenVectors.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(excess));
        double greatest = parts.EigenValues.Max(value => value.Real), statistic = 0;
        int degrees = 0;
        for (int i = 0; i < turned.Count; i++)
        {
            double value = parts.EigenValues[i].Real;
            if (!(value > Rounding * greatest)) continue;
            statistic += turned[i] * turned[i] / value;
            degrees++;
        }

        if (degrees == 0) return null;
        return ChiSquared.Test(statistic, degrees);
    }

    private static (double[] Times, int[] Row) Ascending(ReadOnlySpan<double> times)
    {
        double[] sorted = times.ToArray();
        int[] row = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, row);
        return (sorted, row);
    }
}
