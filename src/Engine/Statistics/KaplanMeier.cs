namespace Peakend.Engine.Statistics;

/// <summary>Share without the event over time, when some are still without it and some were not watched from the start.</summary>
/// <remarks>
/// E. L. Kaplan and P. Meier, JASA 53(282), 1958, 457–481, with Greenwood's variance and the interval of ln(−ln S) (J. D. Kalbfleisch
/// and R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. 2002, §1.4), as R's
/// <c>survfit(conf.type = "log-log")</c>. Where the curve reaches 0 that interval does not exist: the upper end is then the one before,
/// which still holds for a curve that only falls. With late entry few may be at risk early on; a curve that falls to 0 there stays
/// there, so look at the numbers at risk. Leaving observation must have nothing to do with the event.
/// </remarks>
public static class KaplanMeier
{
    /// <summary>
    /// Estimates the curve of rows observed from entry (exclusive) to exit (inclusive); a row is at risk at t when entry &lt; t ≤ exit.
    /// </summary>
    /// <param name="entry">When observation began, any unit of time.</param>
    /// <param name="exit">When it ended, same unit, later than the entry.</param>
    /// <param name="happened">Whether it ended with the event; else the row was still without it.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a time is not finite, or an exit is not after its entry.</exception>
    public static SurvivalCurve Estimate(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ConfidenceLevel level)
    {
        ObservedSpans.Require(entry, exit, happened);
        double[] entries = entry.ToArray(), exits = exit.ToArray();
        bool[] events = happened.ToArray();
        Array.Sort(entries);
        Array.Sort(exits, events);

        double critical = TwoSided.NormalCritical(level), survival = 1, greenwood = 0, upper = 1;
        List<SurvivalStep> steps = [];
        for (int left = 0, next, entered = 0; left < exits.Length; left = next)
        {
            double time = exits[left];
            int died = 0;
            for (next = left; next < exits.Length && exits[next] == time; next++)
                if (events[next]) died++;
            while (entered < entries.Length && entries[entered] < time)
                entered++;
            if (died == 0) continue;

            int atRisk = entered - left;
            survival *= 1 - (double)died / atRisk;
            double lower = 0;
            if (survival > 0)
            {
                greenwood += died / ((double)atRisk * (atRisk - died));
                double spread = Math.Exp(critical * Math.Sqrt(greenwood) / -Math.Log(survival));
                lower = Math.Pow(survival, spread);
                upper = Math.Pow(survival, 1 / spread);
            }

            steps.Add(new SurvivalStep(time, atRisk, died, survival, lower, upper));
        }

        return new SurvivalCurve([.. steps], entries, exits, level);
    }

    /// <summary>Estimates the curve of rows all observed from the start, time 0.</summary>
    /// <param name="exit">When observation ended, any unit of time, not negative.</param>
    /// <param name="happened">Whether it ended with the event.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or a time is negative or not finite.</exception>
    public static SurvivalCurve Estimate(ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ConfidenceLevel level) =>
        Estimate(ObservedSpans.FromTheStart(exit), exit, happened, level);
}
