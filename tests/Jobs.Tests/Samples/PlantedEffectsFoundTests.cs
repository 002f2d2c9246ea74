using Peakend.Engine.Links;
using Peakend.Engine.Samples;
using Peakend.Engine.Statistics;

namespace Peakend.Jobs.Tests.Samples;

/// <summary>What is planted in the sample company, found again by the product in the files alone; data/samples/README.md prints these figures.</summary>
public class PlantedEffectsFoundTests(CommittedSamplesRun samples) : IClassFixture<CommittedSamplesRun>
{
    private MainJob Job => samples.Job;

    [Fact]
    public void Bad_memories_raise_the_churn_rate_as_planted() => Covers("bad-memory/churn/rate ratio", PlantedEffects.BadMemoryHazardRatio);

    [Fact]
    public void Satisfaction_follows_memory_as_planted() => Covers("memory/csat/Pearson", 0.55);

    [Fact]
    public void The_plain_correlation_of_satisfaction_with_growth_is_inflated_by_the_segment()
    {
        Covers("csat/revenue-growth/Pearson", 0.25);
        Covers("csat/revenue-growth/Pearson/segment", 0.12);
        Assert.True(Job.Strength("csat/revenue-growth/Pearson").Value > Job.Strength("csat/revenue-growth/Pearson/segment").Value + 0.05);
        Assert.Equal(Rung.Adjusted, Job.Link("csat/revenue-growth/Pearson/segment").Rung);
    }

    [Theory]
    [InlineData("memory/packaging/Pearson")]
    [InlineData("memory/packaging/Spearman")]
    [InlineData("packaging/churn/Pearson")]
    public void Noise_is_linked_to_nothing(string id)
    {
        Covers(id, 0);
        Assert.True(Job.Link(id).AdjustedP > 0.05, $"adjusted p {Job.Link(id).AdjustedP}");
    }

    [Fact]
    public void One_team_has_worse_endings() => Assert.Equal(17, ContactShares.WorseTeamPoints(Job), 1.0);

    [Fact]
    public void Angry_customers_answer_less()
    {
        double[] share = ContactShares.AnsweredByMemory(Job);
        Assert.Equal([0.44, 0.30, 0.21], share.Select(one => Math.Round(one, 2)));
    }

    [Fact]
    public void Revenue_reconciles_and_its_retention_is_one_that_a_reader_believes()
    {
        Assert.Equal(0, Job.Findings.Revenue!.LedgerDifference.Amount);
        Assert.InRange(Assert.IsType<Finding.Known>(Job.Findings.Revenue.Total.Net).Estimate.Value, 0.95, 1.12);
    }

    private void Covers(string id, double planted)
    {
        Estimate found = Job.Strength(id);
        Assert.True(found.Lower <= planted && planted <= found.Upper, $"{id}: {planted} is outside {found.Lower:0.000} to {found.Upper:0.000}");
    }
}
