using Peakend.Engine.Statistics;

namespace Peakend.Jobs.Tests.RealInput;

/// <summary>The churn set of pysurvival, the positive control: no ids, no dates, no words.</summary>
public sealed class PysurvivalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // SOURCE.txt of the data set prints r(csat, churned) = −0.452.
    [Fact]
    public async Task The_known_correlation_of_satisfaction_with_churn_is_found()
    {
        string file = Path.Combine(Repository.PublicData("pysurvival_churn"), "churn.csv");
        MainJob job = await MainJob.DoAsync(folder.WithCopies("in", file), folder["out"], Repository.Example("pysurvival.json"));
        Estimate r = job.Strength("csat/churn/Pearson");
        Assert.Equal(-0.452, r.Value, 5e-4);
        Assert.Equal(2_000, r.N);
        Assert.True(job.Link("csat/churn/Pearson").AdjustedP < 1e-4);
        Assert.All(job.Findings.Links.Where(link => link.Y != "churn" || link.X != "csat"), link => Assert.IsType<Finding.Withheld>(link.Strength));
        Assert.Null(job.Report); // nothing has a date
    }
}
