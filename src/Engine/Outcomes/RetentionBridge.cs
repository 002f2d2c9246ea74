using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>From the revenue of one month to that of a later one, exact to the cent: start + new + expansion − contraction − churn = end.</summary>
/// <param name="Customers">Customers who paid more than nothing in the start month.</param>
/// <param name="Start">All revenue then, credits of other customers included.</param>
/// <param name="New">Revenue at the end of customers who paid nothing at the start, and credits to those who no longer pay.</param>
/// <param name="Expansion">What customers of both months pay more.</param>
/// <param name="Contraction">What they pay less, positive; a start that was a credit is taken out here, negative.</param>
/// <param name="Churn">What those paid at the start who pay nothing at the end, positive.</param>
public sealed record RetentionBridge(int Customers, Money Start, Money New, Money Expansion, Money Contraction, Money Churn)
{
    /// <summary>Nobody and nothing.</summary>
    public static readonly RetentionBridge Empty = new(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>Revenue of the end month.</summary>
    public Money End => Start + New + Expansion - Contraction - Churn;

    /// <summary>What the start cohort pays at the end without growth: the numerator of gross revenue retention.</summary>
    public Money GrossKept => Start - Contraction - Churn;

    /// <summary>What it pays at the end: the numerator of net revenue retention.</summary>
    public Money NetKept => GrossKept + Expansion;

    /// <summary>The bridge of one customer.</summary>
    public static RetentionBridge Of(Money start, Money end) =>
        start <= Money.Zero
            ? Empty with { New = end, Start = start, Contraction = start } // a credit alone is not a start: it is carried through, so that sums stay exact
            : end <= Money.Zero ? Empty with { Customers = 1, Start = start, Churn = start, New = end }
            : end >= start ? Empty with { Customers = 1, Start = start, Expansion = end - start }
            : Empty with { Customers = 1, Start = start, Contraction = start - end };

    /// <summary>Two groups together.</summary>
    public static RetentionBridge operator +(RetentionBridge a, RetentionBridge b) =>
        new(a.Customers + b.Customers, a.Start + b.Start, a.New + b.New, a.Expansion + b.Expansion, a.Contraction + b.Contraction, a.Churn + b.Churn);
}
