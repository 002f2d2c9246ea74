namespace Peakend.Reports.Charts;

/// <summary>A linear axis.</summary>
/// <param name="Low">Value at its start.</param>
/// <param name="High">Value at its end, above <paramref name="Low"/>.</param>
public readonly record struct Scale(double Low, double High)
{
    /// <summary>An axis that shows all values with a little air, and never a range of zero.</summary>
    public static Scale Covering(IEnumerable<double> values, double air = 0.06)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low > high)
        {
            return new(0, 1);
        }

        double span = high - low > 1e-9 ? high - low : Math.Max(Math.Abs(high), 1e-3);
        return new(low - (span * air), high + (span * air));
    }

    /// <summary>The same axis, not below a value that cannot occur.</summary>
    public Scale From(double lowest) => Low < lowest ? this with { Low = lowest } : this;

    /// <summary>Where a value lies, 0 (start) to 1 (end); values outside are set on the edge.</summary>
    public double At(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    /// <summary>Round values on the axis, at most seven.</summary>
    /// <param name="about">How many would be good.</param>
    public IReadOnlyList<double> Ticks(int about = 4)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10((High - Low) / about)));
        List<double> best = [];
        foreach (double factor in (ReadOnlySpan<double>)[0.5, 1, 2, 5, 10])
        {
            List<double> ticks = Multiples(factor * power);
            if (ticks.Count <= 7 && (best.Count == 0 || Math.Abs(ticks.Count - about) < Math.Abs(best.Count - about)))
            {
                best = ticks;
            }
        }

        return best;
    }

    private List<double> Multiples(double step)
    {
        List<double> multiples = [];
        for (long i = (long)Math.Ceiling((Low / step) - 1e-9); i * step <= High + (step * 1e-9); i++)
        {
            multiples.Add(i * step);
        }

        return multiples;
    }
}
