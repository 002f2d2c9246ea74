using Peakend.Engine.Statistics;

namespace Peakend.Jobs.Tests.Samples;

/// <summary>
/// What can be measured on 3,000 customers, as data/samples/README.md documents it. The scorer's errors and the week's lag make memory effects
/// smaller than planted, and with this many customers the intervals are narrow enough to show it.
/// </summary>
public class LargeCompanyTests(LargeCompanyRun large) : IClassFixture<LargeCompanyRun>
{
    [Theory]
    [InlineData("memory/csat/Pearson", 0.509, 0.04)]
    [InlineData("bad-memory/churn/rate ratio", 1.89, 0.25)]
    [InlineData("csat/revenue-growth/Pearson", 0.226, 0.001)]
    [InlineData("csat/revenue-growth/Pearson/segment", 0.096, 0.001)]
    [InlineData("memory/packaging/Pearson", 0.010, 0.04)]
    [InlineData("packaging/churn/Pearson", 0.018, 0.001)]
    public void Finds_what_is_documented(string id, double documented, double tolerance) =>
        Assert.Equal(documented, large.Job.Strength(id).Value, tolerance); // wider where the sentiment model decides: a better one may find more

    [Theory]
    [InlineData("csat/revenue-growth/Pearson", 0.25)]
    [InlineData("csat/revenue-growth/Pearson/segment", 0.12)]
    [InlineData("memory/packaging/Pearson", 0)]
    [InlineData("packaging/churn/Pearson", 0)]
    public void Intervals_cover_what_is_planted_where_no_words_are_in_between(string id, double planted)
    {
        Estimate found = large.Job.Strength(id);
        Assert.InRange(planted, found.Lower, found.Upper);
    }

    [Fact]
    public void The_segment_inflates_the_plain_correlation() =>
        Assert.True(large.Job.Strength("csat/revenue-growth/Pearson").Lower > large.Job.Strength("csat/revenue-growth/Pearson/segment").Upper);

    [Fact]
    public void One_team_has_worse_endings() => Assert.Equal(17, ContactShares.WorseTeamPoints(large.Job), 1.5);
}
