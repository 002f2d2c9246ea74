namespace Peakend.Engine.Statistics;

/// <summary>The answer of a statistic: a number with its uncertainty, or the reason why there is none.</summary>
public abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>The data carry the number.</summary>
    /// <param name="Estimate">Value, interval, level, n.</param>
    public sealed record Known(Estimate Estimate) : Finding;

    /// <summary>The data do not carry the number. Reports print the reason and n, never 0 or NaN.</summary>
    /// <param name="Reason">What is lacking.</param>
    /// <param name="N">Observations there are.</param>
    /// <param name="Needed">Observations it would need; 0 when more would not help.</param>
    public sealed record Withheld(WithheldReason Reason, int N, int Needed) : Finding;

    /// <summary>The estimate, or null when withheld.</summary>
    public Estimate? Estimated => this is Known known ? known.Estimate : null;
}
