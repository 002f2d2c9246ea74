using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>One predictor's part in what all explain together.</summary>
/// <param name="Name">The predictor.</param>
/// <param name="Weight">Part of the outcome's variance, 0 to 1; the parts of all predictors add up to R².</param>
/// <param name="Share">Part of R², 0 to 1; the shares of all predictors add up to 1.</param>
public sealed record RelativeWeight(string Name, Finding Weight, Finding Share);

/// <summary>How much each of several correlated predictors contributes to explaining an outcome ("key drivers").</summary>
/// <remarks>
/// J. W. Johnson, Multivariate Behavioral Research 35(1), 2000, 1–19: the outcome is regressed on the orthogonal columns nearest to the
/// predictors, and each column's part is shared out by its squared loadings; close to averaging over all orders of entry, at a fraction of
/// the cost. Interval: percentile bootstrap over rows or whole clusters (J. W. Johnson, Organizational Research Methods 7, 2004,
/// 283–299). Weights cannot be negative, so that an interval never includes 0: it says how large a part may be, not whether there is one.
/// </remarks>
public static class RelativeWeights
{
    /// <summary>Fewest clusters, or rows that stand alone.</summary>
    public const int MinClusters = 10;

    /// <summary>Resamples unless told otherwise.</summary>
    public const int DefaultResamples = 2000;

    /// <summary>Fewest resamples.</summary>
    public const int MinResamples = 100;

    /// <summary>Correlations whose smallest eigenvalue is below this are singular: in that resample a predictor follows from others.</summary>
    private const double Singular = 1e-10;

    /// <summary>Shares R² out among the predictors; n counts rows (where withheld for too few, clusters).</summary>
    /// <param name="y">The outcome.</param>
    /// <param name="predictors">At least one; each varies and none follows from the others.</param>
    /// <param name="cluster">Any code, equal for rows of one cluster; empty where every row stands alone.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <param name="seed">Names the draws: the same seed gives the same bytes.</param>
    /// <param name="resamples">How many, at least <see cref="MinResamples"/>.</param>
    /// <param name="threads">At most so many threads, −1 for as many as there are cores; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">Columns differ in length or hold a value that is not finite, there are no predictors, or too few resamples.</exception>
    public static ModelOutcome<IReadOnlyList<RelativeWeight>> Of(
        ReadOnlySpan<double> y,
        IReadOnlyList<Predictor> predictors,
        ReadOnlySpan<int> cluster,
        ConfidenceLevel level,
        int seed,
        int resamples = DefaultResamples,
        int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, MinResamples);
        ArgumentOutOfRangeException.ThrowIfZero(predictors.Count);
        Sample.RequireFinite(y);
        Predictor.Require(predictors, y.Length);
        if (!cluster.IsEmpty && cluster.Length != y.Length)
            throw new ArgumentException(Invariant($"cluster has {cluster.Length} rows, y has {y.Length}; they must agree."), nameof(cluster));

        int n = y.Length, p = predictors.Count, needed = Math.Max(MinClusters, p + 2);
        GroupCodes codes = cluster.IsEmpty ? GroupCodes.EachAlone(n) : GroupCodes.Of(cluster);
        if (codes.Count < needed) return Refused(ModelProblem.TooFew, codes.Count, needed);
        double[][] columns = new double[p + 1][];
        OrthonormalColumns basis = new();
        for (int j = 0; j <= p; j++)
        {
            string? name = j < p ? predictors[j].Name : null;
            columns[j] = OrthonormalColumns.Centre(j < p ? predictors[j].Values : y).Centred;
            double spread = Math.Sqrt(OrthonormalColumns.Dot(columns[j], columns[j]) / n);
            if (spread == 0) return Refused(ModelProblem.NoVariation, n, 0, name);
            for (int i = 0; i < n; i++)
                columns[j][i] /= spread;
            if (j < p && !basis.TryAppend([.. columns[j]])) return Refused(ModelProblem.Collinear, n, 0, name);
        }

        ProductSums sums = new(columns, codes);
        double[] once = new double[2 * p];
        if (!sums.TryWeights(sums.Total(), once, Singular)) return Refused(ModelProblem.NoVariation, n, 0);
        Resamples[] drawn = Resamples.Draw(seed, resamples, threads, 2 * p, () => new double[sums.Width], (stream, room, values) =>
        {
            Array.Clear(room);
            for (int i = 0; i < codes.Count; i++)
                sums.AddTo(room, SplitMix64.Below(codes.Count, stream, (ulong)i));
            if (!sums.TryWeights(room, values, Singular)) values.Fill(double.NaN);
        });
        RelativeWeight[] weights = new RelativeWeight[p];
        for (int j = 0; j < p; j++)
            weights[j] = new RelativeWeight(predictors[j].Name, drawn[j].Percentile(once[j], n, level), drawn[p + j].Percentile(once[p + j], n, level));
        return new ModelOutcome<IReadOnlyList<RelativeWeight>>.Fitted(weights);
    }

    private static ModelOutcome<IReadOnlyList<RelativeWeight>>.Refused Refused(ModelProblem problem, int n, int needed, string? predictor = null) =>
        new(problem, n, needed, predictor);

    /// <summary>For each cluster its count of rows, and the sums and products of the columns, the outcome last.</summary>
    private sealed class ProductSums
    {
        private readonly int columns;
        private readonly double[] ofCluster;

        internal ProductSums(double[][] values, GroupCodes codes)
        {
            columns = values.Length;
            Width = 1 + columns + columns * (columns + 1) / 2;
            ofCluster = new double[codes.Count * Width];
            for (int i = 0; i < codes.OfRow.Length; i++)
            {
                Span<double> own = ofCluster.AsSpan(codes.OfRow[i] * Width, Width);
                own[0]++;
                int at = 1 + columns;
                for (int j = 0; j < columns; j++)
                {
                    own[1 + j] += values[j][i];
                    for (int k = 0; k <= j; k++)
                        own[at++] += values[j][i] * values[k][i];
                }
            }
        }

        /// <summary>Numbers kept for a cluster.</summary>
        internal int Width { get; }

        internal void AddTo(double[] room, int cluster)
        {
            ReadOnlySpan<double> own = ofCluster.AsSpan(cluster * Width, Width);
            for (int i = 0; i < own.Length; i++)
                room[i] += own[i];
        }

        internal double[] Total()
        {
            double[] total = new double[Width];
            for (int c = 0; c < ofCluster.Length / Width; c++)
                AddTo(total, c);
            return total;
        }

        /// <summary>Weights first, then shares; false where they cannot be told.</summary>
        internal bool TryWeights(double[] sums, Span<double> into, double singular)
        {
            int p = columns - 1;
            Matrix<double> moments = Matrix<double>.Build.Dense(columns, columns);
            int at = 1 + columns;
            for (int j = 0; j < columns; j++)
                for (int k = 0; k <= j; k++)
                    moments[j, k] = moments[k, j] = sums[at++] - sums[1 + j] * sums[1 + k] / sums[0];
            for (int j = 0; j < columns; j++)
                if (!(moments[j, j] > singular)) return false;
            Matrix<double> r = Matrix<double>.Build.Dense(columns, columns, (j, k) => moments[j, k] / Math.Sqrt(moments[j, j]) / Math.Sqrt(moments[k, k]));

            Evd<double> parts = r.SubMatrix(0, p, 0, p).Evd(Symmetricity.Symmetric);
            Vector<double> roots = parts.EigenValues.Real();
            if (!(roots.Minimum() > singular)) return false;
            Matrix<double> v = parts.EigenVectors;
            Vector<double> turned = v.TransposeThisAndMultiply(r.Column(p, 0, p));
            Vector<double> beta = v * turned.PointwiseDivide(roots.PointwiseSqrt());
            Matrix<double> loadings = v * Matrix<double>.Build.DenseOfDiagonalVector(roots.PointwiseSqrt()) * v.Transpose();
            double all = 0;
            for (int j = 0; j < p; j++)
            {
                double weight = 0;
                for (int k = 0; k < p; k++)
                    weight += loadings[j, k] * loadings[j, k] * beta[k] * beta[k];
                all += into[j] = weight;
            }

            for (int j = 0; j < p; j++)
                into[p + j] = into[j] / all;
            return all > 0;
        }
    }
}
