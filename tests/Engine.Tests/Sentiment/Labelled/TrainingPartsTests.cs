using Peakend.Engine.Sentiment;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

public sealed class TrainingPartsTests : IDisposable
{
    private readonly SetFolder sets = new();

    public void Dispose() => sets.Dispose();

    [Fact]
    public void Only_sets_with_a_licence_to_learn_from_are_in_it()
    {
        Assert.Equal(
            [DataSet.GoEmotions, DataSet.Brighter, DataSet.Xed, DataSet.ServiceSentences],
            TrainingParts.All.Select(part => part.Set).Distinct());
        Assert.DoesNotContain(TrainingParts.All, part => part.Part == DataPart.Test);
        Assert.All(TrainingParts.All, part => Assert.NotEmpty(part.Licence));
        Assert.Throws<ArgumentException>(() => TrainingParts.Read(sets.Folders, DataPart.Test));
    }

    [Fact]
    public void What_occurs_in_a_test_is_left_out_and_counted()
    {
        sets.With("goemotions/train.tsv", "Thanks a LOT!!\t15\ta", "Works\t4\tb", "one two three four five six seven eight nine\t27\tc", "one two three four five six seven nine\t27\td", "\U0001F600\t17\te", "\U0001F621\t2\tf", "Curious\t7\tg")
            .With("goemotions/test.tsv", "thanks, a lot\t15\ta", "\U0001F600!\t17\tb")
            .With("emobank/emobank.csv", "id,split,V,A,D,text", "a,train,3,3,3,\"And zero, one two three four five six seven eight nine ten.\"")
            .With("sentences/de/a.tsv", "valence\temotion\tform\ttext", "0.5\tapproval\tchat\tLäuft.", "-0.5\tanger\tchat\tLäuft nicht")
            .With("sentences/held-out/de/a.tsv", "valence\temotion\tform\ttext", "0.5\tapproval\tchat\tläuft");
        TrainingTexts train = TrainingParts.Read(sets.Folders, DataPart.Train);
        Assert.Equal(["Works", "one two three four five six seven nine", "\U0001F621", "Läuft nicht"], train.Texts.Select(text => text.Text));
        Assert.Equal((4, 1), (train.InTests, train.Unlabelled));
        Assert.Equal(
            ["Brighter English", "Brighter German", "Xed English", "Xed German", "ServiceSentences English"],
            train.Missing.Select(part => $"{part.Set} {part.Language}"));
        Assert.Equal(["Läuft nicht"], TrainingParts.Read(sets.Folders, DataPart.Train, Language.German).Texts.Select(text => text.Text));
    }

    [Theory]
    [InlineData("It's  “fine”, Ärger…", "itsfineärger")]
    [InlineData("A\u0308rger", "ärger")] // composed and decomposed alike
    [InlineData("ﬁne ２", "fine2")] // ligatures and full-width digits
    [InlineData("?!", "?!")]
    [InlineData(" \U0001F600 :-) ", "\U0001F600")]
    public void The_normal_form_folds_case_space_and_punctuation(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Fact]
    public void Every_emotion_of_ours_is_meant_by_one_of_a_set() =>
        Assert.Equal(Enum.GetValues<Emotion>(), EmotionNames.Known.Select(EmotionNames.Ours).OfType<Emotion>().Distinct().Order());

    [Fact]
    public void Sets_of_emotions_are_equal_by_their_members()
    {
        EmotionSet set = EmotionSet.Of(Emotion.Joy).With(Emotion.Anger).With(Emotion.Joy);
        Assert.Equal(EmotionSet.Of(Emotion.Anger).With(Emotion.Joy), set);
        Assert.Equal([Emotion.Anger, Emotion.Joy], set);
        Assert.Equal((2, true, false), (set.Count, set.Contains(Emotion.Joy), set.Contains(Emotion.Neutral)));
    }
}
