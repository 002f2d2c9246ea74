using System.Globalization;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>Each set's format, on files of a few rows written for the test.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly SetFolder sets = new();

    public void Dispose() => sets.Dispose();

    [Fact]
    public void GoEmotions_rows_have_the_class_of_their_only_group()
    {
        sets.With("goemotions/dev.tsv", "The parcel came a day early, [NAME]!\t17,26\tx1", "Fine, and yet I hate it\t4,2\tx2", "How so?\t7\tx3", "It is Tuesday\t27\tx4", "Sigh\t3,6\tx5");
        Assert.Equal(
            [
                "Dev English Positive Surprise+Joy| The parcel came a day early, [NAME]!",
                "Dev English  Anger+Approval| Fine, and yet I hate it", // ours in the order of the enum
                "Dev English  | How so?",
                "Dev English Neutral Neutral| It is Tuesday",
                "Dev English Negative Annoyance+Confusion| Sigh",
            ],
            GoEmotionsFiles.Read(sets["goemotions"], DataPart.Dev).Select(Line));
    }

    [Fact]
    public void Brighter_rows_are_positive_with_joy_alone()
    {
        sets.With(
            "brighter/track_b/test.eng.csv",
            "id,text,anger,fear,joy,sadness,surprise",
            "a,\"Great, it works\nat last\",0,0,2,0,0", "b,Great but late,1,0,1,0,0", "c,Great and sudden,0,0,1,0,1", "d,It broke again,3,0,0,1,1", "e,The shop opens at nine,0,0,0,0,0", "f,Oh,0,0,0,0,1");
        sets.With("brighter/track_b/train.deu.csv", "id,text,anger,disgust,fear,joy,sadness,surprise", "a,Widerlich,0,1,0,0,0,0");
        Assert.Equal(
            [
                "Test English Positive Joy| Great, it works\nat last",
                "Test English  Anger+Joy| Great but late",
                "Test English  Surprise+Joy| Great and sudden",
                "Test English Negative Anger+Sadness+Surprise| It broke again",
                "Test English Neutral Neutral| The shop opens at nine",
                "Test English  Surprise| Oh",
            ],
            BrighterFiles.Read(sets["brighter"], DataPart.Test, Language.English).Select(Line));
        Assert.Equal(["Train German Negative Anger| Widerlich"], BrighterFiles.Read(sets["brighter"], DataPart.Train, Language.German).Select(Line));
    }

    [Fact]
    public void EmoBank_valence_is_brought_from_1_to_5_to_ours()
    {
        sets.With("emobank/emobank.csv", "id,split,V,A,D,text", "a,train,4.5,3,3,\"She said \"\"yes\"\".\"", "b,test,3.0,3,3,A table", "c,dev,1,3,3,Ruin");
        Assert.Equal(
            ["Test English  | 0.75 She said \"yes\".", "Test English  | 0 A table", "Test English  | -1 Ruin"],
            EmoBankFile.Read(sets["emobank"]).Select(Line));
    }

    [Fact]
    public void Vader_ground_truth_is_brought_from_4_to_ours()
    {
        sets.With("truth/movieReviewSnippets_GroundTruth.txt", "1\t-2.0\tA \"dull\" evening").With("truth/nytEditorialSnippets_GroundTruth.txt", "1_1\t0.4\tThe council met");
        Assert.Equal(["Test English  | -0.5 A \"dull\" evening"], VaderGroundTruth.Read(sets["truth"], DataSet.FilmSnippets).Select(Line));
        Assert.Equal(["Test English  | 0.1 The council met"], VaderGroundTruth.Read(sets["truth"], DataSet.NytEditorials).Select(Line));
    }

    [Fact]
    public void GermEval_documents_have_their_own_label()
    {
        sets.With(
            "germeval2017/fixed_dev-2017-09-15.xml",
            "<Documents>", "<Document id=\"1\"><Opinions><Opinion polarity=\"negative\"/></Opinions><relevance>true</relevance><sentiment>negative</sentiment><text>Zug f&#228;llt aus &amp; kein Wort</text></Document>",
            "<Document id=\"2\"><relevance>true</relevance><text> Fahrplan ab Montag </text><sentiment>neutral</sentiment></Document>", "</Documents>");
        Assert.Equal(
            ["Test German Negative | Zug fällt aus & kein Wort", "Test German Neutral | Fahrplan ab Montag"],
            GermEvalFile.Read(sets["germeval2017"]).Select(Line));
    }

    [Fact]
    public void Xed_German_leaves_broken_lines_out_and_the_spreadsheets_quotes()
    {
        sets.With(
            "xed/de-projections.tsv",
            "- Das ist ja prima.\t5, 8", "en/1\tde/1\t7\t7\tA\tB", "\"Er rief \"\"Halt\"\" und ging.\"\t4", "Ohne Zahl\t", "Oh.\t7", "Prima, leider.\t5, 6");
        Assert.Equal(
            ["Train German Positive Joy+Approval| Das ist ja prima.", "Train German Negative Worry| Er rief \"Halt\" und ging.", "Train German  Surprise| Oh.", "Train German  Sadness+Joy| Prima, leider."],
            XedFiles.ReadGerman(sets["xed"]).Select(Line));
    }

    [Fact]
    public void Own_sentences_have_class_valence_and_emotion()
    {
        sets.With("sentences/de/billing.tsv", "valence\temotion\tform\ttext", "-0.25\tannoyance\tcall\tähm die rechnung stimmt nicht", "0\tneutral\tchat\tWann kommt sie?");
        sets.With("sentences/held-out/de/billing.tsv", "valence\temotion\tform\ttext", "1\tjoy\tmail\tBesser geht es nicht!");
        sets.With("sentences/de/README.md", "not sentences");
        Assert.Equal(
            ["Train German Negative Annoyance| -0.25 ähm die rechnung stimmt nicht", "Train German Neutral Neutral| 0 Wann kommt sie?"],
            ServiceSentenceFiles.Read(sets["sentences"], DataPart.Train, Language.German).Select(Line));
        Assert.Equal(["Test German Positive Joy| 1 Besser geht es nicht!"], ServiceSentenceFiles.Read(sets["sentences"], DataPart.Test, Language.German).Select(Line));
        Assert.Empty(ServiceSentenceFiles.Read(sets["sentences"], DataPart.Train, Language.English));
    }

    [Theory]
    [InlineData("goemotions/test.tsv", "Fine\t4\tx1|Secret words\t28\tx2", "line 2, column 2 (labels): found '28'; expected numbers 0 to 27, separated by commas.")]
    [InlineData("goemotions/test.tsv", "Fine\t4\tx1||Secret words\t4", "line 3: found 2 fields; expected 3, separated by tabs.")]
    [InlineData("goemotions/test.tsv", " \t4\tx1", "line 1, column text: found nothing; expected a text.")]
    [InlineData("brighter/track_b/test.eng.csv", "id,text,anger,fear,joy,sadness|1,Secret words,0,0,0,0", "line 1: found 6 columns without 'surprise'; expected 'surprise' among them.")]
    [InlineData("brighter/track_b/test.eng.csv", "id,text,anger,fear,joy,sadness,surprise|1,Fine,0,0,0,0,0|2,Secret words,0,0,4,0,0", "line 3, column joy: found '4'; expected a number from 0 to 3.")]
    [InlineData("brighter/track_b/test.eng.csv", "id,text,anger,fear,joy,sadness,surprise|1,Secret, words,0,0,4,0,0", "line 2: found 8 values; expected 7, as the header has.")]
    [InlineData("brighter/track_b/test.eng.csv", "id,text,anger,fear,joy,sadness,surprise|1,Fine,0,0,0,0,0|2,\"Secret words,0,0,4,0,0|", "line 3: found a row that is not CSV; expected values with quotes closed and doubled inside.")]
    [InlineData("brighter/track_b/test.eng.csv", "id,text,anger,fear,joy,sadness,surprise,pride|1,Secret words,0,0,0,0,0,1", "line 1: found column 'pride'; expected id, text and the six emotions.")]
    [InlineData("goemotions/test.tsv", "4\tSecret words of a customer\tx1", "line 1, column 2 (labels): found a value of 26 characters; expected numbers 0 to 27, separated by commas.")]
    [InlineData("emobank/emobank.csv", "id,split,V,A,D,text|1,train,3,3,3,\"Secret words|2,train,3,3,3,Fine", "line 2: found a row that is not CSV; expected values with quotes closed and doubled inside.")]
    [InlineData("emobank/emobank.csv", "id,split,V,A,D,text|1,train,\"3,5\",3,3,Secret words", "line 2, column V: found '3,5'; expected a number from 1 to 5.")]
    [InlineData("vader/groundtruth/movieReviewSnippets_GroundTruth.txt", "1\t5\tSecret words", "line 1, column 2 (mean rating): found '5'; expected a number from -4 to 4.")]
    [InlineData("germeval2017/fixed_dev-2017-09-15.xml", "<Documents>|<Document><sentiment>good</sentiment><text>Secret words</text></Document></Documents>", "line 2, column sentiment: found 'good'; expected negative, neutral or positive.")]
    [InlineData("germeval2017/fixed_dev-2017-09-15.xml", "<Documents>|<Document><sentiment>neutral</sentiment>|<text>Secret words</Document></Documents>", "line 3: found what is not XML; expected well-formed XML.")]
    [InlineData("sentences/held-out/en/a.tsv", "valence\temotion\tform\ttext|-0.3\tanger\tchat\tSecret words", "line 2, column valence: found '-0.3'; expected -1 to 1 in steps of 0.25.")]
    [InlineData("sentences/held-out/en/a.tsv", "valence\temotion\tform\ttext|-0.5\tAnger\tchat\tSecret words", "line 2, column emotion: found 'Anger'; expected one of the twelve emotions in lower case.")]
    [InlineData("sentences/held-out/en/a.tsv", "valence\temotion\tform\ttext|-0.5\tanger\tfax\tSecret words", "line 2, column form: found 'fax'; expected chat, call or mail.")]
    [InlineData("sentences/held-out/en/a.tsv", "-0.5\tanger\tchat\tSecret words", "line 1, column 1 to 4: found another header; expected valence, emotion, form, text.")]
    public void A_bad_file_is_named_with_line_column_found_and_expected(string file, string lines, string message)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            sets.With(file, lines.Split('|'));
            LabelledFileException error = Assert.Throws<LabelledFileException>(() => TestSets.All
                .Where(test => sets.Folders.Has(test.Set, DataPart.Test, test.Language))
                .Where(test => file.Contains("nyt", StringComparison.Ordinal) == (test.Set == DataSet.NytEditorials))
                .Sum(test => sets.Folders.ReadTest(test.Set, test.Language).Count()));
            Assert.Equal($"{Path.Combine(sets[""], file)}, {message}", error.Message);
            Assert.Equal(65, error.ExitCode);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_in_another_encoding_is_not_read_with_replacements()
    {
        sets.With("goemotions/dev.tsv", "Fine\t4\tx1");
        File.AppendAllText(Path.Combine(sets["goemotions"], "dev.tsv"), "Schön\t4\tx2\n", System.Text.Encoding.Latin1);
        LabelledFileException error = Assert.Throws<LabelledFileException>(() => GoEmotionsFiles.Read(sets["goemotions"], DataPart.Dev).Count());
        Assert.EndsWith("expected UTF-8.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_no_input()
    {
        LabelledFileException error = Assert.Throws<LabelledFileException>(() => EmoBankFile.Read(sets["emobank"]).Count());
        Assert.Equal((66, Path.Combine(sets["emobank"], "emobank.csv") + ": no such file."), (error.ExitCode, error.Message));
    }

    private static string Line(LabelledText row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Part} {row.Language} {row.Polarity} {row.Emotions}| {(row.Valence is { } valence ? valence + " " : "")}{row.Text}");
}
