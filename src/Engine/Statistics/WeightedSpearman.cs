namespace Peakend.Engine.Statistics;

/// <summary>Spearman's correlation of the same rows under many sets of whole-number weights.</summary>
/// <remarks>
/// A weight of w counts a row w times; the result is exactly that of writing the row out w times and ranking anew. The rows are sorted
/// once, so that each set of weights costs one walk along either order: O(n).
/// </remarks>
public sealed class WeightedSpearman
{
    private readonly int[] rowsOfUnit;
    private readonly Order byX;
    private readonly Order byY;
    private readonly int[] placeInX;                     // of the row at each place of byY

    /// <summary>Sorts the rows.</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other measure, row for row.</param>
    /// <param name="unit">Which weight counts for the row, an index into the weights.</param>
    /// <exception cref="ArgumentException">The spans differ in length, hold a value that is not finite, or a unit is negative.</exception>
    public WeightedSpearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> unit)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireSameLength(x.Length, unit.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);

        int units = 0;
        foreach (int u in unit)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(u, nameof(unit));
            units = Math.Max(units, u + 1);
        }

        rowsOfUnit = new int[units];
        foreach (int u in unit)
            rowsOfUnit[u]++;

        byX = new Order(x, unit);
        byY = new Order(y, unit);
        int[] place = new int[x.Length];
        for (int i = 0; i < place.Length; i++)
            place[byX.Row[i]] = i;
        placeInX = Array.ConvertAll(byY.Row, row => place[row]);
    }

    /// <summary>Rows given.</summary>
    public int Rows => placeInX.Length;

    /// <summary>ρ of the weighted rows, unitless, −1 to +1; null when a measure has one value only, or all weights are 0.</summary>
    /// <param name="weights">Times each unit's rows count; none negative.</param>
    /// <param name="scratch">Room for one number a row; what it holds does not matter.</param>
    /// <exception cref="ArgumentException">There are fewer weights than units, or too little room.</exception>
    public double? Correlation(ReadOnlySpan<int> weights, Span<double> scratch)
    {
        if (weights.Length < rowsOfUnit.Length)
            throw new ArgumentException($"There are {weights.Length} weights for {rowsOfUnit.Length} units.", nameof(weights));
        if (scratch.Length < Rows)
            throw new ArgumentException($"There is room for {scratch.Length} of {Rows} rows.", nameof(scratch));

        long total = 0;
        for (int u = 0; u < rowsOfUnit.Length; u++)
            total += (long)weights[u] * rowsOfUnit[u];

        // Twice the midrank less its mean, 2·before + weight − total, is a whole number: no rounding, and a constant gives exactly 0.
        double syy = 0;
        long before = 0;
        for (int g = 0, i = 0; g < byY.TieEnds.Length; g++)
        {
            int start = i, end = byY.TieEnds[g];
            long weight = 0;
            for (; i < end; i++)
                weight += weights[byY.Unit[i]];
            double rank = 2 * before + weight - total;
            for (int j = start; j < end; j++)
                scratch[placeInX[j]] = rank;
            syy += weight * rank * rank;
            before += weight;
        }

        double sxx = 0, sxy = 0;
        before = 0;
        for (int g = 0, i = 0; g < byX.TieEnds.Length; g++)
        {
            int end = byX.TieEnds[g];
            long weight = 0;
            double ranksOfY = 0;
            for (; i < end; i++)
            {
                int w = weights[byX.Unit[i]];
                weight += w;
                ranksOfY += w * scratch[i];
            }

            double rank = 2 * before + weight - total;
            sxx += weight * rank * rank;
            sxy += rank * ranksOfY;
            before += weight;
        }

        return sxx * syy > 0 ? Math.Clamp(sxy / Math.Sqrt(sxx * syy), -1, 1) : null;
    }

    /// <summary>The rows in ascending order of one measure, with their units, and where each run of equal values ends.</summary>
    private sealed class Order
    {
        internal Order(ReadOnlySpan<double> values, ReadOnlySpan<int> unit)
        {
            double[] sorted = values.ToArray();
            Row = [.. Enumerable.Range(0, sorted.Length)];
            Array.Sort(sorted, Row);

            Unit = new int[sorted.Length];
            List<int> ends = [];
            for (int i = 0; i < sorted.Length; i++)
            {
                Unit[i] = unit[Row[i]];
                if (i + 1 == sorted.Length || sorted[i + 1] != sorted[i]) ends.Add(i + 1);
            }

            TieEnds = [.. ends];
        }

        internal int[] Row { get; }

        internal int[] Unit { get; }

        internal int[] TieEnds { get; }
    }
}
