namespace Peakend.Engine.Statistics;

/// <summary>Count, sums, and sums of squares and products of some rows' pairs, which add up over clusters and can be taken away again.</summary>
/// <remarks>The pairs must come centred at their overall means: raw products lose all digits at a large mean.</remarks>
internal struct PairSums
{
    /// <summary>A measure whose centred squares are a smaller share of its raw ones is constant but for rounding.</summary>
    private const double Rounding = 1e-12;

    private double n, x, y, xx, xy, yy;

    /// <summary>Pearson's r, unitless, −1 to +1; null when a measure has one value only.</summary>
    internal readonly double? Correlation
    {
        get
        {
            double sxx = xx - x * x / n, sxy = xy - x * y / n, syy = yy - y * y / n;
            return sxx > Rounding * xx && syy > Rounding * yy && sxx * syy > 0
                ? Math.Clamp(sxy / Math.Sqrt(sxx * syy), -1, 1)
                : null;
        }
    }

    internal void Add(double dx, double dy)
    {
        n++;
        x += dx;
        y += dy;
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
    }

    internal void Add(in PairSums other)
    {
        n += other.n;
        x += other.x;
        y += other.y;
        xx += other.xx;
        xy += other.xy;
        yy += other.yy;
    }

    internal readonly PairSums Without(in PairSums part)
    {
        PairSums left = this;
        left.n -= part.n;
        left.x -= part.x;
        left.y -= part.y;
        left.xx -= part.xx;
        left.xy -= part.xy;
        left.yy -= part.yy;
        return left;
    }
}
