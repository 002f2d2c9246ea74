using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Two measures less what controls explain of either.</summary>
/// <param name="N">Rows.</param>
/// <param name="Controls">Controls that are not constant and do not follow from others.</param>
/// <param name="Partial">Pearson's r of what is left of both; 0 where withheld.</param>
/// <param name="ShareLeftOfY">1 − R² of y on the controls, 0 to 1.</param>
/// <param name="Withheld">Why there is no correlation, or null.</param>
internal readonly record struct ControlledPair(int N, int Controls, double Partial, double ShareLeftOfY, Finding.Withheld? Withheld)
{
    internal static ControlledPair Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<double[]> controls)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);
        OrthonormalColumns basis = new();
        for (int k = 0; k < controls.Count; k++)
        {
            if (controls[k].Length != x.Length)
                throw new ArgumentException(Invariant($"controls[{k}] has {controls[k].Length} rows, x has {x.Length}; they must agree."), nameof(controls));
            Sample.RequireFinite(controls[k], Invariant($"controls[{k}]"));
            basis.TryAppend(OrthonormalColumns.Centre(controls[k]).Centred);
        }

        int n = x.Length, needed = basis.Count + 4;
        if (n < needed) return new ControlledPair(n, basis.Count, 0, 0, new Finding.Withheld(WithheldReason.TooFew, n, needed));
        double[] restX = OrthonormalColumns.Centre(x).Centred, restY = OrthonormalColumns.Centre(y).Centred;
        double allX = OrthonormalColumns.Dot(restX, restX), allY = OrthonormalColumns.Dot(restY, restY);
        basis.Project(restX);
        basis.Project(restY);
        double xx = OrthonormalColumns.Dot(restX, restX), yy = OrthonormalColumns.Dot(restY, restY);
        if (OrthonormalColumns.Exhausted(xx, allX) || OrthonormalColumns.Exhausted(yy, allY))
            return new ControlledPair(n, basis.Count, 0, 0, new Finding.Withheld(WithheldReason.NoVariation, n, 0));
        double r = Math.Clamp(OrthonormalColumns.Dot(restX, restY) / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1);
        return new ControlledPair(n, basis.Count, r, Math.Min(1, yy / allY), null);
    }
}
