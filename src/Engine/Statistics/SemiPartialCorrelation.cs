namespace Peakend.Engine.Statistics;

/// <summary>Linear association of all of y with what of x the controls do not explain; its square is what x adds to R².</summary>
/// <remarks>
/// Interval: on the scale of atanh sr with n − 3 − k, k controls, and the large-sample variance (w − 2w·sr² + sr⁴) / (1 − sr²)²,
/// w = 1 − R² of y on the controls (A. M. Aloe and B. J. Becker, Journal of Educational and Behavioral Statistics 37(2), 2012, 278–297).
/// Without controls it is Fisher's. Fisher's own error would be far too wide where the controls explain much of y: its 95 % intervals
/// then cover nearly always. Rows must be independent: pass one row a customer.
/// </remarks>
public static class SemiPartialCorrelation
{
    /// <summary>Estimates the semi-partial r, unitless, −1 to +1. Withheld where the controls leave nothing of a measure.</summary>
    /// <param name="x">The measure from which the controls are taken away.</param>
    /// <param name="y">The measure that stays whole, row for row.</param>
    /// <param name="controls">Columns as long as the measures; none gives Pearson's r.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The columns differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<double[]> controls, ConfidenceLevel level)
    {
        ControlledPair pair = ControlledPair.Of(x, y, controls);
        if (pair.Withheld is { } withheld) return withheld;
        double w = pair.ShareLeftOfY, r = pair.Partial * Math.Sqrt(w), squared = r * r;
        double spread = Math.Sqrt(Math.Max(0, w - 2 * w * squared + squared * squared)) / ((1 - r) * (1 + r));
        double error = squared < 1 ? spread / Math.Sqrt(pair.N - 3 - pair.Controls) : 0;
        return new Finding.Known(FisherZ.Interval(r, error, level, pair.N));
    }

    /// <summary>Tests sr = 0, which is to test the partial correlation: t with n − 2 − k degrees of freedom. Null where <see cref="Estimate"/> withholds.</summary>
    /// <inheritdoc cref="Estimate" path="/param[not(@name='level')]"/>
    /// <inheritdoc cref="Estimate" path="/exception"/>
    public static TestResult? Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<double[]> controls) =>
        PartialCorrelation.Test(x, y, controls);
}
