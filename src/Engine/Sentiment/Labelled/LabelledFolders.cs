namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Where the sets lie, each in the folder and files of its own name.</summary>
/// <param name="Public">Folder of the public sets' folders.</param>
/// <param name="Sentences">Folder of the project's own sentences.</param>
public sealed record LabelledFolders(string Public, string Sentences)
{
    /// <summary>Whether a part's files are there.</summary>
    public bool Has(DataSet set, DataPart part, Language language) => set switch
    {
        DataSet.ServiceSentences => ServiceSentenceFiles.Are(Sentences, part, language),
        DataSet.GoEmotions => File.Exists(GoEmotionsFiles.PathOf(FolderOf(set), part)),
        DataSet.Brighter => File.Exists(BrighterFiles.PathOf(FolderOf(set), part, language)),
        DataSet.Xed => File.Exists(XedFiles.PathOf(FolderOf(set), language)),
        DataSet.EmoBank => File.Exists(EmoBankFile.PathOf(FolderOf(set))),
        DataSet.GermEval2017 => File.Exists(GermEvalFile.PathOf(FolderOf(set))),
        DataSet.FilmSnippets or DataSet.NytEditorials => File.Exists(VaderGroundTruth.PathOf(FolderOf(set), set)),
        _ => false,
    };

    /// <summary>Reads a part, row by row.</summary>
    /// <exception cref="LabelledFileException">A file is missing or malformed.</exception>
    /// <exception cref="ArgumentException">The set has no such part in this language.</exception>
    internal IEnumerable<LabelledText> Read(DataSet set, DataPart part, Language language) => (set, part, language) switch
    {
        (DataSet.GoEmotions, _, Language.English) => GoEmotionsFiles.Read(FolderOf(set), part),
        (DataSet.Brighter, _, _) => BrighterFiles.Read(FolderOf(set), part, language),
        (DataSet.Xed, DataPart.Train, Language.English) => XedFiles.ReadEnglish(FolderOf(set)),
        (DataSet.Xed, DataPart.Train, Language.German) => XedFiles.ReadGerman(FolderOf(set)),
        (DataSet.EmoBank, DataPart.Test, Language.English) => EmoBankFile.Read(FolderOf(set)),
        (DataSet.FilmSnippets or DataSet.NytEditorials, DataPart.Test, Language.English) => VaderGroundTruth.Read(FolderOf(set), set),
        (DataSet.GermEval2017, DataPart.Test, Language.German) => GermEvalFile.Read(FolderOf(set)),
        (DataSet.ServiceSentences, _, _) => ServiceSentenceFiles.Read(Sentences, part, language),
        _ => throw new ArgumentException($"{set} has no {part} part in {language}.", nameof(set)),
    };

    /// <summary>Reads a test, row by row, to measure with.</summary>
    /// <exception cref="LabelledFileException">A file is missing or malformed.</exception>
    /// <exception cref="ArgumentException">The set has no test part in this language.</exception>
    public IEnumerable<LabelledText> ReadTest(DataSet set, Language language) => Read(set, DataPart.Test, language);

    private string FolderOf(DataSet set) => Path.Combine(Public, set switch
    {
        DataSet.GoEmotions => "goemotions",
        DataSet.Brighter => "brighter",
        DataSet.Xed => "xed",
        DataSet.EmoBank => "emobank",
        DataSet.FilmSnippets or DataSet.NytEditorials => Path.Combine("vader", "groundtruth"),
        DataSet.GermEval2017 => "germeval2017",
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "Not a public set."),
    });
}
