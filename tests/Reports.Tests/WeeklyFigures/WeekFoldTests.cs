using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyFigures.Contacts;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class WeekFoldTests
{
    // Berlin leaves summer time on Sunday 25 October 2026 (01:00 UTC) and enters it on Sunday 28 March 2027: those weeks have 169 and 167 hours.
    [Theory]
    [InlineData("2026-10-19", "2026-10-18T22:00Z", "2026-10-25T23:00Z")]
    [InlineData("2027-03-22", "2027-03-21T23:00Z", "2027-03-28T22:00Z")]
    [InlineData("2026-07-27", "2026-07-26T22:00Z", "2026-08-02T22:00Z")]
    public void A_week_begins_and_ends_at_midnight_in_Berlin(string monday, string from, string until)
    {
        ReportWeek week = new(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture));
        WeekFold fold = new(week, Berlin, MethodSettings.Default);
        DateTimeOffset first = DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture), end = DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((first, end), (fold.WeekFrom, fold.Until));
        foreach (DateTimeOffset at in (DateTimeOffset[])[first.AddMinutes(-1), first, end.AddMinutes(-1), end]) fold.Add(Of(0, at: at));
        Assert.Equal([first, end.AddMinutes(-1)], fold.Contacts.Select(contact => contact.StartedAt!.Value));
    }

    [Fact]
    public void Where_midnight_comes_twice_the_week_begins_at_the_first()
    {
        // Havana puts its clocks back at 01:00 on the first Sunday of November; a week begins on a Monday, so the zone is made by hand: back at 01:00 on Monday 27 July.
        TimeZoneInfo.AdjustmentRule rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 8), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 1, 0, 0), 7, 27));
        TimeZoneInfo zone = TimeZoneInfo.CreateCustomTimeZone("Twice", TimeSpan.FromHours(-5), "Twice", "Twice", "Twice summer", [rule]);
        Assert.Equal(Utc(2026, 7, 27, 4), new WeekFold(Week, zone, MethodSettings.Default).WeekFrom);
    }

    [Fact]
    public void Contacts_before_the_26_weeks_and_after_the_week_change_nothing()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        for (int day = 1; day <= 9; day++) fold.Add(Of(-1, at: fold.From.AddDays(-day)));
        fold.Add(Of(-1, at: fold.Until));
        Assert.Empty(fold.Headlines()[0].Past);
        Assert.Empty(fold.Contacts);
    }

    // Past weekly means 0.1, 0.3, 0.1, … (26 of them, 13 each): centre 0.2, every step 0.2, so limits 0.2 ± 2.66 · 0.2 = −0.332 and 0.732.
    [Fact]
    public void Limits_come_from_26_past_weeks_and_not_from_the_week_itself()
    {
        WeekFold fold = Alternating();
        for (int i = 0; i < 12; i++) fold.Add(Of(i % 2 == 0 ? -1 : -0.8));
        Headline memory = fold.Headlines()[0];
        Assert.Equal(26, memory.Past.Count);
        Assert.Equal(Week.AddWeeks(-26), memory.Past[0].Week);
        Assert.Equal((0.2, -0.332, 0.732), (Math.Round(memory.Usual!.Centre, 9), Math.Round(memory.Usual.Lower, 9), Math.Round(memory.Usual.Upper, 9)));
        Assert.Equal(-0.9, memory.Now.Estimated!.Value.Value, 1e-9);
    }

    [Fact]
    public void Limits_do_not_pass_the_ends_of_the_scale()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        for (int week = 1; week <= 26; week++) fold.Add(Of(week % 2 == 0 ? 1 : -1, at: fold.WeekFrom.AddDays(-7 * week)));
        Assert.Equal((-1.0, 1.0), (fold.Headlines()[0].Usual!.Lower, fold.Headlines()[0].Usual!.Upper));
    }

    [Fact]
    public void With_seven_past_weeks_there_is_no_usual_range()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        for (int week = 1; week <= 7; week++) fold.Add(Of(week / 10.0, at: fold.WeekFrom.AddDays(-7 * week)));
        Assert.Null(fold.Headlines()[0].Usual);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(-0.8, 1)]
    [InlineData(-0.6, 2)]
    [InlineData(-0.2, 4)]
    [InlineData(-0.0001, 4)]
    [InlineData(0, 5)]
    [InlineData(0.2, 6)]
    [InlineData(0.6, 8)]
    [InlineData(0.8, 9)]
    [InlineData(1, 9)]
    public void A_bin_holds_its_lower_edge_and_the_last_one_its_upper_too(double valence, int bin)
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        fold.Add(Of(0, peak: valence, end: -valence));
        Assert.Equal([bin], Filled(fold.Peaks()!));
        Assert.Single(Filled(fold.Ends()!));
    }

    // Mean moments 0, −0.95, 0.95 stand at 0, ½, 1: falling by a third of 0.95 a position, then rising by a third of 1.9.
    [Fact]
    public void A_shape_lies_on_straight_lines_between_the_moments()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default with { MinimumGroup = 2 });
        fold.Add(Of(0, valences: [0.1, -0.9, 1]));
        fold.Add(Of(0, valences: [-0.1, -1, 0.9]));
        fold.Add(Of(0, valences: [-1, -1])); // too short to have a shape
        ContactShape shape = Assert.Single(fold.Shapes());
        Assert.Equal(2, shape.Contacts);
        double[] expected = [0, -0.95 / 3, -0.95 * 2 / 3, -0.95, -0.95 + (1.9 / 3), -0.95 + (1.9 * 2 / 3), 0.95];
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], shape.Points[i].Now.Estimated!.Value.Value, 1e-9);
    }

    [Fact]
    public void Openings_follow_the_thresholds_and_flows_that_nobody_ever_took_are_absent()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        fold.Add(Of(0, start: 0.15, ending: Ending.Soured));
        fold.Add(Of(0, start: -0.15, ending: Ending.Bad));
        fold.Add(Of(0, start: 0.14, ending: Ending.Good));
        fold.Add(Of(0, start: 0.5, ending: Ending.Good, at: fold.WeekFrom.AddDays(-3)));
        Assert.Equal(
            [(Opening.Good, Ending.Good), (Opening.Good, Ending.Soured), (Opening.Neutral, Ending.Good), (Opening.Bad, Ending.Bad)],
            fold.Flows().Select(flow => (flow.From, flow.To)));
    }

    [Theory]
    [InlineData(Success.FlaggedResolved, true)]
    [InlineData(Success.SaidResolved, true)]
    [InlineData(Success.NoRecontact, true)]
    [InlineData(Success.FlaggedUnresolved, false)]
    [InlineData(Success.SaidUnresolved, false)]
    [InlineData(Success.Recontact, false)]
    [InlineData(Success.Unknown, null)]
    public void Success_is_resolved_not_resolved_or_not_known(Success success, bool? resolved) => Assert.Equal(resolved, WeekSums.Resolved(success));

    [Fact]
    public void A_mean_gives_every_contact_one_vote_and_its_interval_every_customer_one()
    {
        // Contacts 1, 1 of one customer and −1 of another: mean 1/3; deviations of the clusters 4/3 and −4/3; se = √(2/1 · 2 · 16/9) / 3 = 0.8888889; n = 3.
        ClusterSums sums = new();
        Assert.IsType<Finding.Withheld>(sums.Mean());
        sums.Add(new CustomerId("a"), 1);
        sums.Add(new CustomerId("a"), 1);
        Assert.IsType<Finding.Withheld>(sums.Mean());
        sums.Add(new CustomerId("b"), -1);
        Estimate mean = sums.Mean().Estimated!.Value;
        Assert.Equal((3, 2, 3), (sums.Count, sums.Customers, mean.N));
        Assert.Equal(1.0 / 3, mean.Value, 1e-12);
        Assert.Equal(12.7062047 * 0.8888889, mean.Upper - mean.Value, 1e-5); // t of 1 degree of freedom at 97.5 %
    }

    private static WeekFold Alternating()
    {
        WeekFold fold = new(Week, Berlin, MethodSettings.Default);
        for (int week = 1; week <= 26; week++) fold.Add(Of(week % 2 == 0 ? 0.1 : 0.3, at: fold.WeekFrom.AddDays(-7 * week).AddHours(30)));
        return fold;
    }

    private static IEnumerable<int> Filled(ScoreDistribution spread) => spread.Bins.Select((bin, i) => (bin.Count, i)).Where(bin => bin.Count > 0).Select(bin => bin.i);
}
