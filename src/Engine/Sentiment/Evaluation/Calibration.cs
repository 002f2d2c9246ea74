namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>Texts of which the scorer was about equally sure.</summary>
/// <param name="Above">Lower edge of the confidence, exclusive.</param>
/// <param name="UpTo">Upper edge of the confidence, inclusive.</param>
/// <param name="N">Texts in it.</param>
/// <param name="MeanConfidence">Mean probability of the class decided for, 0 to 1.</param>
/// <param name="Accuracy">Share said rightly, 0 to 1.</param>
public readonly record struct CalibrationBin(double Above, double UpTo, int N, double MeanConfidence, double Accuracy);

/// <summary>Whether a scorer is right as often as it says it is.</summary>
/// <remarks>
/// Fifteen bins of equal width over (0, 1], as Guo et al. (On Calibration of Modern Neural Networks, ICML 2017, 1321–1330, eq. 3) use and most figures since, so
/// that ours compare. Of three classes the likeliest has at least 1/3: the first five bins are empty, and with ten bins six would be left.
/// </remarks>
public sealed class Calibration
{
    /// <summary>Bins of equal width over (0, 1].</summary>
    public const int Bins = 15;

    private Calibration(IReadOnlyList<CalibrationBin> filled, double expectedError, int n) => (Filled, ExpectedError, N) = (filled, expectedError, n);

    /// <summary>The bins that have texts, least sure first.</summary>
    public IReadOnlyList<CalibrationBin> Filled { get; }

    /// <summary>Expected calibration error, 0 to 1: the mean over texts of |accuracy − mean confidence| of their bin. Small samples inflate it.</summary>
    public double ExpectedError { get; }

    /// <summary>Texts counted.</summary>
    public int N { get; }

    /// <summary>Sorts texts into bins.</summary>
    /// <param name="judged">Confidence, 0 to 1, and whether the class was right; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or a confidence is outside its range.</exception>
    public static Calibration Of(IEnumerable<(double Confidence, bool Right)> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        int[] counts = new int[Bins], right = new int[Bins];
        double[] sums = new double[Bins];
        int n = 0;
        foreach ((double confidence, bool isRight) in judged)
        {
            if (!(confidence is >= 0 and <= 1)) throw new ArgumentException(FormattableString.Invariant($"{confidence} is no confidence; expected 0 to 1."), nameof(judged));
            int bin = Math.Clamp((int)Math.Ceiling(confidence * Bins) - 1, 0, Bins - 1);
            n++;
            counts[bin]++;
            right[bin] += isRight ? 1 : 0;
            sums[bin] += confidence;
        }

        if (n == 0) throw new ArgumentException("No text was judged.", nameof(judged));
        List<CalibrationBin> filled = [];
        double error = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            if (counts[bin] == 0) continue;
            filled.Add(new CalibrationBin((double)bin / Bins, (bin + 1.0) / Bins, counts[bin], sums[bin] / counts[bin], (double)right[bin] / counts[bin]));
            error += Math.Abs(right[bin] - sums[bin]);
        }

        return new Calibration(filled, error / n, n);
    }
}
