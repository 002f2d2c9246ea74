using MathNet.Numerics;
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
        int k = codes.Count, n = exit.Length;
        if (k < 2) return null;

        (double[] entries, int[] byEntry) = Ascending(entry);
        (double[] exits, int[] byExit) = Ascending(exit);
        double[] excess = new double[k], atRisk = new double[k];
        double[,] covariance = new double[k, k];
        double[] died = new double[k];
        for (int left = 0, next, entered = 0; left < n; left = next)
        {
            double time = exits[left], deaths = 0;
            Array.Clear(died);
            for (next = left; next < n && exits[next] == time; next++)
            {
                if (!happened[byExit[next]]) continue;
                died[codes.OfRow[byExit[next]]]++;
                deaths++;
            }

            for (; entered < n && entries[entered] < time; entered++)
                atRisk[codes.OfRow[byEntry[entered]]]++;
            if (deaths > 0) AddTime(deaths, entered - left, died, atRisk, excess, covariance);
            for (int i = left; i < next; i++)
                atRisk[codes.OfRow[byExit[i]]]--;
        }

        return ChiSquared(excess, covariance);
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

        return ChiSquared(excess, covariance);
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

    private static TestResult? ChiSquared(double[] excess, double[,] covariance)
    {
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
        return new TestResult(statistic, degrees, SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2));
    }

    private static (double[] Times, int[] Row) Ascending(ReadOnlySpan<double> times)
    {
        double[] sorted = times.ToArray();
        int[] row = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, row);
        return (sorted, row);
    }
}
