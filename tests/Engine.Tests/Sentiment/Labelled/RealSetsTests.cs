using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>The readers on the sets themselves: rows and classes as their descriptions count them.</summary>
[Collection(SharedData.OneAtATime)]
public class RealSetsTests
{
    // Rows: the set's paper, table 1. Rows with one class in test: counted independently (Python) by the rule that the reader documents.
    [Theory]
    [InlineData(DataPart.Train, 43_410)]
    [InlineData(DataPart.Dev, 5_426)]
    [InlineData(DataPart.Test, 5_427)]
    public void GoEmotions_has_its_rows(DataPart part, int rows) => Assert.Equal(rows, GoEmotionsFiles.Read(SharedData.Folder("goemotions"), part).Count());

    [Fact]
    public void GoEmotions_test_has_4725_rows_of_one_class()
    {
        LabelledText[] rows = [.. GoEmotionsFiles.Read(SharedData.Folder("goemotions"), DataPart.Test)];
        Assert.Equal((1_122, 1_651, 1_952), (Count(rows, Polarity.Negative), Count(rows, Polarity.Neutral), Count(rows, Polarity.Positive)));
    }

    [Theory]
    [InlineData(DataPart.Train, Language.English, 2_763)]
    [InlineData(DataPart.Dev, Language.English, 115)]
    [InlineData(DataPart.Test, Language.English, 2_765)]
    [InlineData(DataPart.Train, Language.German, 2_603)]
    [InlineData(DataPart.Dev, Language.German, 200)]
    public void Brighter_has_its_rows(DataPart part, Language language, int rows)
    {
        LabelledText[] read = [.. BrighterFiles.Read(SharedData.Folder("brighter"), part, language)];
        Assert.Equal(rows, read.Length);
        Assert.All(Enum.GetValues<Polarity>(), polarity => Assert.True(Count(read, polarity) > 0));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.German)]
    public void Our_own_sentences_are_read_all_three_classes_in_both_parts(Language language)
    {
        foreach (DataPart part in (DataPart[])[DataPart.Train, DataPart.Test])
        {
            LabelledText[] rows = [.. ServiceSentenceFiles.Read(SharedData.Sentences, part, language)];
            Assert.All(Enum.GetValues<Polarity>(), polarity => Assert.True(Count(rows, polarity) > 100, $"{part} {polarity}: {Count(rows, polarity)}"));
        }
    }

    [Fact]
    public void EmoBank_has_its_rows()
    {
        LabelledText[] rows = [.. EmoBankFile.Read(SharedData.Folder("emobank"))];
        Assert.Equal(10_062, rows.Length);
        Assert.Equal((2.98 - 3) / 2, rows.Average(row => row.Valence!.Value), 0.0025); // SOURCE.txt of the set prints the mean V as 2.98
    }

    [Theory]
    [InlineData(DataSet.FilmSnippets, 10_605)]
    [InlineData(DataSet.NytEditorials, 5_190)]
    public void Vader_ground_truth_has_its_rows(DataSet set, int rows) => Assert.Equal(rows, VaderGroundTruth.Read(SharedData.Folder("vader/groundtruth"), set).Count());

    [Fact]
    public void GermEval_has_its_documents()
    {
        LabelledText[] rows = [.. GermEvalFile.Read(SharedData.Folder("germeval2017"))];
        Assert.Equal((148, 1_632, 589), (Count(rows, Polarity.Positive), Count(rows, Polarity.Neutral), Count(rows, Polarity.Negative)));
    }

    // The set's own counts are 17,528 and 9,674 lines; of the neutral ones many are repeated, and many stand among the emotional ones too.
    [Fact]
    public void Xed_English_has_its_rows()
    {
        IReadOnlyList<LabelledText> rows = SharedData.XedEnglish;
        LabelledText[] neutral = [.. rows.Where(row => row.Polarity == Polarity.Neutral)];
        Assert.InRange(rows.Count, 25_000, 17_528 + 9_674);
        Assert.InRange(neutral.Length, 6_420, 7_500); // the set's README counts 6,420 neutral lines of their own
        Assert.Equal(neutral.Length, neutral.Select(row => NormalForm.Of(row.Text)).Distinct().Count());
    }

    [Fact]
    public void Xed_German_has_its_5500_whole_lines() => Assert.Equal(5_500, XedFiles.ReadGerman(SharedData.Folder("xed")).Count());

    [Fact]
    public void No_training_text_stands_in_a_test()
    {
        LabelledFolders folders = SharedData.Folders;
        HashSet<string> tests = [.. TestSets.All.Where(test => folders.Has(test.Set, DataPart.Test, test.Language)).SelectMany(test => folders.ReadTest(test.Set, test.Language)).Select(text => NormalForm.Of(text.Text))];
        TrainingTexts train = TrainingParts.Read(folders, DataPart.Train);
        Assert.DoesNotContain(train.Texts, text => tests.Contains(NormalForm.Of(text.Text)));
        Assert.True(train.InTests > 0);
        Assert.DoesNotContain(train.Missing, part => part.Set != DataSet.ServiceSentences);
    }

    private static int Count(IEnumerable<LabelledText> rows, Polarity polarity) => rows.Count(row => row.Polarity == polarity);
}
