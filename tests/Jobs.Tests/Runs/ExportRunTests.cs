using System.Globalization;
using Peakend.Jobs.Runs;
using Peakend.Reports.Tests.BiExport;

namespace Peakend.Jobs.Tests.Runs;

public sealed class ExportRunTests(SampleWorkspace sample) : IClassFixture<SampleWorkspace>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Bi => Path.Combine(sample.Workspace.Output, "bi");

    [Fact]
    public void Types_constraints_keys_and_references_hold_in_every_row()
    {
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Assert.Empty(PackageValidator.Faults(Bi));
    }

    [Fact]
    public void No_row_is_lost_or_counted_twice()
    {
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        List<string> interactions = Column(Bi, "interactions", "interaction");
        Assert.Equal(Source("interactions", "interaction_id").Order(StringComparer.Ordinal), interactions.Order(StringComparer.Ordinal));
        Assert.Equal(Source("surveys", "survey_id").Order(StringComparer.Ordinal), Column(Bi, "survey_answers", "survey").Order(StringComparer.Ordinal));
        Assert.Equal(Source("surveys", "value").Count(value => value.Length > 0), Column(Bi, "survey_answers", "value").Count(value => value.Length > 0));
        Assert.Equal(interactions.Count, Column(Bi, "customer_weeks", "contacts").Sum(int.Parse));
        Assert.Equal(interactions.Count, Column(Bi, "customer_months", "contacts").Sum(int.Parse));
        Assert.Equal(Column(Bi, "interactions", "memory").Count(memory => memory.Length > 0), Column(Bi, "customer_weeks", "scored_contacts").Sum(int.Parse));
        Assert.Equal(Source("churn", "customer_id").Count, Column(Bi, "customer_months", "churned_in_month").Count(churned => churned == "true"));
    }

    [Fact]
    public void Revenue_adds_up_to_the_file_month_by_month_to_the_cent()
    {
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Assert.Equal(ByMonth(Source("revenue", "month"), Source("revenue", "amount")), ByMonth(Column(Bi, "customer_months", "month"), Column(Bi, "customer_months", "revenue")));

        static SortedDictionary<string, decimal> ByMonth(List<string> months, List<string> amounts)
        {
            SortedDictionary<string, decimal> sums = [];
            foreach ((string month, string amount) in months.Zip(amounts).Where(row => row.Second.Length > 0))
                sums[month[..7]] = sums.GetValueOrDefault(month[..7]) + decimal.Parse(amount, CultureInfo.InvariantCulture);
            return sums;
        }
    }

    [Fact]
    public void The_same_again_gives_the_same_bytes_here_and_in_another_database()
    {
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Dictionary<string, string> first = Contents(Bi);
        sample.Workspace.Export.Export(sample.LastDay.AddMonths(-3), Cancellation);
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Assert.Equal(first, Contents(Bi));
        Workspace other = sample.Open("elsewhere");
        other.Export.Export(sample.LastDay, Cancellation);
        Assert.Equal(first, Contents(Path.Combine(other.Output, "bi")));
    }

    [Fact]
    public void Of_a_past_day_nothing_later_is_known()
    {
        DateOnly day = sample.LastDay.AddMonths(-3);
        sample.Workspace.Export.Export(day, Cancellation);
        Assert.Empty(PackageValidator.Faults(Bi));
        string last = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach ((string table, string column) in ((string, string)[])[("interactions", "started_at"), ("survey_answers", "asked_at"), ("survey_answers", "answered_at"), ("customer_months", "month"), ("customers", "churned_on")])
            Assert.All(Column(Bi, table, column), value => Assert.True(value.Length == 0 || string.CompareOrdinal(value[..10], last) <= 0, $"{table}.{column}: {value}"));
        Assert.Equal([last], Column(Bi, "runs", "as_of").Distinct());
    }

    [Fact]
    public void What_a_kill_left_behind_is_cleared_away()
    {
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Dictionary<string, string> first = Contents(Bi);
        Directory.CreateDirectory(Bi + ".tmp-4711");
        File.WriteAllText(Path.Combine(Bi + ".tmp-4711", "interactions.csv"), "half a li");
        Directory.Move(Bi, Bi + ".old");
        sample.Workspace.Export.Export(sample.LastDay, Cancellation);
        Assert.Equal(first, Contents(Bi));
        Assert.DoesNotContain(Directory.GetDirectories(sample.Workspace.Output), folder => Path.GetFileName(folder).StartsWith("bi.", StringComparison.Ordinal));
    }

    private List<string> Source(string file, string column) => In(Path.Combine(sample.Input, file + ".csv"), column);

    private static List<string> Column(string folder, string table, string column) => In(Path.Combine(folder, table + ".csv"), column);

    private static List<string> In(string path, string column)
    {
        List<string[]> records = PackageValidator.Records(File.ReadAllText(path));
        int index = Array.IndexOf(records[0], column);
        return [.. records.Skip(1).Select(record => record[index])];
    }

    private static Dictionary<string, string> Contents(string folder) => Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);
}
