using System.Globalization;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Reads the sentences that VADER was judged by: id, mean of twenty raters (−4 to 4), text. Every row is for looking at only.</summary>
public static class VaderGroundTruth
{
    private const double Most = 4;

    /// <summary>Reads a set, row by row.</summary>
    /// <param name="folder">The folder of the ground truth's files.</param>
    /// <param name="set"><see cref="DataSet.FilmSnippets"/> or <see cref="DataSet.NytEditorials"/>.</param>
    /// <exception cref="LabelledFileException">The file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder, DataSet set)
    {
        foreach (TabbedLine line in TabbedFile.Read(PathOf(folder, set), 3))
            yield return new LabelledText(set, DataPart.Test, Language.English, line.Text(2), null, Rating(line) / Most, null);
    }

    internal static string PathOf(string folder, DataSet set) => Path.Combine(folder, set switch
    {
        DataSet.FilmSnippets => "movieReviewSnippets_GroundTruth.txt",
        DataSet.NytEditorials => "nytEditorialSnippets_GroundTruth.txt",
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "Not part of VADER's ground truth here."),
    });

    private static double Rating(TabbedLine line) =>
        double.TryParse(line.Fields[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double rating) && Math.Abs(rating) <= Most
            ? rating
            : throw line.Fault("2 (mean rating)", LabelledFileException.Shown(line.Fields[1]), "a number from -4 to 4");
}
