using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>From the revenue of one month to that of a later one, exact to the cent: start + credits + new + expansion − contraction − churn = end.</summary>
/// <param name="Customers">Customers who paid more than nothing in the start month.</param>
/// <param name="Start">What they paid then: the denominator of both retentions.</param>
/// <param name="Credits">What all others' start months sum to, at most 0.</param>
/// <param name="New">What customers who did not pay at the start pay at the end, from their credit upwards, and credits to those who no longer pay.</param>
/// <param name="Expansion">What customers of both months pay more.</param>
/// <param name="Contraction">What they pay less, positive.</param>
/// <param name="Churn">What those paid at the start who pay nothing at the end, positive.</param>
public sealed record RetentionBridge(int Customers, Money Start, Money Credits, Money New, Money Expansion, Money Contraction, Money Churn)
{
    /// <summary>Nobody and nothing.</summary>
    public static readonly RetentionBridge Empty = new(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>Revenue of the start month, as the ledger has it.</summary>
    public Money StartWithCredits => Start + Credits;

    /// <summary>Revenue of the end month.</summary>
    public Money End => StartWithCredits + New + Expansion - Contraction - Churn;

    /// <summary>What the start cohort pays at the end without growth: the numerator of gross revenue retention.</summary>
    public Money GrossKept => Start - Contraction - Churn;

    /// <summary>What it pays at the end: the numerator of net revenue retention.</summary>
    public Money NetKept => GrossKept + Expansion;

    /// <summary>The bridge of one customer.</summary>
    public static RetentionBridge Of(Money start, Money end) =>
        start <= Money.Zero
            ? Empty with { Credits = start, New = end - start }
            : end <= Money.Zero ? Empty with { Customers = 1, Start = start, Churn = start, New = end }
            : end >= start ? Empty with { Customers = 1, Start = start, Expansion = end - start }
            : Empty with { Customers = 1, Start = start, Contraction = start - end };

    /// <summary>Two groups together.</summary>
    public static RetentionBridge operator +(RetentionBridge a, RetentionBridge b) =>
        new(a.Customers + b.Customers, a.Start + b.Start, a.Credits + b.Credits, a.New + b.New, a.Expansion + b.Expansion, a.Contraction + b.Contraction, a.Churn + b.Churn);
}
