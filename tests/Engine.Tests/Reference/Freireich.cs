namespace Peakend.Engine.Tests.Reference;

/// <summary>Weeks of remission in acute leukaemia under 6-MP (0) and placebo (1); see SOURCES.md.</summary>
internal static class Freireich
{
    internal static readonly double[] Weeks =
    [
        35, 34, 32, 32, 25, 23, 22, 20, 19, 17, 16, 13, 11, 10, 10, 9, 7, 6, 6, 6, 6, 23, 22, 17, 15, 12, 12, 11, 11, 8, 8, 8,
        8, 5, 5, 4, 4, 3, 2, 2, 1, 1,
    ];

    internal static readonly bool[] Relapsed =
    [
        false, false, false, false, false, true, true, false, false, false, true, true, false, false, true, false, true, false,
        true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        true, true, true, true,
    ];

    internal static readonly int[] Arm =
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1,
    ];

    internal static readonly int[] Sex =
    [
        1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1,
        1, 1,
    ];
}
