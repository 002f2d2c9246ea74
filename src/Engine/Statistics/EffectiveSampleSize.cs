using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>How many independent observations those of a time series are worth: neighbours repeat one another.</summary>
/// <remarks>
/// Autocorrelations up to a fifth of the length, each Σ(xₜ − x̄)(xₜ₊ₖ − x̄) · n/(n − k) / Σ(xₜ − x̄)² (B. J. Pyper and R. M. Peterman, Canadian
/// Journal of Fisheries and Aquatic Sciences 55, 1998, 2127–2140, who found that lag best). Never above n: series that swing about
/// are not credited with more than they hold. The result is itself uncertain with short series: tens of months.
/// </remarks>
public static class EffectiveSampleSize
{
    /// <summary>Fewest observations: one lag must fit into a fifth of them.</summary>
    public const int MinObservations = 5;

    /// <summary>
    /// For the mean of a series: n / (1 + 2Σ(1 − k/n)·ρ(k)) (G. V. Bayley and J. M. Hammersley, JRSS Supplement 8, 1946, 184–197), the sum
    /// ending before the first two neighbouring lags, ρ(2m) + ρ(2m + 1), that are not above 0 together (C. J. Geyer, Statistical Science 7, 1992,
    /// 473–483): beyond there it gathers noise, whose mean is below 0. Above 0 to n; null with too few observations, or where all are equal.
    /// </summary>
    /// <param name="x">In order of time, at equal distances.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static double? OfMean(ReadOnlySpan<double> x)
    {
        if (Autocorrelations(x) is not double[] own) return null;
        int lags = Math.Min(1, own.Length);
        while (lags + 1 < own.Length && own[lags] + own[lags + 1] > 0)
            lags += 2;
        return Worth(x.Length, own[..lags], null);
    }

    /// <summary>
    /// For the correlation of two series: n / (1 + 2Σ(1 − k/n)·ρₓ(k)·ρᵧ(k)) (M. S. Bartlett, JRSS 98, 1935, 536–543). Above 0 to n; null with too
    /// few observations, or where all of one series are equal.
    /// </summary>
    /// <param name="x">In order of time, at equal distances.</param>
    /// <param name="y">At the same times.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a value that is not finite.</exception>
    public static double? OfCorrelation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        if (Autocorrelations(x) is not double[] first || Autocorrelations(y) is not double[] second) return null;
        return Worth(x.Length, first, second);
    }

    /// <summary>For a mean of rows with unequal weights: (Σw)² / Σw² (L. Kish, Survey Sampling, 1965, § 11.7). Above 0 to n; null where all are 0.</summary>
    /// <param name="weights">None negative.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite.</exception>
    public static double? OfWeights(ReadOnlySpan<double> weights)
    {
        Sample.RequireFinite(weights);
        double sum = 0, squares = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0) throw new ArgumentException(Invariant($"weights[{i}] is {weights[i]}; it must not be negative."), nameof(weights));
            sum += weights[i];
            squares += weights[i] * weights[i];
        }

        return squares > 0 ? sum * sum / squares : null;
    }

    private static double Worth(int n, double[] first, double[]? second)
    {
        double factor = 1;
        for (int k = 1; k <= first.Length; k++)
            factor += 2 * (1 - (double)k / n) * first[k - 1] * (second is null ? 1 : second[k - 1]);
        return factor > 1 ? n / factor : n;
    }

    private static double[]? Autocorrelations(ReadOnlySpan<double> x)
    {
        Sample.RequireFinite(x);
        int n = x.Length;
        if (n < MinObservations) return null;
        double[] centred = OrthonormalColumns.Centre(x).Centred;
        double squares = OrthonormalColumns.Dot(centred, centred);
        if (squares == 0) return null;
        double[] own = new double[n / 5];
        for (int k = 1; k <= own.Length; k++)
            own[k - 1] = OrthonormalColumns.Dot(centred.AsSpan(k), centred.AsSpan(0, n - k)) / squares * n / (n - k);
        return own;
    }
}
