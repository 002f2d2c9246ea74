using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>p-values adjusted for the number of questions asked at once; the order of the answers is that of the questions.</summary>
public static class MultipleTesting
{
    /// <summary>
    /// Adjusted p, 0 to 1: rejecting those below α keeps the chance of any false rejection at or below α, whatever the dependence (S.
    /// Holm, Scandinavian Journal of Statistics 6(2), 1979, 65–70).
    /// </summary>
    /// <exception cref="ArgumentException">A p is NaN or outside 0 to 1.</exception>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        (double[] sorted, int[] place) = Sorted(p);
        double[] adjusted = new double[sorted.Length];
        double highest = 0;
        for (int i = 0; i < sorted.Length; i++)
            adjusted[place[i]] = highest = Math.Max(highest, Math.Min(1, (sorted.Length - i) * sorted[i]));
        return adjusted;
    }

    /// <summary>
    /// Adjusted p, 0 to 1: rejecting those below q keeps the expected share of false ones among the rejected at or below q, for
    /// independent or positively dependent tests (Y. Benjamini and Y. Hochberg, JRSS B 57(1), 1995, 289–300).
    /// </summary>
    /// <exception cref="ArgumentException">A p is NaN or outside 0 to 1.</exception>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        (double[] sorted, int[] place) = Sorted(p);
        double[] adjusted = new double[sorted.Length];
        double lowest = 1;
        for (int i = sorted.Length - 1; i >= 0; i--)
            adjusted[place[i]] = lowest = Math.Min(lowest, sorted.Length * sorted[i] / (i + 1));
        return adjusted;
    }

    private static (double[] Sorted, int[] Place) Sorted(ReadOnlySpan<double> p)
    {
        for (int i = 0; i < p.Length; i++)
            if (!(p[i] >= 0 && p[i] <= 1))
                throw new ArgumentException(Invariant($"p[{i}] is {p[i]}; it must be from 0 to 1."), nameof(p));

        double[] sorted = p.ToArray();
        int[] place = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, place);
        return (sorted, place);
    }
}
