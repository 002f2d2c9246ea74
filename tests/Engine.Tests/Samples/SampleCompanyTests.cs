using System.Globalization;
using CsvHelper;
using Peakend.Engine.Samples;

namespace Peakend.Engine.Tests.Samples;

public sealed class SampleCompanyTests : IDisposable
{
    private static readonly string[] Files = ["customers.csv", "interactions.csv", "turns.csv", "surveys.csv", "revenue.csv", "churn.csv"];
    private readonly string _folder = Directory.CreateTempSubdirectory("peakend-samples-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_committed_samples_are_what_the_defaults_write()
    {
        await SampleCompany.WriteAsync(new SampleOptions(), _folder, cancellationToken: TestContext.Current.CancellationToken);
        foreach (string file in Files)
            Assert.True(Bytes(_folder, file).AsSpan().SequenceEqual(Bytes(CommittedSamples(), file)), $"data/samples/{file} differs; write it again.");
        Assert.InRange(Files.Sum(file => new FileInfo(Path.Combine(_folder, file)).Length), 3_000_000, 6_000_000);
        Assert.Equal(Files.Order(), Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Another_seed_is_another_company_and_more_customers_leave_the_first_as_they_were()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string other = Path.Combine(_folder, "other"), more = Path.Combine(_folder, "more");
        await SampleCompany.WriteAsync(new SampleOptions(Customers: 20), _folder, cancellationToken: cancellation);
        await SampleCompany.WriteAsync(new SampleOptions(Seed: 8, Customers: 20), other, cancellationToken: cancellation);
        await SampleCompany.WriteAsync(new SampleOptions(Customers: 30), more, cancellationToken: cancellation);
        Assert.All(Files, file => Assert.NotEqual(Bytes(_folder, file), Bytes(other, file)));
        Assert.All(Files, file => Assert.True(Bytes(more, file).AsSpan().StartsWith(Bytes(_folder, file))));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_no_file()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => SampleCompany.WriteAsync(new SampleOptions(Customers: 100), _folder, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            await SampleCompany.WriteAsync(new SampleOptions(), _folder, cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.All(Files, file => Assert.Equal(Bytes(CommittedSamples(), file), Bytes(_folder, file)));
    }

    [Theory]
    [InlineData(0, 18)]
    [InlineData(400, 2)]
    [InlineData(400, 121)]
    public async Task Options_out_of_range_are_refused(int customers, int months) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => SampleCompany.WriteAsync(new SampleOptions(7, customers, months), _folder, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public void Every_row_belongs_to_a_known_customer_and_interaction_and_ids_are_unique()
    {
        List<string[]> customers = Rows("customers.csv"), interactions = Rows("interactions.csv"), turns = Rows("turns.csv"), surveys = Rows("surveys.csv");
        List<string[]> revenue = Rows("revenue.csv"), churn = Rows("churn.csv");
        var customerIds = customers.Select(r => r[0]).ToHashSet();
        var owners = interactions.ToDictionary(r => r[0], r => r[1]);                              // throws on a duplicate
        Assert.Equal(400, customerIds.Count);
        Assert.InRange(interactions.Count, 4_000, 4_600);
        Assert.All(owners.Values, id => Assert.Contains(id, customerIds));
        Assert.All(turns, r => Assert.True(owners.ContainsKey(r[0])));
        Assert.All(surveys, r => Assert.Equal(owners[r[1]], r[2]));
        Assert.All(revenue.Concat(churn), r => Assert.Contains(r[0], customerIds));
        Assert.Equal(surveys.Count, surveys.DistinctBy(r => r[0]).Count());
        Assert.Equal(turns.Count, turns.DistinctBy(r => (r[0], r[1])).Count());
        Assert.Equal(revenue.Count, revenue.DistinctBy(r => (r[0], r[1])).Count());
        Assert.Equal(churn.Count, churn.DistinctBy(r => r[0]).Count());
    }

    [Fact]
    public void Values_are_within_their_documented_ranges()
    {
        var start = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset end = start.AddMonths(18);
        var left = Rows("churn.csv").ToDictionary(r => r[0], r => r[1]);
        Assert.All(Rows("interactions.csv"), r =>
        {
            Assert.Contains(r[2], (string[])["call", "chat", "e-mail"]);
            Assert.True(start <= Time(r[3]) && Time(r[3]) <= Time(r[4]) && Time(r[4]) < end);
            Assert.Contains(r[9], (string[])["true", "false", ""]);
            Assert.InRange(int.Parse(r[10], CultureInfo.InvariantCulture), 0, 3);
        });
        Assert.All(Rows("turns.csv"), r =>
        {
            Assert.Contains(r[2], (string[])["customer", "agent", "bot", "system"]);
            Assert.NotEqual("", r[4].Trim());
            Assert.DoesNotContain("{", r[4], StringComparison.Ordinal);
        });
        Assert.All(Rows("surveys.csv"), r =>
        {
            Assert.Equal(r[4].Length == 0, r[8].Length == 0);
            if (r[4].Length > 0) Assert.InRange(Number(r[4]), Number(r[5]), Number(r[6]));
        });
        Assert.All(Rows("revenue.csv"), r =>
        {
            Assert.Matches("^202[56]-(0[1-9]|1[0-2])$", r[1]);
            Assert.Matches(@"^\d+\.\d\d$", r[2]);
            Assert.True(!left.TryGetValue(r[0], out string? on) || string.CompareOrdinal(r[1], on[..7]) <= 0);
        });
    }

    [Fact]
    public void The_last_whole_week_has_news()
    {
        List<string[]> interactions = Rows("interactions.csv");
        List<string[]> InWeek(string monday, string nextMonday) =>
            [.. interactions.Where(r => string.CompareOrdinal(r[3], monday) >= 0 && string.CompareOrdinal(r[3], nextMonday) < 0)];
        List<string[]> last = InWeek("2026-06-22", "2026-06-29"), before = InWeek("2026-06-15", "2026-06-22");
        Assert.InRange(last.Count, 55, 150);
        Assert.True(last.Count(r => r[7] == "outage") > 3 * before.Count(r => r[7] == "outage"));
    }

    private static List<string[]> Rows(string file)
    {
        using FileStream stream = File.OpenRead(Path.Combine(CommittedSamples(), file));
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { FieldCountMismatch = CsvFieldCountHandling.Throw });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add(reader.Current.ToArray());
        return rows;
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(folder, file));

    private static string CommittedSamples()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "data", "samples");
    }
}
