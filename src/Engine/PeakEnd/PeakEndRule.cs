using Peakend.Engine.Interactions;

namespace Peakend.Engine.PeakEnd;

/// <summary>Moments → what is remembered of them.</summary>
/// <remarks>
/// Peak and end after B. L. Fredrickson and D. Kahneman, J. Personality and Social Psychology 65(1), 1993, 45–55; the end as a weighted mean
/// of three moments and the default weight of the peak are ours (see <see cref="PeakEndSettings"/>).
/// </remarks>
public static class PeakEndRule
{
    /// <summary>Moments that make the end.</summary>
    public const int EndMoments = 3;

    private static readonly double[] EndWeights = [1, 0.5, 0.25];
    private const double RitualFactor = 0.5;

    /// <summary>Scores an interaction.</summary>
    /// <param name="moments">Its moments in order, at least one, valences within −1 … +1.</param>
    /// <param name="abandoned">Whether the customer fell silent on an open question.</param>
    /// <param name="settings">Weights and thresholds.</param>
    /// <exception cref="ArgumentException">No moments, or a valence outside −1 … +1.</exception>
    public static InteractionScore Score(ReadOnlySpan<ScoredMoment> moments, bool abandoned, PeakEndSettings settings)
    {
        if (moments.IsEmpty) throw new ArgumentException("An interaction without moments has no score.", nameof(moments));
        int peak = 0;
        double greatest = -1, sum = 0, lowest = double.MaxValue;
        for (int i = 0; i < moments.Length; i++)
        {
            double v = moments[i].Valence;
            if (!(v >= -1 && v <= 1)) throw new ArgumentException(FormattableString.Invariant($"Valence {v} of moment {i} is not within -1 and 1."), nameof(moments));
            double salience = v >= 0 ? v : -v * settings.NegativityWeight;
            if (salience >= greatest) (greatest, peak) = (salience, i);
            sum += v;
            lowest = Math.Min(lowest, v);
        }

        double top = moments[peak].Valence, end = End(moments), start = moments[0].Valence;
        return new InteractionScore(
            moments.Length, top, peak, end,
            Memory: end + (settings.PeakWeight * (top - end)), // this form keeps a single moment's memory exactly its valence
            ClassicMemory: end + (0.5 * (top - end)),
            Mean: sum / moments.Length,
            Start: start,
            Lowest: lowest,
            Trend: Trend(moments),
            Ending: Classify(top, end, start, abandoned, settings));
    }

    private static double End(ReadOnlySpan<ScoredMoment> moments)
    {
        double weighted = 0, weights = 0;
        for (int back = 0; back < EndMoments && back < moments.Length; back++)
        {
            ScoredMoment moment = moments[^(back + 1)];
            double weight = EndWeights[back] * (moment.RitualClosing ? RitualFactor : 1);
            weighted += weight * moment.Valence;
            weights += weight;
        }

        return weighted / weights;
    }

    /// <summary>Least-squares slope over positions i/(n − 1): the change from first to last moment that a straight line would show.</summary>
    private static double? Trend(ReadOnlySpan<ScoredMoment> moments)
    {
        int n = moments.Length;
        if (n < 2) return null;
        double sxy = 0, sxx = 0;
        for (int i = 0; i < n; i++)
        {
            double x = ((double)i / (n - 1)) - 0.5;
            sxy += x * moments[i].Valence;
            sxx += x * x;
        }

        return sxy / sxx;
    }

    private static Ending Classify(double peak, double end, double start, bool abandoned, PeakEndSettings settings)
    {
        if (abandoned) return Ending.Abandoned;
        if (end >= settings.EndThreshold) return peak <= settings.BadPeak ? Ending.Recovered : Ending.Good;
        if (end <= -settings.EndThreshold) return start >= settings.EndThreshold ? Ending.Soured : Ending.Bad;
        return Ending.Neutral;
    }
}
