namespace Peakend.Engine.Statistics;

/// <summary>Linear association of two measures when what controls explain of either is taken away.</summary>
/// <remarks>
/// Pearson's r of the residuals of both on the controls. Interval: Fisher's z, se = 1/√(n − 3 − k), k controls (R. A. Fisher, Metron 3,
/// 1924, 329–332). A control that is constant or follows from the others takes nothing away and is not counted in k. Rows must be
/// independent: pass one row a customer.
/// </remarks>
public static class PartialCorrelation
{
    /// <summary>Estimates r given the controls, unitless, −1 to +1. Withheld where the controls leave nothing of a measure.</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other measure, row for row.</param>
    /// <param name="controls">Columns as long as the measures; none gives Pearson's r.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The columns differ in length or hold a value that is not finite.</exception>
    public static Finding Estimate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<double[]> controls, ConfidenceLevel level)
    {
        ControlledPair pair = ControlledPair.Of(x, y, controls);
        if (pair.Withheld is { } withheld) return withheld;
        return new Finding.Known(FisherZ.Interval(pair.Partial, 1 / Math.Sqrt(pair.N - 3 - pair.Controls), level, pair.N));
    }

    /// <summary>
    /// Tests r = 0: t with n − 2 − k degrees of freedom, the test of x's coefficient beside the controls. Null where
    /// <see cref="Estimate"/> withholds.
    /// </summary>
    /// <inheritdoc cref="Estimate" path="/param[not(@name='level')]"/>
    /// <inheritdoc cref="Estimate" path="/exception"/>
    public static TestResult? Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<double[]> controls)
    {
        ControlledPair pair = ControlledPair.Of(x, y, controls);
        return pair.Withheld is null ? FisherZ.StudentTest(pair.Partial, pair.N - 2 - pair.Controls) : null;
    }
}
