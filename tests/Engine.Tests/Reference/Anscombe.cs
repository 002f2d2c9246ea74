namespace Peakend.Engine.Tests.Reference;

/// <summary>Set I of Anscombe's quartet; see SOURCES.md.</summary>
internal static class Anscombe
{
    internal static readonly double[] X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

    internal static readonly double[] Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
}
