using MathNet.Numerics;
using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Whether two groupings of the same rows have to do with one another, and how much.</summary>
/// <param name="CramersV">
/// V = √(χ² / (n·(k − 1))), k the fewer of rows and columns: unitless, 0 (none) to 1 (one grouping tells the other). Where withheld for too few,
/// Needed is the n at which counts in the same shares would do.
/// </param>
/// <param name="Test">Pearson's χ² with (rows − 1)(columns − 1) degrees of freedom. Null where V is withheld.</param>
public sealed record Independence(Finding CramersV, TestResult? Test);

/// <summary>Tests that two groupings are independent, from the table of their counts.</summary>
/// <remarks>
/// K. Pearson, Philosophical Magazine 50, 1900, 157–175, without Yates' correction; V: H. Cramér, Mathematical Methods of Statistics,
/// 1946, p. 282. Interval: of V = √(λ / (n·(k − 1))), λ the noncentrality of χ² (M. Smithson, Confidence Intervals, 2003, ch. 3 and 5); it begins at
/// 0 where p > (1 − level)/2, because χ² tests one side and the interval has two, and is never drawn short of V itself. Withheld, by W. G. Cochran's rule
/// (Biometrics 10(4), 1954, 417–451), where any cell is expected to have fewer than 1 or more than a fifth of the cells fewer than 5. Empty
/// rows and columns are left out. Rows must be independent: one customer, one count.
/// </remarks>
public static class IndependenceTest
{
    /// <summary>Fewest expected in any cell.</summary>
    public const double MinExpected = 1;

    /// <summary>Fewest expected in all but <see cref="ShareBelowAllowed"/> of the cells.</summary>
    public const double MinExpectedInMost = 5;

    /// <summary>Share of cells, 0 to 1, in which fewer may be expected.</summary>
    public const double ShareBelowAllowed = 0.2;

    /// <summary>Tests a table of counts.</summary>
    /// <param name="counts">Rows of the table one after the other, none negative.</param>
    /// <param name="columns">Columns of the table, at least 1.</param>
    /// <param name="level">Level of V's interval.</param>
    /// <exception cref="ArgumentException">A count is negative, or the counts do not fill rows of so many columns.</exception>
    public static Independence Of(ReadOnlySpan<int> counts, int columns, ConfidenceLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (counts.Length % columns != 0)
            throw new ArgumentException(Invariant($"{counts.Length} counts do not fill rows of {columns} columns."), nameof(counts));
        double[] ofRow = new double[counts.Length / columns], ofColumn = new double[columns];
        int n = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 0) throw new ArgumentException(Invariant($"counts[{i}] is {counts[i]}; it must not be negative."), nameof(counts));
            ofRow[i / columns] += counts[i];
            ofColumn[i % columns] += counts[i];
            n = checked(n + counts[i]);
        }

        int rows = ofRow.Count(total => total > 0), filled = ofColumn.Count(total => total > 0), fewer = Math.Min(rows, filled);
        if (n == 0) return Withheld(WithheldReason.TooFew, 0, (int)(4 * MinExpectedInMost));
        if (fewer < 2) return Withheld(WithheldReason.NoVariation, n, 0);

        double statistic = 0;
        List<double> expected = [];
        for (int i = 0; i < counts.Length; i++)
        {
            double mean = ofRow[i / columns] * ofColumn[i % columns] / n, difference = counts[i] - mean;
            if (mean == 0) continue;
            statistic += difference * difference / mean;
            expected.Add(mean);
        }

        int needed = Needed(expected, n);
        if (needed > n) return Withheld(WithheldReason.TooFew, n, needed);

        double degrees = (rows - 1.0) * (filled - 1), scale = (double)n * (fewer - 1), v = Math.Min(1, Math.Sqrt(statistic / scale));
        (double lower, double upper) = Noncentral.Interval(noncentrality => Noncentral.ChiSquaredCdf(statistic, degrees, noncentrality), level);
        Estimate estimate = new(v, Math.Min(v, Math.Sqrt(lower / scale)), Math.Clamp(Math.Sqrt(upper / scale), v, 1), level, n);
        return new Independence(
            new Finding.Known(estimate),
            new TestResult(statistic, degrees, SpecialFunctions.GammaUpperRegularized(degrees / 2, statistic / 2)));
    }

    /// <summary>Tests two groupings of the same rows.</summary>
    /// <param name="a">Any code, equal for rows of one group.</param>
    /// <param name="b">Any code of the other grouping, row for row.</param>
    /// <param name="level">Level of V's interval.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static Independence OfCodes(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ConfidenceLevel level)
    {
        Sample.RequireSameLength(a.Length, b.Length);
        GroupCodes down = GroupCodes.Of(a), across = GroupCodes.Of(b);
        int columns = Math.Max(1, across.Count);
        int[] counts = new int[down.Count * columns];
        for (int i = 0; i < a.Length; i++)
            counts[down.OfRow[i] * columns + across.OfRow[i]]++;
        return Of(counts, columns, level);
    }

    /// <summary>n at which the expected counts, all grown alike, would satisfy Cochran; at most n where they do.</summary>
    private static int Needed(List<double> expected, int n)
    {
        expected.Sort();
        double growth = Math.Max(MinExpected / expected[0], MinExpectedInMost / expected[(int)(ShareBelowAllowed * expected.Count)]);
        return growth <= 1 ? n : (int)Math.Min(int.MaxValue, Math.Ceiling(n * growth));
    }

    private static Independence Withheld(WithheldReason reason, int n, int needed) => new(new Finding.Withheld(reason, n, needed), null);
}
