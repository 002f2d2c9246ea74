using MathNet.Numerics.Distributions;
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
    /// <param name="customerMonths">Time under observation, all together.</param>
    /// <param name="horizonMonths">At least 1.</param>
    /// <param name="discountRate">A year, 0 to 1.</param>
    /// <param name="level">Of the interval.</param>
    /// <returns>In the currency's unit; n is the number of customers.</returns>
    public static Finding Expected(ReadOnlySpan<double> monthlyMargins, int leavers, double customerMonths, int horizonMonths, double discountRate, ConfidenceLevel level)
    {
        int n = monthlyMargins.Length;
        if (leavers < MinLeavers) return new Finding.Withheld(WithheldReason.NoEvents, leavers, MinLeavers);
        if (MeanEstimate.Of(monthlyMargins, level) is not Finding.Known { Estimate: { Value: > 0 } mean })
            return new Finding.Withheld(WithheldReason.TooFew, n, MinLeavers);
        double hazard = leavers / customerMonths, annuity = 0, slope = 0;
        for (int k = 1; k <= horizonMonths; k++)
        {
            double term = Math.Exp(-hazard * k) * Math.Pow(1 + discountRate, -k / 12.0);
            annuity += term;
            slope -= k * term;
        }

        double standardError = (mean.Upper - mean.Lower) / 2 / StudentT.InvCDF(0, 1, n - 1, (1 + level.Share) / 2);
        double variance = Math.Pow(standardError / mean.Value, 2) + (Math.Pow(slope / annuity * hazard, 2) / leavers);
        double value = mean.Value * annuity, half = Normal.InvCDF(0, 1, (1 + level.Share) / 2) * Math.Sqrt(variance);
        return new Finding.Known(new Estimate(value, value * Math.Exp(-half), value * Math.Exp(half), level, n));
    }
}
