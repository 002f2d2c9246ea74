namespace Peakend.Engine.Statistics;

/// <summary>Share without the event over time, as <see cref="KaplanMeier"/> estimates it.</summary>
public sealed class SurvivalCurve
{
    private readonly double[] entries;                   // both ascending
    private readonly double[] exits;

    internal SurvivalCurve(SurvivalStep[] steps, double[] entries, double[] exits, ConfidenceLevel level) =>
        (Steps, this.entries, this.exits, Level) = (steps, entries, exits, level);

    /// <summary>The steps in ascending time; before the first the curve is 1, between two it stays at the earlier.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>Rows the curve was estimated from.</summary>
    public int N => exits.Length;

    /// <summary>Events over all times.</summary>
    public int Events => Steps.Sum(step => step.Events);

    /// <summary>Level of the intervals.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Share without the event up to and including a time, 0 to 1; n is that of all rows.</summary>
    /// <remarks>
    /// Withheld before the first event (the curve is 1, but no interval follows from no events) and after the last row left observation
    /// (nobody was seen there).
    /// </remarks>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    public Finding At(double time)
    {
        if (double.IsNaN(time)) throw new ArgumentException("The time is not a number.", nameof(time));
        if (N == 0 || time > exits[^1]) return new Finding.Withheld(WithheldReason.TooFew, 0, 1);
        int steps = CountUpTo(time);
        if (steps == 0) return new Finding.Withheld(WithheldReason.NoEvents, N, 0);
        SurvivalStep last = Steps[steps - 1];
        return new Finding.Known(new Estimate(last.Survival, last.Lower, last.Upper, Level, N));
    }

    /// <summary>Rows under observation just before a time and without the event until then: entry &lt; time ≤ exit.</summary>
    public int AtRisk(double time) => CountBelow(entries, time) - CountBelow(exits, time);

    /// <summary>The latest time at which at least so many rows are under observation; null when there never are.</summary>
    /// <param name="rows">At least 1.</param>
    public double? LastTimeWith(int rows)
    {
        for (int i = exits.Length - 1; i >= 0; i--)
            if (AtRisk(exits[i]) >= rows) return exits[i];
        return null;
    }

    private int CountUpTo(double time)
    {
        int low = 0, high = Steps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Steps[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int CountBelow(double[] ascending, double time)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
