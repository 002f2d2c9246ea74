namespace Peakend.Engine.Statistics;

/// <summary>Difference of two estimates that come with intervals of one level.</summary>
/// <remarks>
/// Interval: MOVER, the method of variance estimates recovery (G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008, 1693–1702):
/// L = d − √((a − l_a)² + (u_b − b)²), U = d + √((u_a − a)² + (b − l_b)²). It takes the estimates as independent; where the same customers stand
/// in both, their likeness makes the interval wider than need be, not narrower. p by the normal
/// distribution from the side of the interval that faces 0, so that it is below 1 − level exactly where the interval leaves out 0.
/// </remarks>
public static class EstimateDifference
{
    /// <summary>a − b, in their unit; n of <paramref name="a"/>. Withheld when either is; without a test where the side that faces 0 has no width.</summary>
    /// <exception cref="ArgumentException">The levels differ.</exception>
    public static (Finding Difference, TestResult? Test) Of(Finding a, Finding b)
    {
        if (a is not Finding.Known { Estimate: var x }) return (a, null);
        if (b is not Finding.Known { Estimate: var y }) return (b, null);
        if (x.Level != y.Level) throw new ArgumentException(FormattableString.Invariant($"Levels {x.Level.Share} and {y.Level.Share} differ."), nameof(b));
        double difference = x.Value - y.Value;
        double lower = difference - double.Hypot(x.Value - x.Lower, y.Upper - y.Value), upper = difference + double.Hypot(x.Upper - x.Value, y.Value - y.Lower);
        Finding known = new Finding.Known(new Estimate(difference, lower, upper, x.Level, x.N));
        double half = difference > 0 ? difference - lower : difference < 0 ? upper - difference : upper - lower;
        if (half <= 0) return (known, null);
        double z = difference / half * TwoSided.NormalCritical(x.Level);
        return (known, new TestResult(z, 0, TwoSided.NormalP(z)));
    }
}
