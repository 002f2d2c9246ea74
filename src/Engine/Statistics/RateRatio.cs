using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>How many times as often an event comes in one group as in another: events a over time a, by events b over time b.</summary>
/// <remarks>
/// Interval on the log scale, se = √(1/a + 1/b) (K. J. Rothman and S. Greenland, Modern Epidemiology, 2nd ed. 1998, ch. 14). It takes
/// the counts for Poisson: constant rates, independent events.
/// </remarks>
public static class RateRatio
{
    /// <summary>Fewest events in either group: the log-normal approximation fails with fewer.</summary>
    public const int MinEvents = 5;

    /// <summary>
    /// Estimates rate A / rate B, unitless, above 0; n counts the events of both. Where withheld, n is the smaller count of events.
    /// </summary>
    /// <param name="eventsA">Events in A, 0 or more.</param>
    /// <param name="timeA">Time under observation in A, any unit, above 0.</param>
    /// <param name="eventsB">Events in B, 0 or more.</param>
    /// <param name="timeB">Time under observation in B, same unit, above 0.</param>
    /// <param name="level">Level of the interval.</param>
    /// <exception cref="ArgumentException">A count is negative, or a time is not above 0 or not finite.</exception>
    public static Finding Estimate(int eventsA, double timeA, int eventsB, double timeB, ConfidenceLevel level)
    {
        Require(eventsA, timeA, eventsB, timeB);
        int fewer = Math.Min(eventsA, eventsB);
        if (eventsA + eventsB == 0) return new Finding.Withheld(WithheldReason.NoEvents, 0, MinEvents);
        if (fewer < MinEvents) return new Finding.Withheld(WithheldReason.TooFew, fewer, MinEvents);
        double log = LogRatio(eventsA, timeA, eventsB, timeB), half = TwoSided.NormalCritical(level) * StandardError(eventsA, eventsB);
        return new Finding.Known(new Estimate(Math.Exp(log), Math.Exp(log - half), Math.Exp(log + half), level, eventsA + eventsB));
    }

    /// <summary>
    /// Tests equal rates: Wald's z = ln(ratio) / se, two-sided normal, so that p is below 1 − level exactly where the interval leaves
    /// out 1. Null where <see cref="Estimate"/> withholds.
    /// </summary>
    /// <inheritdoc cref="Estimate" path="/param[not(@name='level')]"/>
    /// <exception cref="ArgumentException">A count is negative, or a time is not above 0 or not finite.</exception>
    public static TestResult? Test(int eventsA, double timeA, int eventsB, double timeB)
    {
        Require(eventsA, timeA, eventsB, timeB);
        if (Math.Min(eventsA, eventsB) < MinEvents) return null;
        double z = LogRatio(eventsA, timeA, eventsB, timeB) / StandardError(eventsA, eventsB);
        return new TestResult(z, 0, TwoSided.NormalP(z));
    }

    private static double LogRatio(int eventsA, double timeA, int eventsB, double timeB) =>
        Math.Log(eventsA) - Math.Log(timeA) - Math.Log(eventsB) + Math.Log(timeB);

    private static double StandardError(int eventsA, int eventsB) => Math.Sqrt(1.0 / eventsA + 1.0 / eventsB);

    private static void Require(int eventsA, double timeA, int eventsB, double timeB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(eventsA);
        ArgumentOutOfRangeException.ThrowIfNegative(eventsB);
        if (!(timeA > 0 && timeB > 0 && double.IsFinite(timeA) && double.IsFinite(timeB)))
            throw new ArgumentException(Invariant($"The times are {timeA} and {timeB}; both must be finite and above 0."));
    }
}
