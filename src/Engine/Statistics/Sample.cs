using System.Runtime.CompilerServices;
using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>What every procedure asks of the numbers it is handed; anything else is a caller's mistake.</summary>
internal static class Sample
{
    /// <summary>Largest magnitude taken: the product of two sums of squares then stays finite.</summary>
    internal const double MaxMagnitude = 1e70;

    internal static void RequireFinite(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (int i = 0; i < values.Length; i++)
            if (!(Math.Abs(values[i]) <= MaxMagnitude))
                throw new ArgumentException(
                    Invariant($"{name}[{i}] is {values[i]}; it must be finite and at most {MaxMagnitude} in magnitude."),
                    name);
    }

    internal static void RequireSameLength(
        int first,
        int second,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "")
    {
        if (first != second)
            throw new ArgumentException(Invariant($"{firstName} is {first}, {secondName} is {second}; they must agree."));
    }
}
