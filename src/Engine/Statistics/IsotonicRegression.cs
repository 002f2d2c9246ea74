using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>A run of neighbouring values of x over which the fitted curve is level.</summary>
/// <param name="From">Smallest x of the run, inclusive.</param>
/// <param name="To">Greatest x of the run, inclusive.</param>
/// <param name="Value">Weighted mean of the run's outcomes, in their unit.</param>
/// <param name="Weight">Sum of the run's weights, above 0; the rows without weights.</param>
/// <param name="N">Rows of the run.</param>
public sealed record IsotonicStep(double From, double To, double Value, double Weight, int N);

/// <summary>The curve nearest to the rows, in weighted squares, of all that never fall (or never rise).</summary>
/// <remarks>
/// Pool adjacent violators, O(n) after sorting; rows with equal x are one (R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk,
/// Statistical Inference under Order Restrictions, 1972, ch. 1). Interval at a point: the curve there is no lower than the mean of any stretch of rows
/// that ends there, and no higher than that of any stretch that begins there; of stretches of 10, 20, 40, … rows each side takes the sharpest
/// Student bound, its level shared out among them (Bonferroni). It needs no more than independent rows and a curve that does not fall; it is
/// safe, not short. The usual bootstrap does not hold for such curves (B. Sen, M. Banerjee and M. Woodroofe, Annals of Statistics 38,
/// 2010, 1953–1977).
/// </remarks>
public sealed class IsotonicRegression
{
    /// <summary>Fewest rows at or below a point, and at or above it, for an interval there.</summary>
    public const int MinEachSide = 10;

    private readonly double[] x, y, weight;               // in ascending order of x; y turned round where the curve falls
    private readonly int sign;

    private IsotonicRegression(double[] x, double[] y, double[] weight, int sign, IReadOnlyList<IsotonicStep> steps) =>
        (this.x, this.y, this.weight, this.sign, Steps) = (x, y, weight, sign, steps);

    /// <summary>The level runs by ascending x, each higher than the one before (lower, for a falling curve); none without rows.</summary>
    public IReadOnlyList<IsotonicStep> Steps { get; }

    /// <summary>Fits the curve.</summary>
    /// <param name="x">Where, in any unit.</param>
    /// <param name="y">The outcome, row for row.</param>
    /// <param name="weight">Above 0, row for row; empty where all count the same.</param>
    /// <param name="rising">Whether the curve never falls; else it never rises.</param>
    /// <exception cref="ArgumentException">The spans differ in length, hold a value that is not finite, or a weight is not above 0.</exception>
    public static IsotonicRegression Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weight, bool rising = true)
    {
        Sample.RequireSameLength(x.Length, y.Length);
        Sample.RequireFinite(x);
        Sample.RequireFinite(y);
        Sample.RequireFinite(weight);
        if (!weight.IsEmpty && weight.Length != x.Length)
            throw new ArgumentException(Invariant($"There are {weight.Length} weights for {x.Length} rows."), nameof(weight));
        int n = x.Length, sign = rising ? 1 : -1;
        double[] byX = x.ToArray(), byY = new double[n], byWeight = new double[n];
        int[] row = [.. Enumerable.Range(0, n)];
        Array.Sort(byX, row);
        for (int i = 0; i < n; i++)
        {
            byY[i] = sign * y[row[i]];
            byWeight[i] = weight.IsEmpty ? 1 : weight[row[i]];
            if (!(byWeight[i] > 0)) throw new ArgumentException(Invariant($"weight[{row[i]}] is {byWeight[i]}; it must be above 0."), nameof(weight));
        }

        List<IsotonicStep> steps = [];
        for (int start = 0, end; start < n; start = end)
        {
            double sum = 0, total = 0;
            for (end = start; end < n && byX[end] == byX[start]; end++)
            {
                sum += byWeight[end] * byY[end];
                total += byWeight[end];
            }

            IsotonicStep next = new(byX[start], byX[start], sum / total, total, end - start);
            for (; steps.Count > 0 && steps[^1].Value >= next.Value; steps.RemoveAt(steps.Count - 1))
            {
                IsotonicStep last = steps[^1];
                double together = last.Weight + next.Weight;
                next = new IsotonicStep(last.From, next.To, last.Value + (next.Value - last.Value) * (next.Weight / together), together, last.N + next.N);
            }

            steps.Add(next);
        }

        return new IsotonicRegression(byX, byY, byWeight, sign, [.. steps.Select(step => step with { Value = sign * step.Value })]);
    }

    /// <summary>
    /// The curve at a point, in the outcome's unit: the run it lies in, between two runs the one below it. n counts all rows; where withheld for
    /// too few, those on the side that has fewer.
    /// </summary>
    /// <param name="at">Where.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">The point is not finite.</exception>
    public Finding At(double at, ConfidenceLevel level)
    {
        Sample.RequireFinite([at], nameof(at));
        int below = CountBelow(at, orAt: true), above = x.Length - CountBelow(at, orAt: false), fewer = Math.Min(below, above);
        if (fewer < MinEachSide) return new Finding.Withheld(WithheldReason.TooFew, fewer, MinEachSide);
        double value = Steps.Last(step => step.From <= at).Value * sign;
        double? lower = Bound(below - 1, -1, level), upper = Bound(x.Length - above, 1, level);
        if (lower is not double low || upper is not double high) return new Finding.Withheld(WithheldReason.NoVariation, x.Length, 0);
        (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return new Finding.Known(sign > 0 ? new Estimate(value, low, high, level, x.Length) : new Estimate(-value, -high, -low, level, x.Length));
    }

    /// <summary>The sharpest bound from stretches that leave <paramref name="start"/> downwards (a lower one) or upwards; null where none varies.</summary>
    private double? Bound(int start, int direction, ConfidenceLevel level)
    {
        int rows = direction > 0 ? x.Length - start : start + 1, stretches = 0;
        for (int size = MinEachSide; size <= rows; size *= 2)
            stretches++;
        ConfidenceLevel each = new(1 - (1 - level.Share) / stretches);
        double? sharpest = null;
        double sum = 0, total = 0;
        int next = MinEachSide;
        for (int i = start, m = 1; m <= rows && next <= rows; i += direction, m++)
        {
            sum += weight[i] * y[i];
            total += weight[i];
            // Rows with one x go in together: their order means nothing.
            bool whole = m == rows || x[i] != x[i + direction];
            if (m < next || !whole) continue;
            while (next <= m)
                next *= 2;
            double mean = sum / total, squares = 0;
            for (int k = 0; k < m; k++)
            {
                double deviation = weight[start + direction * k] * (y[start + direction * k] - mean);
                squares += deviation * deviation;
            }

            double error = Math.Sqrt(squares * m / (m - 1)) / total;
            if (!(error > 1e-12 * Math.Abs(mean))) continue;
            double bound = mean + direction * TwoSided.StudentCritical(each, m - 1) * error;
            sharpest = sharpest is not double best ? bound : direction > 0 ? Math.Min(best, bound) : Math.Max(best, bound);
        }

        return sharpest;
    }

    private int CountBelow(double at, bool orAt)
    {
        int low = 0, high = x.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (x[middle] < at || (orAt && x[middle] == at)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
