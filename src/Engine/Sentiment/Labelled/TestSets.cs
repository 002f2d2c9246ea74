namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>The sets that a scorer is measured with, in the order of reports.</summary>
public static class TestSets
{
    /// <summary>Set and language; the part is always <see cref="DataPart.Test"/>.</summary>
    public static IReadOnlyList<(DataSet Set, Language Language)> All { get; } =
    [
        (DataSet.GoEmotions, Language.English),
        (DataSet.Brighter, Language.English),
        (DataSet.EmoBank, Language.English),
        (DataSet.FilmSnippets, Language.English),
        (DataSet.NytEditorials, Language.English),
        (DataSet.GermEval2017, Language.German),
        (DataSet.ServiceSentences, Language.English),
        (DataSet.ServiceSentences, Language.German),
    ];
}
