using Peakend.Engine.Statistics;
using Peakend.Engine.Storage;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class SurveyFiguresTests
{
    private const int Minimum = 4;
    private static int last;

    [Theory]
    [InlineData(1, 5, "1,2,3,4,5", 0.4)] // 4 and 5
    [InlineData(1, 7, "5,5.5,6,7", 0.75)] // the top quarter of the scale begins at 5.5
    [InlineData(0, 10, "7,8,9,10", 0.75)] // 7.5
    [InlineData(0, 100, "74,75,90,100", 0.75)]
    public void Satisfied_is_the_top_quarter_of_a_scale_two_of_five_boxes(double min, double max, string values, double share)
    {
        SurveyResult csat = One(Answers("csat", min, max, values));
        Assert.Equal(SurveyKind.Csat, csat.Kind);
        Assert.Equal(share, csat.Summary!.Estimated!.Value.Value, 1e-12);
    }

    // Promoters 10, 9; passive 8, 7; detractors 6, 0: (2 − 2) ÷ 6 = 0. With one more 10: 1 ÷ 7.
    [Theory]
    [InlineData("10,9,8,7,6,0", 0)]
    [InlineData("10,10,9,8,7,6,0", 1.0 / 7)]
    public void Net_promoters_are_nines_and_tens_less_zeros_to_sixes(string values, double score)
    {
        SurveyResult nps = One(Answers("nps", 0, 10, values));
        Assert.Equal(SurveyKind.Nps, nps.Kind);
        Assert.Equal(score, nps.Summary!.Estimated!.Value.Value, 1e-12);
    }

    [Fact]
    public void Too_few_answers_have_neither_mean_nor_summary()
    {
        SurveyResult csat = One(Answers("csat", 1, 5, "1,4,5"));
        Assert.Equal(new Finding.Withheld(WithheldReason.TooFew, 3, Minimum), csat.Mean);
        Assert.Equal(csat.Mean, csat.Summary);
        Assert.Equal(3, csat.Answered);
    }

    [Fact]
    public void A_response_rate_needs_to_know_who_was_asked()
    {
        List<AskedQuestion> asked = [.. Answers("csat", 1, 5, "1,2,3,4,5"), .. Enumerable.Range(0, 5).Select(_ => Question("csat", null, 1, 5))];
        SurveyResult known = One(asked, "csat"), unknown = One(asked);
        Assert.Equal((10, 5, 0.5), (known.Asked, known.Answered, known.ResponseRate.Estimated!.Value.Value));
        Assert.Null(unknown.Asked);
        Assert.IsType<Finding.Withheld>(unknown.ResponseRate);
        Assert.Empty(unknown.ByMemory);
    }

    [Fact]
    public void Bands_in_which_few_were_asked_are_left_out_and_cannot_be_told_from_the_rest()
    {
        // Very bad 2, bad 1, good 6, very good 9: three customers hidden in two bands are fewer than four, so the next smallest goes too.
        (double Memory, int Asked)[] bands = [(-0.9, 2), (-0.3, 1), (0.3, 6), (0.9, 9)];
        List<AskedQuestion> asked = [.. bands.SelectMany(band => Enumerable.Range(0, band.Asked).Select(i => Question("csat", i % 2 == 0 ? 4 : null, 1, 5, band.Memory)))];
        Assert.Equal([9], One(asked, "csat").ByMemory.Select(band => band.Asked));
    }

    [Fact]
    public void Questions_come_as_satisfaction_recommendation_ease_and_the_others_by_name() =>
        Assert.Equal(
            ["csat", "nps", "ces", "a", "b"],
            SurveyFigures.Of(((string[])["b", "ces", "a", "nps", "csat"]).Select(metric => Question(metric, 3, 1, 5)), [], Minimum).Select(result => result.Name));

    private static SurveyResult One(IEnumerable<AskedQuestion> asked, params string[] withRate) => Assert.Single(SurveyFigures.Of(asked, withRate, Minimum));

    private static IEnumerable<AskedQuestion> Answers(string metric, double min, double max, string values) =>
        values.Split(',').Select(value => Question(metric, double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), min, max));

    private static AskedQuestion Question(string metric, double? value, double min, double max, double? memory = null) =>
        new() { Customer = $"c{Interlocked.Increment(ref last)}", Metric = metric, Value = value, ScaleMin = min, ScaleMax = max, Memory = memory };
}
