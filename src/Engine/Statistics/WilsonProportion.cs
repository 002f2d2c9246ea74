namespace Peakend.Engine.Statistics;

/// <summary>Share of independent trials that succeed.</summary>
/// <remarks>
/// Score interval without continuity correction (E. B. Wilson, JASA 22(158), 1927, 209–212), as R's <c>prop.test(correct = FALSE)</c>.
/// It holds with no or only successes, where the textbook interval has no width.
/// </remarks>
public static class WilsonProportion
{
    /// <summary>Estimates the share, 0 to 1.</summary>
    /// <param name="successes">Trials that succeeded, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; withheld when 0.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">A count is negative, or there are more successes than trials.</exception>
    public static Finding Estimate(int successes, int n, ConfidenceLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        if (n == 0) return new Finding.Withheld(WithheldReason.TooFew, 0, 1);

        double z = TwoSided.NormalCritical(level), share = (double)successes / n, z2 = z * z / n;
        double centre = share + z2 / 2, half = Math.Sqrt(z2 * (share * (1 - share) + z2 / 4));
        // At the ends the interval begins at 0 or stops at 1 exactly; rounding must not carry it beyond.
        double lower = successes == 0 ? 0 : (centre - half) / (1 + z2), upper = successes == n ? 1 : (centre + half) / (1 + z2);
        return new Finding.Known(new Estimate(share, lower, upper, level, n));
    }
}
