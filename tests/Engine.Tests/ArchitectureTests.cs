using System.Text.RegularExpressions;

namespace Peakend.Engine.Tests;

/// <summary>The arrows of src/Engine/README.md, read off the source: who may use whom, and who may use which package.</summary>
public partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Interactions"] = [],
        ["Statistics"] = [],
        ["Ingest"] = ["Interactions"],
        ["Sentiment"] = ["Interactions", "Statistics"],
        ["PeakEnd"] = ["Interactions"],
        ["Samples"] = ["Interactions"],
        ["Outcomes"] = ["Interactions", "PeakEnd", "Statistics"],
        ["Links"] = ["Interactions", "PeakEnd", "Outcomes", "Statistics"],
        ["Storage"] = ["Interactions", "Ingest", "PeakEnd", "Outcomes", "Links", "Statistics"],
    };

    private static string Root
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Analytics.sln"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    private static IEnumerable<(string File, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    [Fact]
    public void Every_folder_of_the_engine_has_its_arrows() =>
        Assert.Equal(
            MayUse.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(Root, "src/Engine")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal)!);

    [Fact]
    public void A_step_uses_only_the_steps_before_it()
    {
        List<string> wrong = [];
        foreach ((string step, string[] allowed) in MayUse)
            foreach ((string file, string text) in Sources("src/Engine/" + step))
                wrong.AddRange(EngineFolder().Matches(text).Select(match => match.Groups[1].Value).Where(used => used != step && MayUse.ContainsKey(used) && !allowed.Contains(used)).Select(used => $"{file} uses {used}"));
        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData("src/Engine", "Peakend.Reports")]
    [InlineData("src/Engine", "Peakend.Jobs")]
    [InlineData("src/Reports", "Peakend.Jobs")]
    public void Nothing_points_backwards(string folder, string forbidden) =>
        Assert.Empty(Sources(folder).Where(source => source.Text.Contains(forbidden, StringComparison.Ordinal)).Select(source => source.File));

    [Theory]
    [InlineData("Dapper", "src/Engine/Storage")]
    [InlineData("Microsoft.Data.Sqlite", "src/Engine/Storage", "src/Jobs")] // Jobs opens connections and hands them on; the SQL stands in Storage
    [InlineData("CsvHelper", "src/Engine/Ingest", "src/Engine/Samples", "src/Engine/Sentiment/Labelled", "src/Reports/BiExport", "src/Reports/FinanceFigures")]
    [InlineData("Quartz", "src/Jobs")]
    [InlineData("System.CommandLine", "src/Jobs/Commands")]
    [InlineData("Spectre.Console", "src/Jobs/Commands")]
    [InlineData("Microsoft.AspNetCore.Builder", "src/Jobs")]
    public void A_package_is_used_only_where_it_belongs(string package, params string[] folders) =>
        Assert.Empty(Sources("src")
            .Where(source => Regex.IsMatch(source.Text, $@"^using {Regex.Escape(package)}\b", RegexOptions.Multiline) && !folders.Any(folder => source.File.StartsWith(folder, StringComparison.Ordinal)))
            .Select(source => source.File));

    [Fact]
    public void SQL_stands_only_in_storage() =>
        Assert.Empty(Sources("src").Where(source => !source.File.StartsWith("src/Engine/Storage", StringComparison.Ordinal) && Sql().IsMatch(source.Text)).Select(source => source.File));

    [GeneratedRegex(@"Peakend\.Engine\.(\w+)")]
    private static partial Regex EngineFolder();

    [GeneratedRegex("\"(select .+ from |insert into |delete from |update .+ set )", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
