using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>The trap of XED: neutral lines must not be known by how they are written.</summary>
public sealed class SubtitleTextTests : IDisposable
{
    private readonly SetFolder sets = new();

    public void Dispose() => sets.Dispose();

    // One sentence as the annotated file writes it and as the neutral file does.
    [Theory]
    [InlineData("All right , sir - we'll half - hope so .", "All right sir - we'll half-hope so.", "all right sir we'll half hope so.")]
    [InlineData("[PERSON] , wait for [PERSON]'s car !", "Ellen wait for Tom's car!", "wait for car!")]
    [InlineData("Meet Mr. [PERSON] , sir .", "Meet Mr. Brown sir.", "meet. sir.")]
    [InlineData("We fly to [LOCATION] on Monday .", "We fly to Oslo on Monday.", "we fly to on.")]
    [InlineData("Wait ... I'm not - what ? !", "Wait... I'm not - what?!", "wait i'm not what?")]
    [InlineData("Do you wan na go ? - I can not .", "Do you wanna go? - I cannot.", "do you wanna go? i can not.")]
    [InlineData("Room is free . - Yes , sir .", "Room 12 is free. - Yes sir.", "room is free. yes sir.")]
    [InlineData("♪ Get 'em out , boy ♪", "Get 'em out boy", "get em out boy")]
    [InlineData("HELP ! ! !", "HELP!!!", "help!")]
    [InlineData("[PERSON] .", "Ellen.", "")]
    public void One_sentence_in_two_formats_becomes_one_text(string annotated, string neutral, string expected)
    {
        SubtitleText form = new(["all right wait for meet we fly do room yes get"]);
        Assert.Equal((expected, expected), (form.Clean(annotated), form.Clean(neutral)));
        Assert.Equal(expected, form.Clean(expected)); // nothing is left to do
    }

    [Fact]
    public void A_neutral_line_that_stands_among_the_emotional_ones_has_no_label_and_no_line_stands_twice()
    {
        sets.With("xed/en-annotated.tsv", "Well , stop it well .\t1, 3", "the end !\t5").With("xed/neu_en.txt", "9\tWell stop it well.", "9\tThe end of the road.\t\t\t", "9\tthe end of the road", "9\tEllen.");
        LabelledText[] rows = [.. XedFiles.ReadEnglish(sets["xed"])];
        Assert.Equal(["well stop it well.", "the end!", "well stop it well.", "the end of the road."], rows.Select(row => row.Text));
        Assert.Equal([Polarity.Negative, Polarity.Positive, null, Polarity.Neutral], rows.Select(row => row.Polarity));
        Assert.Equal(["Anger", "Joy", null, "Neutral"], rows.Select(row => row.Emotions?.ToString()));
    }

    // The share of lines with a mark, by class. Before, a space before the last mark alone told 96 % of the emotional lines from all neutral ones.
    [Fact]
    public void On_the_set_itself_marks_do_not_tell_neutral_lines()
    {
        LabelledText[] rows = [.. XedFiles.ReadEnglish(SharedData.Folder("xed"))];
        string[] neutral = [.. rows.Where(row => row.Emotions == EmotionSet.Of(Emotion.Neutral)).Select(row => Skeleton(row.Text))];
        string[] emotional = [.. rows.Where(row => row.Emotions is { } emotions && !emotions.Contains(Emotion.Neutral)).Select(row => Skeleton(row.Text))];
        Assert.All(neutral.Concat(emotional), skeleton => Assert.Matches(@"^w(\b[.!?]? w\b)*[.!?]?$", skeleton));
        foreach (string mark in (string[])["'", "w. w", "w? w", "w w", ". ", "? ", "w."])
        {
            double among = Share(neutral, mark), others = Share(emotional, mark);
            Assert.True(Math.Abs(among - others) < 0.15 && Math.Max(among, others) < 2.5 * Math.Min(among, others) + 0.005, $"'{mark}': {among:P1} of the neutral, {others:P1} of the emotional lines");
        }
    }

    // Lines that both files hold, each in its own format: what is one line must be one text, whichever file it comes from.
    [Fact]
    public void On_the_set_itself_lines_of_both_files_become_one_text()
    {
        LabelledText[] rows = [.. XedFiles.ReadEnglish(SharedData.Folder("xed"))];
        ILookup<string, string> emotional = rows.Where(row => row.Emotions is not null || row.Polarity is not null).ToLookup(row => NormalForm.Of(row.Text), row => row.Text);
        LabelledText[] both = [.. rows.Where(row => row.Emotions is null && row.Polarity is null && emotional.Contains(NormalForm.Of(row.Text)))];
        Assert.True(both.Length > 1_000, $"{both.Length} lines of both files");
        int one = both.Count(row => emotional[NormalForm.Of(row.Text)].Contains(row.Text));
        Assert.True(one > 0.93 * both.Length, $"{one} of {both.Length}"); // the rest are other lines of the same words: "That's all?", "That's all."
    }

    private static double Share(string[] lines, string mark) => (double)lines.Count(line => line.Contains(mark, StringComparison.Ordinal)) / lines.Length;

    /// <summary>The line with w for every run of lower-case letters; anything else stays to be seen.</summary>
    private static string Skeleton(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\p{Ll}+('\p{Ll}+)*", "w");
}
