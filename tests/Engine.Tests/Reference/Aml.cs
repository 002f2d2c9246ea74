namespace Peakend.Engine.Tests.Reference;

/// <summary>Weeks to relapse in acute myelogenous leukaemia, with (0) and without (1) maintenance; see SOURCES.md.</summary>
internal static class Aml
{
    internal static readonly double[] Weeks =
    [
        9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45,
    ];

    internal static readonly bool[] Relapsed =
    [
        true, true, false, true, true, false, true, true, false, true, false, true, true, true, true, true, false, true, true,
        true, true, true, true,
    ];

    internal static readonly int[] Arm = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
}
