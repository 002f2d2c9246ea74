using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;
using static Peakend.Reports.Tests.WeeklyReport.SampleFindings;

namespace Peakend.Reports.Tests.Wording;

/// <summary>The table of certainty words, row by row.</summary>
public class CertaintyTests
{
    private static readonly UsualRange Usual = new(0.147, 0.113, 0.180, 26);
    private static readonly Words English = new(ReportLanguage.English), German = new(ReportLanguage.German);

    [Theory]
    [InlineData(0.091, 0.078, 0.104, "clearly lower", "eindeutig niedriger")]
    [InlineData(0.210, 0.190, 0.230, "clearly higher", "eindeutig höher")]
    [InlineData(0.105, 0.090, 0.120, "probably lower", "wahrscheinlich niedriger")]
    [InlineData(0.185, 0.170, 0.200, "probably higher", "wahrscheinlich höher")]
    [InlineData(0.120, 0.100, 0.140, "no clear change", "keine klare Veränderung")]
    [InlineData(0.147, 0.140, 0.154, "practically unchanged", "praktisch unverändert")]
    public void A_week_against_its_usual_range(double value, double lower, double upper, string english, string german)
    {
        Judgement judgement = Judgement.OfWeek(Between(value, lower, upper, 6112), Usual, 0.02);
        Assert.Equal(english, English.Change(judgement));
        Assert.Equal(german, German.Change(judgement));
    }

    [Theory]
    [InlineData(-0.128, 0.03, 0.0001, 0.0009, "clearly lower", "eindeutig niedriger")]
    [InlineData(-0.04, 0.03, 0.004, 0.017, "probably lower", "wahrscheinlich niedriger")]
    [InlineData(0.04, 0.03, 0.024, 0.062, "possibly higher", "möglicherweise höher")]
    [InlineData(0.01, 0.03, 0.44, 0.6, "no clear change", "keine klare Veränderung")]
    [InlineData(0.001, 0.01, 0.8, 0.9, "practically unchanged", "praktisch unverändert")]
    [InlineData(0.012, 0.005, 1e-6, 1e-5, "practically unchanged", "praktisch unverändert")]
    public void One_of_many_groups(double difference, double half, double p, double adjusted, string english, string german)
    {
        Judgement judgement = Judgement.OfGroup(Known(difference, half, 500), p, adjusted, 0.02);
        Assert.Equal(english, English.Change(judgement));
        Assert.Equal(german, German.Change(judgement));
    }

    [Fact]
    public void Withheld_or_without_a_range_it_is_too_early_to_say()
    {
        Assert.Equal("too early to say", English.Change(Judgement.OfWeek(TooFew(12, 30), Usual)));
        Assert.Equal("noch nicht zu sagen", German.Change(Judgement.OfWeek(Known(0.1, 0.01, 100), null)));
        Assert.Equal("too early to say; needs n ≈ 1,300, has 468", English.Withheld(new(WithheldReason.TooFew, 468, 1300)));
        Assert.Equal("noch nicht zu sagen; nötig etwa n = 1.300, vorhanden 468", German.Withheld(new(WithheldReason.TooFew, 468, 1300)));
    }

    [Fact]
    public void Colour_is_earned_by_clear_findings_only()
    {
        Judgement clear = new(Certainty.Clearly, Direction.Lower);
        Assert.Equal(Tone.Worse, clear.ToneWhere(Better.Higher));
        Assert.Equal(Tone.Better, clear.ToneWhere(Better.Lower));
        Assert.Equal(Tone.Probable, clear.ToneWhere(Better.Neither));
        Assert.Equal(Tone.Probable, new Judgement(Certainty.Probably, Direction.Lower).ToneWhere(Better.Higher));
        Assert.Equal(Tone.Possible, new Judgement(Certainty.Possibly, Direction.Lower).ToneWhere(Better.Higher));
        Assert.Equal(Tone.Quiet, new Judgement(Certainty.NoClearChange, Direction.None).ToneWhere(Better.Higher));
    }

    [Theory]
    [InlineData(Rung.Description, "was clearly seen with", "trat eindeutig zusammen mit")]
    [InlineData(Rung.Correlation, "clearly goes with", "geht eindeutig einher mit")]
    [InlineData(Rung.Adjusted, "after allowing for tenure", "auch nach Berücksichtigung von tenure")]
    [InlineData(Rung.WithinCustomer, "When the same customer", "Bei denselben Kunden")]
    [InlineData(Rung.EventStudy, "followed x (timing, not proof)", "folgte eindeutig auf x (zeitlich, kein Beweis)")]
    [InlineData(Rung.Instrument, "speaks for an effect on", "spricht eindeutig für eine Wirkung auf")]
    [InlineData(Rung.Experiment, "lowered y", "senkte eindeutig y")]
    public void The_verb_follows_the_rung(Rung rung, string english, string german)
    {
        Judgement lower = new(Certainty.Clearly, Direction.Lower);
        Assert.Contains(english, English.Linked(rung, "x", "y", lower, ["tenure"]), StringComparison.Ordinal);
        Assert.Contains(german, German.Linked(rung, "x", "y", lower, ["tenure"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_plain_text_exists_in_both_languages()
    {
        foreach (System.Reflection.PropertyInfo property in typeof(Words).GetProperties().Where(property => property.PropertyType == typeof(string) && property.GetIndexParameters().Length == 0))
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(English)), property.Name);
            Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(German)), property.Name);
        }

        Assert.Equal(English.SectionNames.Count, German.SectionNames.Count);
        Assert.Equal(Words.Anchors.Count, German.SectionNames.Count);
    }
}
