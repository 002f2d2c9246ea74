namespace Peakend.Engine.Statistics;

/// <summary>The best kink of one set of weights.</summary>
/// <param name="At">Where, in the unit of x.</param>
/// <param name="Before">Slope below it.</param>
/// <param name="After">Slope above it.</param>
/// <param name="Gain">What the kink takes off the plain line's sum of squares.</param>
/// <param name="Straight">The plain line's sum of squares.</param>
internal readonly record struct Kink(double At, double Before, double After, double Gain, double Straight)
{
    /// <summary>F of the gain; infinite where the kinked line leaves no residual.</summary>
    internal double Statistic(int n)
    {
        double left = Straight - Gain;
        return left > 1e-14 * Straight ? Gain / (left / (n - 4)) : double.PositiveInfinity;
    }
}

/// <summary>Looks at all places of a kink in one pass, under any weights: rows sorted once, x centred and scaled.</summary>
internal sealed class KinkSearch
{
    private readonly double[] x;                          // ascending
    private readonly int[] cluster;                       // of the row at each place
    private readonly bool[] candidate;                    // the last row of each x at which a kink may lie
    private readonly double mean, spread;

    internal KinkSearch(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int[] ofRow, int eachSide)
    {
        int n = x.Length;
        double[] centred;
        (centred, mean) = OrthonormalColumns.Centre(x);
        spread = Math.Sqrt(OrthonormalColumns.Dot(centred, centred) / n);
        double[] original = x.ToArray();
        int[] row = [.. Enumerable.Range(0, n)];
        Array.Sort(original, row);
        this.x = new double[n];
        cluster = new int[n];
        Outcome = new double[n];
        candidate = new bool[n];
        double[] level = OrthonormalColumns.Centre(y).Centred;
        for (int i = 0, first = 0; i < n; i++)
        {
            this.x[i] = spread > 0 ? centred[row[i]] / spread : 0;
            cluster[i] = ofRow[row[i]];
            Outcome[i] = level[row[i]];
            if (i > 0 && original[i] != original[i - 1]) first = i;
            bool last = i + 1 == n || original[i + 1] != original[i];
            candidate[i] = last && first >= eachSide && n - 1 - i >= eachSide;
        }

        TotalSquares = OrthonormalColumns.Dot(Outcome, Outcome);
    }

    /// <summary>Whether a kink may lie anywhere.</summary>
    internal bool Any => spread > 0 && Array.Exists(candidate, may => may);

    /// <summary>y less its mean, by ascending x.</summary>
    internal double[] Outcome { get; }

    /// <summary>Of <see cref="Outcome"/>.</summary>
    internal double TotalSquares { get; }

    /// <summary>One number a cluster, written to the cluster's rows.</summary>
    internal void Spread(int[] ofCluster, double[] weights)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = ofCluster[cluster[i]];
    }

    /// <summary>The kink with the greatest gain; null where x does not vary under these weights.</summary>
    /// <param name="weight">None negative, by ascending x.</param>
    /// <param name="outcome">By ascending x.</param>
    /// <param name="residuals">Takes those of the plain line.</param>
    internal Kink? Best(double[] weight, double[] outcome, double[] residuals)
    {
        int n = x.Length;
        double w = 0, wx = 0, wy = 0, wxx = 0, wxy = 0;
        for (int i = 0; i < n; i++)
        {
            double a = weight[i], ax = a * x[i];
            w += a;
            wx += ax;
            wy += a * outcome[i];
            wxx += ax * x[i];
            wxy += ax * outcome[i];
        }

        double meanX = wx / w, meanY = wy / w, sxx = wxx - wx * meanX;
        if (!(sxx > 1e-10 * wxx)) return null;
        double slope = (wxy - wx * meanY) / sxx, straight = 0;
        for (int i = 0; i < n; i++)
        {
            residuals[i] = outcome[i] - meanY - slope * (x[i] - meanX);
            straight += weight[i] * residuals[i] * residuals[i];
        }

        double bestGain = -1, bestChange = 0, bestSlope = 0;
        int best = 0;
        double s0 = 0, s1 = 0, s2 = 0, r0 = 0, r1 = 0;     // over rows above: Σw, Σwx, Σwx², Σwr, Σwxr
        for (int i = n - 1; i >= 0; i--)
        {
            if (candidate[i])
            {
                double k = x[i], h = s1 - k * s0, hh = s2 - 2 * k * s1 + k * k * s0, hx = s2 - k * s1 - meanX * h, hr = r1 - k * r0;
                double own = hh - h * h / w - hx * hx / sxx;
                if (own > 1e-10 * hh && hr * hr / own > bestGain)
                {
                    bestGain = hr * hr / own;
                    best = i;
                    bestChange = hr / own;
                    bestSlope = slope - bestChange * hx / sxx;
                }
            }

            double a = weight[i], ax = a * x[i];
            s0 += a;
            s1 += ax;
            s2 += ax * x[i];
            r0 += a * residuals[i];
            r1 += ax * residuals[i];
        }

        if (bestGain < 0) return null;
        return new Kink(mean + spread * x[best], bestSlope / spread, (bestSlope + bestChange) / spread, bestGain, straight);
    }

    /// <summary>What one thread writes to.</summary>
    internal sealed class Room(int rows, int clusters)
    {
        internal int[] OfCluster { get; } = new int[clusters];

        internal double[] Weights { get; } = new double[rows];

        internal double[] Outcome { get; } = new double[rows];

        internal double[] Residuals { get; } = new double[rows];
    }
}
