namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>Logistic regression of three classes on features that are there or not, with a ridge penalty.</summary>
/// <remarks>
/// Minimises Σ −ln p(class of the row) + ½·‖w‖² over the rows, intercepts unpenalised: the default of scikit-learn's LogisticRegression (C = 1). The minimum
/// is one and the same wherever the search starts. Search: L-BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, algorithms 7.4 and 3.1). One thread, no
/// chance: the same rows in the same order give the same bytes.
/// </remarks>
internal sealed class SoftmaxRegression
{
    public const int Classes = 3;

    /// <summary>Pairs of steps remembered.</summary>
    private const int Memory = 6;

    /// <summary>Armijo's constant: a step must keep so much of the decrease that the slope promises.</summary>
    private const double SufficientDecrease = 1e-4;

    private readonly int features;
    private readonly double[] weights;                      // [feature × Classes + class], the intercepts last

    private SoftmaxRegression(int features, double[] weights) => (this.features, this.weights) = (features, weights);

    /// <summary>Fits the weights.</summary>
    /// <param name="rows">The features of each row, each at most once.</param>
    /// <param name="classes">The class of each row, 0 to 2.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="gradient">Stops when no slope, divided by the number of rows, is steeper than this.</param>
    /// <param name="iterations">Stops after so many.</param>
    public static SoftmaxRegression Fit(IReadOnlyList<int[]> rows, IReadOnlyList<int> classes, int features, double gradient = 1e-4, int iterations = 200)
    {
        double[] w = new double[(features + 1) * Classes], slope = new double[w.Length], direction = new double[w.Length];
        double[] next = new double[w.Length], nextSlope = new double[w.Length];
        double loss = Loss(rows, classes, features, w, slope);
        Queue<(double[] Step, double[] Change, double Product)> memory = new(Memory);
        for (int i = 0; i < iterations && Steepest(slope) > gradient * rows.Count; i++)
        {
            Descend(slope, memory, direction);
            double promised = Dot(slope, direction);
            double length = memory.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Dot(slope, slope))) : 1, nextLoss;
            while (true)
            {
                Sum(w, length, direction, next);
                nextLoss = Loss(rows, classes, features, next, nextSlope);
                if (nextLoss <= loss + (SufficientDecrease * length * promised)) break;
                length /= 2;
                if (length < 1e-12) return new SoftmaxRegression(features, w); // no lower point within rounding
            }

            double[] step = memory.Count == Memory ? memory.Peek().Step : new double[w.Length], change = memory.Count == Memory ? memory.Dequeue().Change : new double[w.Length];
            Sum(next, -1, w, step);
            Sum(nextSlope, -1, slope, change);
            double product = Dot(step, change);
            if (product > 0) memory.Enqueue((step, change, product));  // always so but for rounding: the loss is convex
            (w, next, slope, nextSlope, loss) = (next, w, nextSlope, slope, nextLoss);
        }

        return new SoftmaxRegression(features, w);
    }

    /// <summary>The probability of each class.</summary>
    public void Probabilities(ReadOnlySpan<int> row, Span<double> probabilities)
    {
        Scores(row, features, weights, probabilities);
        Normalise(probabilities);
    }

    /// <summary>Weight of a feature for a class; −1 for the intercept.</summary>
    public double Weight(int feature, int of) => weights[((feature < 0 ? features : feature) * Classes) + of];

    private static void Scores(ReadOnlySpan<int> row, int features, double[] w, Span<double> scores)
    {
        int at = features * Classes;
        (double a, double b, double c) = (w[at], w[at + 1], w[at + 2]);
        foreach (int feature in row)
        {
            at = feature * Classes;
            a += w[at];
            b += w[at + 1];
            c += w[at + 2];
        }

        (scores[0], scores[1], scores[2]) = (a, b, c);
    }

    /// <summary>Scores → probabilities; gives ln Σ exp.</summary>
    private static double Normalise(Span<double> scores)
    {
        double most = Math.Max(scores[0], Math.Max(scores[1], scores[2])), sum = 0;
        for (int c = 0; c < Classes; c++) sum += scores[c] = Math.Exp(scores[c] - most);
        for (int c = 0; c < Classes; c++) scores[c] /= sum;
        return most + Math.Log(sum);
    }

    private static double Loss(IReadOnlyList<int[]> rows, IReadOnlyList<int> classes, int features, double[] w, double[] slope)
    {
        int penalised = features * Classes;
        double loss = Dot(w.AsSpan(0, penalised), w.AsSpan(0, penalised)) / 2;
        w.AsSpan(0, penalised).CopyTo(slope);
        slope.AsSpan(penalised).Clear();
        Span<double> p = stackalloc double[Classes];
        for (int i = 0; i < rows.Count; i++)
        {
            int[] row = rows[i];
            Scores(row, features, w, p);
            double own = p[classes[i]];
            loss += Normalise(p) - own;
            p[classes[i]]--;
            Add(slope, penalised, p);
            foreach (int feature in row) Add(slope, feature * Classes, p);
        }

        return loss;
    }

    private static void Add(double[] slope, int at, ReadOnlySpan<double> p)
    {
        slope[at] += p[0];
        slope[at + 1] += p[1];
        slope[at + 2] += p[2];
    }

    /// <summary>The two loops of L-BFGS: the way down, bent by what the last steps told of the curvature.</summary>
    private static void Descend(double[] slope, Queue<(double[] Step, double[] Change, double Product)> memory, double[] direction)
    {
        for (int i = 0; i < slope.Length; i++) direction[i] = -slope[i];
        if (memory.Count == 0) return;
        (double[] Step, double[] Change, double Product)[] pairs = [.. memory];
        double[] alpha = new double[pairs.Length];
        for (int i = pairs.Length - 1; i >= 0; i--)
        {
            alpha[i] = Dot(pairs[i].Step, direction) / pairs[i].Product;
            Sum(direction, -alpha[i], pairs[i].Change, direction);
        }

        (_, double[] change, double product) = pairs[^1];
        double scale = product / Dot(change, change);
        for (int i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (int i = 0; i < pairs.Length; i++)
        {
            double beta = Dot(pairs[i].Change, direction) / pairs[i].Product;
            Sum(direction, alpha[i] - beta, pairs[i].Step, direction);
        }
    }

    private static double Steepest(double[] slope)
    {
        double most = 0;
        foreach (double s in slope) most = Math.Max(most, Math.Abs(s));
        return most;
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    /// <summary>to = x + factor·y.</summary>
    private static void Sum(double[] x, double factor, double[] y, double[] to)
    {
        for (int i = 0; i < x.Length; i++) to[i] = x[i] + (factor * y[i]);
    }
}
