using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

public sealed class LabelSampleTests : IDisposable
{
    private readonly SetFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, "text,label,language|\"Well, that works\",positive,en|Das geht gar nicht,-0.5,de-AT|Ce n'est pas possible,negative,fr|Where is my parcel and when will it come?,0,")]
    [InlineData(true, "\uFEFFText;Label;Language|\"Well, that works\";Positiv;EN|Das geht gar nicht;-0,5;German|Ce n'est pas possible;negativ;fr|Where is my parcel and when will it come?;0;")]
    [InlineData(true, "language\tlabel\ttext|en\tpositive\tWell, that works|de\t-0,5\tDas geht gar nicht|fr\tnegative\tCe n'est pas possible|\t0\tWhere is my parcel and when will it come?")]
    public void Words_and_numbers_of_both_formats_are_read(bool decimalComma, string lines)
    {
        LabelSample sample = Read(lines, decimalComma);
        Assert.Equal(
            [
                (Language.English, "Well, that works", Polarity.Positive, null),
                (Language.German, "Das geht gar nicht", Polarity.Negative, -0.5),
                (Language.English, "Where is my parcel and when will it come?", Polarity.Neutral, 0.0),
            ],
            sample.Texts.Select(text => (text.Language, text.Text, text.Polarity!.Value, text.Valence)));
        Assert.Equal(1, sample.NotScored);
        Assert.DoesNotContain(TrainingParts.All, part => part.Set == sample.Texts[0].Set);
    }

    [Fact]
    public void A_text_too_short_to_tell_is_in_the_one_language_of_the_others()
    {
        Assert.Equal([Language.German, Language.German], Read("text,label|ok,0|Das ist nicht die Antwort auf meine Frage,-0.5").Texts.Select(text => text.Language));
        Assert.Equal(1, Read("text,label|ok,0|Das ist nicht die Antwort auf meine Frage,-0.5|This is not what I asked you for,-0.5").NotScored);
        Assert.Equal(2, Read("text,label|ok,0|Je ne suis pas content de la réponse,-0.5").NotScored);
    }

    [Fact]
    public void A_language_that_cannot_be_told_is_not_scored_unless_named()
    {
        Assert.Equal((0, 1), (Read("text,label|ok,0").Texts.Count, Read("text,label|ok,0").NotScored));
        Assert.Equal(Language.German, Read("text,label|ok,0", language: Language.German).Texts[0].Language);
    }

    [Fact]
    public void Every_bad_row_is_named_without_its_text()
    {
        LabelledFileException error = Assert.Throws<LabelledFileException>(() => Read("text,label|Fine,good|Secret words of a customer,1.5|,neutral|Fine,\"0,5\"|Fine,|Fine,positive"));
        string file = Path.Combine(folder[""], "my.csv"), expected = "expected negative, neutral, positive or a number from -1 to 1 with a decimal point.";
        Assert.Equal(
            [
                $"{file}, line 2, column label: found 'good'; {expected}", $"{file}, line 3, column label: found '1.5'; {expected}", $"{file}, line 4, column text: found nothing; expected a text.",
                $"{file}, line 5, column label: found '0,5'; {expected}", $"{file}, line 6, column label: found nothing; {expected}",
            ],
            error.Message.Split('\n'));
        Assert.Equal(65, error.ExitCode);
    }

    [Fact]
    public void Of_many_bad_rows_the_first_ten_are_listed() =>
        Assert.EndsWith("\n… and 3 more", Assert.Throws<LabelledFileException>(() => Read("text,label" + string.Concat(Enumerable.Repeat("|Fine,good", 13)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("text,rating|Fine,1", "line 1: found 2 columns without 'label'; expected 'label' among them.")]
    [InlineData("comment;label|Fine;1", "line 1: found 2 columns without 'text'; expected 'text' among them.")]
    [InlineData("text,label|\"Secret,1", "line 2: found a row that is not CSV; expected values with quotes closed and doubled inside.")]
    [InlineData("text,label|Secret, words,1", "line 2: found 3 values; expected 2, as the header has.")]
    public void A_file_that_is_not_such_a_sample_is_refused(string lines, string message) =>
        Assert.Equal($"{Path.Combine(folder[""], "my.csv")}, {message}", Assert.Throws<LabelledFileException>(() => Read(lines)).Message);

    private LabelSample Read(string lines, bool decimalComma = false, Language? language = null) =>
        LabelSample.Read(Path.Combine(folder.With("my.csv", lines.Split('|'))[""], "my.csv"), decimalComma, language);
}
