using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Checks of the times from which a row is observed (exclusive) to which it is (inclusive).</summary>
internal static class ObservedSpans
{
    internal static void Require(ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened)
    {
        Sample.RequireSameLength(entry.Length, exit.Length);
        Sample.RequireSameLength(exit.Length, happened.Length);
        Sample.RequireFinite(entry);
        Sample.RequireFinite(exit);
        for (int i = 0; i < entry.Length; i++)
            if (entry[i] >= exit[i])
                throw new ArgumentException(
                    Invariant($"entry[{i}] is {entry[i]}, exit[{i}] is {exit[i]}; the entry must be the earlier."),
                    nameof(entry));
    }

    /// <summary>For rows observed from the start: before any time, so that an exit at 0 counts too.</summary>
    internal static double[] FromTheStart(ReadOnlySpan<double> exit)
    {
        for (int i = 0; i < exit.Length; i++)
            if (exit[i] < 0)
                throw new ArgumentException(Invariant($"exit[{i}] is {exit[i]}; it must not be negative."), nameof(exit));

        double[] entry = new double[exit.Length];
        Array.Fill(entry, -1);
        return entry;
    }
}
