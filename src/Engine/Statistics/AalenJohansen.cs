using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Share that left for each of several reasons over time, when one reason rules out the others.</summary>
/// <remarks>
/// O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5, 1978, 141–150: each cause takes its share of what is still there, so that
/// the causes and those still without an event add up to 1. One minus a Kaplan–Meier curve that calls other causes censored would say
/// what happened if nobody left for them, which is too much. Variance by the delta method (E. Marubini and M. G. Valsecchi, Analysing
/// Survival Data, 1995, §10.2.3), interval that of ln(−ln(1 − F)); with one cause both are <see cref="KaplanMeier"/>'s.
/// R's <c>survfit</c> gives the same errors where all are watched from the start; with late entry its jackknife differs a little.
/// </remarks>
public sealed class AalenJohansen
{
    private readonly Dictionary<int, IncidenceStep[]> steps;
    private readonly SurvivalCurve any;

    private AalenJohansen(Dictionary<int, IncidenceStep[]> steps, SurvivalCurve any) => (this.steps, this.any) = (steps, any);

    /// <summary>The causes seen, in ascending order.</summary>
    public IReadOnlyList<int> Causes => [.. steps.Keys.Order()];

    /// <summary>Rows it was estimated from.</summary>
    public int N => any.N;

    /// <summary>Estimates the incidence of each cause among rows observed from entry (exclusive) to exit (inclusive).</summary>
    /// <param name="entry">When observation began, any unit of time.</param>
    /// <param name="exit">When it ended, same unit, later than the entry.</param>
    /// <param name="cause">The cause for which it ended, above 0; 0: still without an event.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a time is not finite, an exit is not after its entry, or a cause is negative.
    /// </exception>
    public static AalenJohansen Estimate(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<int> cause, ConfidenceLevel level)
    {
        Sample.RequireSameLength(exit.Length, cause.Length);
        bool[] happened = new bool[cause.Length];
        for (int i = 0; i < cause.Length; i++)
        {
            if (cause[i] < 0) throw new ArgumentException(Invariant($"cause[{i}] is {cause[i]}; it must not be negative."), nameof(cause));
            happened[i] = cause[i] > 0;
        }

        SurvivalCurve any = KaplanMeier.Estimate(entry, exit, happened, level);
        double[] exits = exit.ToArray();
        int[] causes = cause.ToArray();
        Array.Sort(exits, causes);
        double critical = TwoSided.NormalCritical(level);
        return new AalenJohansen(
            causes.Where(c => c > 0).Distinct().ToDictionary(c => c, c => StepsOf(c, any, exits, causes, critical)),
            any);
    }

    /// <summary>Estimates the incidence of each cause among rows all observed from the start, time 0.</summary>
    /// <param name="exit">When observation ended, any unit of time, not negative.</param>
    /// <param name="cause">The cause for which it ended, above 0; 0: still without an event.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a time is negative or not finite, or a cause is negative.</exception>
    public static AalenJohansen Estimate(ReadOnlySpan<double> exit, ReadOnlySpan<int> cause, ConfidenceLevel level) =>
        Estimate(ObservedSpans.FromTheStart(exit), exit, cause, level);

    /// <summary>The steps of one cause in ascending time; none for a cause never seen.</summary>
    public IReadOnlyList<IncidenceStep> Steps(int cause) => steps.GetValueOrDefault(cause, []);

    /// <summary>
    /// Share that had the event of a cause up to and including a time, 0 to 1; n is that of all rows. Withheld before the cause's first
    /// event and after the last row left observation.
    /// </summary>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    public Finding At(int cause, double time)
    {
        if (any.At(time) is Finding.Withheld withheld) return withheld;
        IncidenceStep? last = null;
        foreach (IncidenceStep step in Steps(cause))
            if (step.Time <= time) last = step;
        return last is IncidenceStep known
            ? new Finding.Known(new Estimate(known.Incidence, known.Lower, known.Upper, any.Level, N))
            : new Finding.Withheld(WithheldReason.NoEvents, N, 0);
    }

    // Σ over earlier times of (F(t) − F)²·g + S²·q − 2·(F(t) − F)·S·r needs, for each t, only the sums of g, F·g, F²·g, S²·q, S·r and F·S·r.
    private static IncidenceStep[] StepsOf(int cause, SurvivalCurve any, double[] exits, int[] causes, double critical)
    {
        List<IncidenceStep> found = [];
        double incidence = 0, before = 1, g = 0, fg = 0, ffg = 0, own = 0, r = 0, fr = 0, lower = 0;
        int row = 0;
        foreach (SurvivalStep step in any.Steps)
        {
            while (exits[row] < step.Time)
                row++;
            int died = 0;
            for (; row < exits.Length && exits[row] == step.Time; row++)
                if (causes[row] == cause) died++;

            double atRisk = step.AtRisk;
            int left = step.AtRisk - step.Events;
            incidence += before * died / atRisk;
            own += before * before * died * (atRisk - died) / (atRisk * atRisk * atRisk);
            r += before * died / (atRisk * atRisk);
            fr += incidence * before * died / (atRisk * atRisk);
            if (left > 0)                                     // else nothing is left, and the incidence moves no more
            {
                double greenwood = step.Events / (atRisk * left);
                g += greenwood;
                fg += incidence * greenwood;
                ffg += incidence * incidence * greenwood;
            }

            before = step.Survival;
            if (died == 0) continue;
            double variance = incidence * incidence * g - 2 * incidence * fg + ffg + own - 2 * (incidence * r - fr);
            double error = Math.Sqrt(Math.Max(0, variance)), upper = 1;
            if (incidence < 1)
            {
                double rest = 1 - incidence, log = Math.Log(rest), spread = Math.Exp(critical * error / (rest * -log));
                (lower, upper) = (1 - Math.Exp(log / spread), 1 - Math.Exp(log * spread));
            }

            found.Add(new IncidenceStep(step.Time, step.AtRisk, died, incidence, error, lower, upper));
        }

        return [.. found];
    }
}
