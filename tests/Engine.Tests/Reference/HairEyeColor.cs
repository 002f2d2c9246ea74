namespace Peakend.Engine.Tests.Reference;

/// <summary>Hair and eye colour of 592 students; see SOURCES.md.</summary>
internal static class HairEyeColor
{
    /// <summary>Rows: black, brown, red, blond hair. Columns: brown, blue, hazel, green eyes.</summary>
    internal static readonly int[] HairByEye = [68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16];

    /// <summary>Rows: male, female. Columns: as above.</summary>
    internal static readonly int[] SexByEye = [98, 101, 47, 33, 122, 114, 46, 31];

    /// <summary>Rows: hair as above. Columns: male, female.</summary>
    internal static readonly int[] HairBySex = [56, 52, 143, 143, 34, 37, 46, 81];
}
