using System.Globalization;
using System.Text;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Charts;

/// <summary>Coordinates as SVG writes them: x in percent (or thousandths inside a stretched view box), y in pixels.</summary>
public static class Svg
{
    /// <summary>Width of the stretched view box in which paths are drawn.</summary>
    public const double Width = 1000;

    /// <summary>A number with at most one decimal.</summary>
    public static string Px(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the width, as percent.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>"M x y L x y …" with x as shares of the width.</summary>
    public static string Line(IEnumerable<(double Share, double Y)> points)
    {
        StringBuilder path = new();
        foreach ((double share, double y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Px(share * Width)).Append(' ').Append(Px(y));
        }

        return path.ToString();
    }

    /// <summary>The area between two lines.</summary>
    public static string Area(IReadOnlyList<(double Share, double Y)> upper, IReadOnlyList<(double Share, double Y)> lower) =>
        upper.Count < 2 ? "" : Line(upper.Concat(lower.Reverse())) + "Z";

    /// <summary>Steps: level until the next point, then down.</summary>
    public static string Steps(IReadOnlyList<(double Share, double Y)> points) => Line(Corners(points));

    /// <summary>The corners of steps.</summary>
    public static IReadOnlyList<(double Share, double Y)> Corners(IReadOnlyList<(double Share, double Y)> points)
    {
        List<(double, double)> corners = [];
        for (int i = 0; i < points.Count; i++)
        {
            if (i > 0)
            {
                corners.Add((points[i].Share, points[i - 1].Y));
            }

            corners.Add(points[i]);
        }

        return corners;
    }

    /// <summary>A horizontal stroke.</summary>
    public static string Across(double from, double to, double y) => $"M{Px(from * Width)} {Px(y)}H{Px(to * Width)}";

    /// <summary>A vertical stroke.</summary>
    public static string Down(double at, double from, double to) => $"M{Px(at * Width)} {Px(from)}V{Px(to)}";

    /// <summary>Moves labels apart, each as near to its mark as the gap allows; keeps their order.</summary>
    /// <param name="wanted">Where they would stand, in pixels.</param>
    /// <param name="gap">Least distance of two, in pixels.</param>
    /// <param name="lowest">Greatest y allowed.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double gap, double lowest)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i])];
        double[] placed = [.. wanted];
        for (int pass = 0; pass < 40; pass++)
        {
            for (int k = 1; k < order.Length; k++)
            {
                double overlap = gap - (placed[order[k]] - placed[order[k - 1]]);
                if (overlap > 0)
                {
                    placed[order[k - 1]] -= overlap / 2;
                    placed[order[k]] += overlap / 2;
                }
            }

            if (order.Length > 0 && placed[order[^1]] > lowest)
            {
                placed[order[^1]] = lowest;
            }
        }

        return placed;
    }

    /// <summary>Room for labels at the side of a chart, in pixels.</summary>
    public static int Room(IEnumerable<string> labels, int least = 40, int most = 210) =>
        Math.Clamp((int)(labels.Select(label => label.Length).DefaultIfEmpty(0).Max() * 7.1) + 16, least, most);

    /// <summary>The class of a dot.</summary>
    public static string Dot(Tone tone) => tone switch { Tone.Worse => "dn", Tone.Better => "dp", Tone.Probable => "di", Tone.Possible => "do", _ => "dg" };

    /// <summary>The class of a whisker.</summary>
    public static string Whisker(Tone tone) => tone switch { Tone.Worse => "wn", Tone.Better => "wp", Tone.Quiet => "wg", _ => "wi" };

    /// <summary>The class of a text.</summary>
    public static string Text(Tone tone) => tone switch { Tone.Worse => "tn", Tone.Better => "tp", _ => "" };
}
