using Peakend.Engine.Statistics;

namespace Peakend.Engine.Outcomes;

/// <summary>Expected discounted margin of a customer under contract.</summary>
/// <remarks>
/// LTV = m · Σₖ e^(−hk) (1 + d)^(−k/12), k = 1 … horizon months: mean monthly margin m, constant monthly hazard h = leavers ÷ customer-months
/// (S. Gupta and D. R. Lehmann, J. Interactive Marketing 17(1), 2003, 9–24, with a horizon). Interval by the delta method on the logarithm:
/// var(ln LTV) = var(m)/m² + (A′(h)/A(h))²·h²/leavers, m and h taken as independent.
/// </remarks>
public static class LifetimeValue
{
    /// <summary>Fewer leavers do not carry a hazard.</summary>
    public const int MinLeavers = 5;

    /// <summary>Estimates the mean value of the customers of a group.</summary>
    /// <param name="monthlyMargins">Of each customer, in the currency's unit.</param>
    /// <param name="leavers">Customers of the group who left while observed.</param>
    /// <param name="customerMonths">Time under observation, all together; above 0 where anybody left.</param>
    /// <param name="horizonMonths">At least 1.</param>
    /// <param name="discountRate">A year, 0 to 1.</param>
    /// <param name="level">Of the interval.</param>
    /// <returns>In the currency's unit; n is the number of customers. Equal margins are no obstacle: the interval is then that of the hazard alone.</returns>
    /// <exception cref="ArgumentException">A margin is not finite, or time, horizon or rate is out of its range.</exception>
    public static Finding Expected(ReadOnlySpan<double> monthlyMargins, int leavers, double customerMonths, int horizonMonths, double discountRate, ConfidenceLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonMonths, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(discountRate);
        if (leavers < MinLeavers) return new Finding.Withheld(WithheldReason.NoEvents, leavers, MinLeavers);
        if (!(customerMonths > 0)) throw new ArgumentException(FormattableString.Invariant($"{leavers} left within {customerMonths} months; time must be above 0."), nameof(customerMonths));
        Comoments margins = Comoments.Of(monthlyMargins, monthlyMargins);
        int n = margins.N;
        if (n < MeanEstimate.MinObservations) return new Finding.Withheld(WithheldReason.TooFew, n, MeanEstimate.MinObservations);
        if (!(margins.MeanX > 0)) return new Finding.Withheld(WithheldReason.NoInput, n, 0); // nothing is earned, and a share of nothing has no logarithm
        double hazard = leavers / customerMonths, annuity = 0, slope = 0;
        for (int k = 1; k <= horizonMonths; k++)
        {
            double term = Math.Exp(-hazard * k) * Math.Pow(1 + discountRate, -k / 12.0);
            annuity += term;
            slope -= k * term;
        }

        double varianceOfMean = margins.Sxx / (n - 1) / n / (margins.MeanX * margins.MeanX), relativeSlope = slope / annuity * hazard;
        double value = margins.MeanX * annuity, half = TwoSided.NormalCritical(level) * Math.Sqrt(varianceOfMean + (relativeSlope * relativeSlope / leavers));
        return new Finding.Known(new Estimate(value, value * Math.Exp(-half), value * Math.Exp(half), level, n));
    }
}
