using System.Text.RegularExpressions;
using Peakend.Engine.Sentiment.Labelled;

namespace Peakend.Engine.Tests.Sentiment.Labelled;

/// <summary>The trap of XED: neutral lines must not be known by how they are written.</summary>
[Collection(SharedData.OneAtATime)]
public sealed partial class SubtitleTextTests : IDisposable
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
        IReadOnlyList<LabelledText> rows = SharedData.XedEnglish;
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
        IReadOnlyList<LabelledText> rows = SharedData.XedEnglish;
        ILookup<string, string> emotional = rows.Where(row => row.Emotions is not null || row.Polarity is not null).ToLookup(row => NormalForm.Of(row.Text), row => row.Text);
        LabelledText[] both = [.. rows.Where(row => row.Emotions is null && row.Polarity is null && emotional.Contains(NormalForm.Of(row.Text)))];
        Assert.True(both.Length > 1_000, $"{both.Length} lines of both files");
        int one = both.Count(row => emotional[NormalForm.Of(row.Text)].Contains(row.Text));
        Assert.True(one > 0.93 * both.Length, $"{one} of {both.Length}"); // the rest are other lines of the same words: "That's all?", "That's all."
    }

    // A classifier that sees only how lines are written, letters hidden: as they are it tells nearly all pairs of a neutral and an emotional line (0.999), in
    // the one form hardly more than chance, and that from the marks at sentences' ends, because feelings are shouted and asked.
    [Theory]
    [InlineData(false, 0.99, 1)]
    [InlineData(true, 0.5, 0.6)]
    public void On_the_set_itself_the_format_alone_tells_hardly_more_than_chance(bool oneForm, double least, double most)
    {
        string folder = SharedData.Folder("xed");
        IEnumerable<(string Text, bool Neutral)> lines = oneForm
            ? SharedData.XedEnglish.Where(row => row.Emotions is not null).Select(row => (row.Text, row.Emotions!.Value.Contains(Emotion.Neutral)))
            : [.. File.ReadLines(Path.Combine(folder, "en-annotated.tsv")).Select(line => (line.Split('\t')[0], false)), .. File.ReadLines(Path.Combine(folder, "neu_en.txt")).Where(line => line[0] == '9').Select(line => (line.Split('\t')[1], true))];
        (string[] Marks, bool Neutral)[] all = [.. OfOneLength(lines).Select(line => (Marks(line.Text), line.Neutral))];
        Assert.InRange(AreaUnderCurve([.. all.Where((_, i) => i % 2 == 0)], [.. all.Where((_, i) => i % 2 == 1)]), least, most);
    }

    /// <summary>As many neutral as emotional lines of each number of words: length is not format.</summary>
    private static IEnumerable<(string Text, bool Neutral)> OfOneLength(IEnumerable<(string Text, bool Neutral)> lines) => lines
        .GroupBy(line => Math.Min(15, Skeleton(line.Text).Count(c => c is 'w' or 'W')))
        .SelectMany(length => length.Where(line => line.Neutral).Zip(length.Where(line => !line.Neutral)))
        .SelectMany((pair, i) => i / 2 % 2 == 0 ? (IEnumerable<(string, bool)>)[pair.First, pair.Second] : [pair.Second, pair.First]);

    /// <summary>Runs of one to three characters of the skeleton.</summary>
    private static string[] Marks(string text)
    {
        string skeleton = Skeleton(text);
        return [.. Enumerable.Range(1, 3).SelectMany(length => Enumerable.Range(0, Math.Max(0, skeleton.Length - length + 1)).Select(at => skeleton.Substring(at, length))).Distinct()];
    }

    /// <summary>Naive Bayes learned on one half: the share of pairs of the other half in which the neutral line is the one it finds more neutral; ties count half.</summary>
    private static double AreaUnderCurve((string[] Marks, bool Neutral)[] learn, (string[] Marks, bool Neutral)[] test)
    {
        Dictionary<string, (double Neutral, double Other)> counts = [];
        foreach ((string[] marks, bool neutral) in learn)
            foreach (string mark in marks)
            {
                (double a, double b) = counts.GetValueOrDefault(mark, (1, 1));
                counts[mark] = neutral ? (a + 1, b) : (a, b + 1);
            }

        double half = (learn.Length / 2.0) + 2;
        Dictionary<string, double> weights = counts.ToDictionary(mark => mark.Key, mark => Math.Log(mark.Value.Neutral / mark.Value.Other * (half - mark.Value.Other) / (half - mark.Value.Neutral)));
        (double Score, bool Neutral)[] scored = [.. test.Select(line => (Math.Round(line.Marks.Order(StringComparer.Ordinal).Sum(mark => weights.GetValueOrDefault(mark)), 9), line.Neutral)).OrderBy(line => line.Item1)];
        double won = 0, others = 0;
        foreach (IGrouping<double, (double Score, bool Neutral)> ties in scored.GroupBy(line => line.Score))
        {
            int neutral = ties.Count(line => line.Neutral), other = ties.Count() - neutral;
            won += neutral * (others + (other / 2.0));
            others += other;
        }

        return won / (others * scored.Count(line => line.Neutral));
    }

    private static double Share(string[] lines, string mark) => (double)lines.Count(line => line.Contains(mark, StringComparison.Ordinal)) / lines.Length;

    /// <summary>The line with w for every word in lower case and W for every other; anything else stays to be seen.</summary>
    private static string Skeleton(string text) => Word().Replace(text, word => char.IsLower(word.Value[0]) ? "w" : "W");

    [GeneratedRegex(@"\p{L}+('\p{L}+)*")]
    private static partial Regex Word();
}
