namespace Peakend.Engine.Statistics;

/// <summary>Columns made orthogonal to all before them, each of length 1, one appended at a time: a QR factorisation that keeps Q and R.</summary>
/// <remarks>
/// Modified Gram–Schmidt, each column twice: Q is then orthogonal to rounding (L. Giraud, J. Langou and M. Rozložník, Computers and
/// Mathematics with Applications 50, 2005, 1069–1075). Sums run in the order of rows, so that the bytes do not depend on the machine.
/// </remarks>
internal sealed class OrthonormalColumns
{
    /// <summary>A column whose new part is a smaller share of it follows from those before it.</summary>
    internal const double Dependent = 1e-9;

    /// <summary>A column that varies by a smaller share of its mean is constant but for rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly List<double[]> columns = [];
    private readonly List<double[]> coefficients = [];

    internal int Count => columns.Count;

    /// <summary>Column j of Q.</summary>
    internal double[] Column(int j) => columns[j];

    /// <summary>Row i of column j of R, i ≤ j.</summary>
    internal double Coefficient(int i, int j) => coefficients[j][i];

    /// <summary>A column less its mean, and the mean; all 0 where it is constant but for rounding.</summary>
    internal static (double[] Centred, double Mean) Centre(ReadOnlySpan<double> column)
    {
        double[] centred = column.ToArray();
        double mean = Mean(centred);
        for (int i = 0; i < centred.Length; i++)
            centred[i] -= mean;
        double rest = Mean(centred);                       // what the rounding of the mean left
        double squares = 0;
        for (int i = 0; i < centred.Length; i++)
        {
            centred[i] -= rest;
            squares += centred[i] * centred[i];
        }

        if (!(Math.Sqrt(squares / Math.Max(1, centred.Length)) > Rounding * Math.Abs(mean))) Array.Clear(centred);
        return (centred, mean + rest);
    }

    /// <summary>Takes away the parts along the columns so far, and says how much of each there was.</summary>
    internal double[] Project(double[] column)
    {
        double[] parts = new double[columns.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < columns.Count; j++)
            {
                double[] q = columns[j];
                double part = Dot(q, column);
                parts[j] += part;
                for (int i = 0; i < column.Length; i++)
                    column[i] -= part * q[i];
            }
        }

        return parts;
    }

    /// <summary>Appends a column, which is overwritten; false, and nothing appended, where it follows from those so far.</summary>
    internal bool TryAppend(double[] column)
    {
        double before = Math.Sqrt(Dot(column, column));
        double[] parts = Project(column);
        double after = Math.Sqrt(Dot(column, column));
        if (!(after > Dependent * before)) return false;
        for (int i = 0; i < column.Length; i++)
            column[i] /= after;
        columns.Add(column);
        coefficients.Add([.. parts, after]);
        return true;
    }

    /// <summary>Whether a centred column has next to nothing left of what it was, given the sum of squares it had.</summary>
    internal static bool Exhausted(double squaresLeft, double squaresBefore) =>
        !(squaresLeft > Dependent * Dependent * squaresBefore);

    /// <summary>Σ aᵢbᵢ in four sums side by side: always the same four, so that the bytes are the same everywhere.</summary>
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0, whole = a.Length - a.Length % 4;
        b = b[..a.Length];
        for (; i < whole; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
            s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    private static double Mean(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return values.Length == 0 ? 0 : sum / values.Length;
    }
}
