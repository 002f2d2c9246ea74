using System.Globalization;
using Peakend.Engine.Links;

namespace Peakend.Jobs.Tests.RealInput;

/// <summary>RavenStack, the negative control: a made-up business in which satisfaction goes with nothing.</summary>
public sealed class RavenStackTests : IDisposable
{
    private static readonly string[] Tables = ["accounts", "support_tickets", "subscriptions", "churn_events"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_link_is_found_and_revenue_reconciles_to_the_cent()
    {
        string data = Repository.PublicData("ravenstack");
        string[] files = [.. Tables.Select(table => Path.Combine(data, $"ravenstack_{table}.csv"))];
        MainJob job = await MainJob.DoAsync(folder.WithCopies("in", files), folder["out"], Repository.Example("ravenstack.json"));
        Assert.Equal([500L, 2_000L, 2_000L, 5_000L, 599L], job.Read.Files.Select(file => file.Source.RowsKept));
        Assert.Equal(1, job.Read.Refused); // one account has two churn events on one day

        LinkResult[] tested = [.. job.Findings.Links.Where(link => link.P is not null)];
        Assert.True(tested.Length >= 4, $"{tested.Length} links tested");
        Assert.All(tested, link => Assert.True(link.AdjustedP >= 0.05 && link.HolmP >= 0.05, $"{link.Id}: adjusted p {link.AdjustedP}"));
        Assert.InRange(job.Strength("csat/churn/Pearson").Value, -0.1, 0.1);

        (DateOnly From, DateOnly? To, decimal Monthly)[] subscriptions = [.. Subscriptions(files[2])];
        decimal Paid(DateOnly month) => subscriptions.Where(one => one.From < month.AddMonths(1) && !(one.To < month.AddMonths(1))).Sum(one => one.Monthly);
        for (DateOnly month = new(2023, 1, 1); month <= new DateOnly(2024, 12, 1); month = month.AddMonths(1))
            Assert.Equal(
                [Paid(month) * 10_000], // stored in ten-thousandths
                job.Row($"select coalesce(sum(amount), 0) from revenue where month = {(month.Year * 12) + month.Month - 1}").Select(sum => (decimal)(long)sum));
        RevenueByBand revenue = job.Findings.Revenue!;
        Assert.Equal(0, revenue.LedgerDifference.Amount);
        Assert.Equal((Paid(revenue.StartMonth), Paid(revenue.EndMonth)), (revenue.Total.Bridge.Start.Amount, revenue.Total.Bridge.End.Amount));
        Assert.True(File.Exists(job.Report!.File));
    }

    /// <summary>Read apart from the product: the file quotes nothing.</summary>
    private static IEnumerable<(DateOnly From, DateOnly? To, decimal Monthly)> Subscriptions(string file) =>
        File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => (
            Day(cells[2]), cells[3].Length == 0 ? (DateOnly?)null : Day(cells[3]), decimal.Parse(cells[6], CultureInfo.InvariantCulture)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
