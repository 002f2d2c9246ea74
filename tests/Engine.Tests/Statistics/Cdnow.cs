using Peakend.Engine.Tests.Reference;

namespace Peakend.Engine.Tests.Statistics;

/// <summary>The tenth of CDNOW's customers, in weeks and dollars.</summary>
internal static class Cdnow
{
    internal static readonly int[] Repeats = [.. Table.Cdnow["repeats"].Select(x => (int)x)];

    internal static double[] Last => Table.Cdnow["last"];

    internal static double[] Watched => Table.Cdnow["watched"];

    internal static double[] Spend => Table.Cdnow["spend"];

    /// <summary>Purchases in the 39 weeks after.</summary>
    internal static double[] Holdout => Table.Cdnow["holdout"];
}
