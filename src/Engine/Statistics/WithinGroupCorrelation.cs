namespace Peakend.Engine.Statistics;

/// <summary>Linear association of two measures inside groups: what is left when every group's own level is taken away.</summary>
/// <remarks>
/// Pearson's r of the deviations from group means, which is the partial correlation given the group (k = groups − 1 controls).
/// Interval: Fisher's z, se = 1/√(n − k − 3) = 1/√(n − groups − 2) (R. A. Fisher, Metron 3, 1924, 329–332). A group of one observation
/// says nothing about its inside and is left out of n and groups.
/// </remarks>
public static class WithinGroupCorrelation
{
    /// <summary>Estimates r within groups, unitless, −1 to +1; its n counts the rows of groups of two or more.</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other measure, row for row.</param>
    /// <param name="group">Any code, equal for rows of one group.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> group, ConfidenceLevel level)
    {
        (Comoments within, int groups) = Within(x, y, group);
        int needed = groups + 3;
        if (groups == 0 || within.N < needed) return new Finding.Withheld(WithheldReason.TooFew, within.N, Math.Max(needed, 4));
        return within.Correlation is double r
            ? new Finding.Known(FisherZ.Interval(r, 1 / Math.Sqrt(within.N - groups - 2), level, within.N))
            : new Finding.Withheld(WithheldReason.NoVariation, within.N, 0);
    }

    /// <summary>Tests r = 0 within groups: t with n − groups − 1 degrees of freedom. Null where <see cref="Estimate"/> withholds.</summary>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static TestResult? Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> group)
    {
        (Comoments within, int groups) = Within(x, y, group);
        return groups > 0 && within.N >= groups + 3 && within.Correlation is double r
            ? FisherZ.StudentTest(r, within.N - groups - 1)
            : null;
    }

    private static (Comoments Within, int Groups) Within(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> group)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireSameLength(x.Length, group.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);

        GroupCodes codes = GroupCodes.Of(group);
        Comoments[] each = new Comoments[codes.Count];
        for (int i = 0; i < x.Length; i++)
            each[codes.OfRow[i]].Add(x[i], y[i]);

        Comoments within = default;
        int groups = 0;
        foreach (Comoments one in each)
        {
            if (one.N < 2) continue;
            groups++;
            within.N += one.N;
            within.Sxx += one.Sxx;
            within.Sxy += one.Sxy;
            within.Syy += one.Syy;
        }

        return (within, groups);
    }
}
