namespace Peakend.Engine.Statistics;

/// <summary>Count, means and centred sums of squares and products of pairs, gathered in one pass.</summary>
/// <remarks>
/// Welford's update (B. P. Welford, Technometrics 4(3), 1962, 419–420): raw products lose all digits at a large mean, and a constant
/// measure gives a sum of squares of exactly 0.
/// </remarks>
internal struct Comoments
{
    internal int N;
    internal double MeanX, MeanY, Sxx, Sxy, Syy;

    internal static Comoments Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);
        Comoments pairs = default;
        for (int i = 0; i < x.Length; i++)
            pairs.Add(x[i], y[i]);
        return pairs;
    }

    internal void Add(double x, double y)
    {
        N++;
        double dx = x - MeanX, dy = y - MeanY;
        MeanX += dx / N;
        MeanY += dy / N;
        Sxx += dx * (x - MeanX);
        Sxy += dx * (y - MeanY);
        Syy += dy * (y - MeanY);
    }

    /// <summary>Pearson's r, or null when a measure has one value only.</summary>
    internal readonly double? Correlation =>
        Sxx * Syy > 0 ? Math.Clamp(Sxy / Math.Sqrt(Sxx * Syy), -1, 1) : null;
}
