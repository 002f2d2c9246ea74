namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A part of a set that a model which ships may learn from.</summary>
/// <param name="Set">The set.</param>
/// <param name="Part">Train or dev.</param>
/// <param name="Language">The language.</param>
/// <param name="Licence">Name of the licence that allows it; to be named in the model's card.</param>
public sealed record TrainingPart(DataSet Set, DataPart Part, Language Language, string Licence);

/// <summary>Texts to learn from, and how many were left out because a test holds them.</summary>
/// <param name="Texts">Rows with a class, a valence or emotions, in the order of <see cref="TrainingParts.All"/>.</param>
/// <param name="InTests">Rows left out: they occur in a test text of any set, whatever case, spaces and punctuation.</param>
/// <param name="Unlabelled">Rows left out: mixed labels, and no emotion of ours.</param>
/// <param name="Missing">Parts whose files are not there.</param>
public sealed record TrainingTexts(IReadOnlyList<LabelledText> Texts, int InTests, int Unlabelled, IReadOnlyList<TrainingPart> Missing);

/// <summary>
/// The one place that says what may be learned from. Sets that may only be looked at (EmoBank: share-alike; VADER ground truth: third parties' texts;
/// GermEval 2017: no licence stated) and every test part cannot be had through it.
/// </summary>
public static class TrainingParts
{
    private const string CcBy = "CC BY 4.0", Own = "the project's own";

    /// <summary>Every part that may be learned from.</summary>
    public static IReadOnlyList<TrainingPart> All { get; } =
    [
        new(DataSet.GoEmotions, DataPart.Train, Language.English, CcBy),
        new(DataSet.GoEmotions, DataPart.Dev, Language.English, CcBy),
        new(DataSet.Brighter, DataPart.Train, Language.English, CcBy),
        new(DataSet.Brighter, DataPart.Dev, Language.English, CcBy),
        new(DataSet.Brighter, DataPart.Train, Language.German, CcBy),
        new(DataSet.Brighter, DataPart.Dev, Language.German, CcBy),
        new(DataSet.Xed, DataPart.Train, Language.English, CcBy),
        new(DataSet.Xed, DataPart.Train, Language.German, CcBy),
        new(DataSet.ServiceSentences, DataPart.Train, Language.English, Own),
        new(DataSet.ServiceSentences, DataPart.Train, Language.German, Own),
    ];

    /// <summary>Reads the train parts, or the dev parts, without what stands in a test of the same folders.</summary>
    /// <param name="folders">Where the sets lie; parts whose files are missing are listed, not an error.</param>
    /// <param name="part"><see cref="DataPart.Train"/> or <see cref="DataPart.Dev"/>.</param>
    /// <param name="language">One language only; null for both.</param>
    /// <exception cref="ArgumentException">The test part was asked for.</exception>
    /// <exception cref="LabelledFileException">A file is malformed.</exception>
    public static TrainingTexts Read(LabelledFolders folders, DataPart part, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        if (part == DataPart.Test) throw new ArgumentException("A test part is never learned from.", nameof(part));
        TestTexts tests = TestTextsOf(folders);
        List<LabelledText> texts = [];
        List<TrainingPart> missing = [];
        int inTests = 0, unlabelled = 0;
        foreach (TrainingPart source in All)
        {
            if (source.Part != part || (language is { } only && source.Language != only)) continue;
            if (!folders.Has(source.Set, source.Part, source.Language))
            {
                missing.Add(source);
                continue;
            }

            foreach (LabelledText text in folders.Read(source.Set, source.Part, source.Language))
            {
                if (text.Polarity is null && text.Valence is null && text.Emotions is null) unlabelled++;
                else if (tests.Hold(text.Text)) inTests++;
                else texts.Add(text);
            }
        }

        return new TrainingTexts(texts, inTests, unlabelled, missing);
    }

    private static TestTexts TestTextsOf(LabelledFolders folders)
    {
        TestTexts tests = new();
        foreach ((DataSet set, Language language) in TestSets.All)
            if (folders.Has(set, DataPart.Test, language))
                foreach (LabelledText text in folders.ReadTest(set, language)) tests.Add(text.Text);
        return tests;
    }
}
