namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Reads EmoBank, <c>emobank.csv</c>: id, split, V, A, D (means of raters, 1 to 5, 3 neutral), text. Every row is for looking at only.</summary>
public static class EmoBankFile
{
    private const double Worst = 1, Middle = 3, Best = 5;

    /// <summary>Reads the rows with their valence.</summary>
    /// <exception cref="LabelledFileException">The file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder)
    {
        using QuotedFile file = new(PathOf(folder));
        int text = file.Column("text"), valence = file.Column("V");
        while (file.Read())
            yield return new LabelledText(
                DataSet.EmoBank, DataPart.Test, Language.English, file.Text(text), null, (file.Number(valence, Worst, Best) - Middle) / (Best - Middle), null);
    }

    internal static string PathOf(string folder) => Path.Combine(folder, "emobank.csv");
}
