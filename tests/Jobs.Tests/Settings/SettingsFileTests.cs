using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Peakend.Engine.Ingest;
using Peakend.Engine.PeakEnd;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData("{ \"companny\": \"x\" }", "companny: no such setting")]
    [InlineData("{ \"peakEnd\": { \"weight\": 1 } }", "peakEnd.weight: no such setting")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"colums\": {} }] }", "inputs[0].colums: no such setting")]
    [InlineData("{ \"company\": 7 }", "company: expected a text; found 7")]
    [InlineData("{ \"timeZone\": null }", "timeZone: expected a text; found null")]
    [InlineData("{ \"inputs\": null }", "inputs: expected a list or an object; found null")]
    [InlineData("{ \"inputs\": {} }", "inputs: expected a list or an object; found {}")]
    [InlineData("{ \"inputs\": [null] }", "inputs[0]: expected an object; found null")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\" }] }", "inputs[0].file: missing")]
    [InlineData("{ \"inputs\": [{ \"table\": \"calls\", \"file\": \"x\" }] }", "inputs[0].table: expected one of customers, interactions, turns, surveys, revenue, churn; found \"calls\"")]
    [InlineData("{ \"redactionPatterns\": [null] }", "redactionPatterns[0]: expected a text; found null")]
    [InlineData("{ \"peakEnd\": 1 }", "peakEnd: expected an object; found 1")]
    [InlineData("{ \"minimumGroup\": 1.5 }", "minimumGroup: expected a whole number; found 1.5")]
    [InlineData("{ \"minimumGroup\": null }", "minimumGroup: expected a whole number; found null")]
    [InlineData("{ \"margin\": \"0.5\" }", "margin: expected a number; found \"0.5\"")]
    [InlineData("{ \"surveyScales\": { \"csat\": { \"max\": 5 } } }", "surveyScales.csat.min: missing")]
    [InlineData("{ \"seed\": 1, \"Seed\": 2 }", "seed: given more than once")]
    [InlineData("[]", "the file: expected an object; found []")]
    [InlineData("null", "the file: expected an object; found null")]
    [InlineData("", "not JSON at line 1")]
    [InlineData("{ \"company\": \"x\"\n \"seed\": 1 }", "not JSON at line 2")]
    [InlineData("{ \"maxRefusedShare\": 1.1 }", "maxRefusedShare: 0 to 1; found 1.1")]
    [InlineData("{ \"timeZone\": \"Berlin\" }", "timeZone: no such zone; found 'Berlin'")]
    [InlineData("{ \"currency\": \"eur\" }", "currency: expected three capitals such as EUR; found 'eur'")]
    [InlineData("{ \"pseudonymKey\": \"short\" }", "pseudonymKey: at least 16 characters; found 5")]
    [InlineData("{ \"redactionPatterns\": [\"(\"] }", "redactionPatterns: '(' cannot be used")]
    [InlineData("{ \"redactionPatterns\": [\"a*\"] }", "it matches the empty text")]
    [InlineData("{ \"surveyScales\": { \"csat\": { \"min\": 5, \"max\": 1 } } }", "surveyScales.csat: min below max; found 5 and 1")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"columns\": { \"words\": \"a\" } }] }", "inputs[0]: table turns has no column 'words'")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"timeZone\": \"CEST?\" }] }", "inputs[0].timeZone: no such zone; found 'CEST?'")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"encoding\": \"ansi?\" }] }", "inputs[0].encoding")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"dateFormats\": [\"dd.mm.yyyy\"] }] }", "mm are minutes); found 'dd.mm.yyyy'")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"delimiter\": \":\" }] }", "inputs[0].delimiter: , ; | or tab; found ':'")]
    [InlineData("{ \"inputs\": [{ \"table\": \"revenue\", \"file\": \"x\", \"through\": \"March\" }] }", "inputs[0].through: a month such as 2026-03; found 'March'")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"through\": \"2026-03\" }] }", "inputs[0].through: only revenue has it; found table turns")]
    [InlineData("{ \"inputs\": [{ \"table\": \"turns\", \"file\": \"x\", \"columns\": { \"text\": \"a\" }, \"constants\": { \"text\": \"b\" } }] }", "inputs[0].constants: 'text' has one value")]
    public void A_fault_is_told_with_what_was_found(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<SettingsException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        string shape = Assert.Throws<SettingsException>(() => Load("""{ "a": 1, "seed": "x", "peakEnd": { "b": 1 }, "inputs": [{}] }""")).Message;
        Assert.Contains("5 faults", shape, StringComparison.Ordinal);
        string range = Assert.Throws<SettingsException>(() => Load("""{ "margin": 0, "discountRate": 1, "lifetimeMonths": 0, "schedule": { "port": -1, "link": "daily" }, "peakEnd": { "badPeak": 0 } }""")).Message;
        Assert.Contains("6 faults", range, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_trailing_commas_and_any_case_are_allowed() =>
        Assert.Equal("Nordlicht", Load("// settings\n{ /* name */ \"Company\": \"Nordlicht\", \"inputs\": [], }").Company);

    [Fact]
    public void Settings_are_read_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (string culture in (string[])["de-DE", "th-TH", "ar-SA"])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(0.5, Load("{ \"margin\": 0.5, \"inputs\": [{ \"table\": \"revenue\", \"file\": \"x\", \"through\": \"2026-03\" }] }").Margin);
        }

        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Every_setting_is_documented_with_its_default()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "src", "Jobs", "Settings", "README.md"));
        foreach (Type type in (Type[])[typeof(PeakendSettings), typeof(SourceMapping), typeof(PeakEndSettings), typeof(ScheduleSettings)])
            foreach (PropertyInfo property in type.GetProperties().Where(property => property.SetMethod is not null))
            {
                string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                string row = readme.Split('\n').FirstOrDefault(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal)) ?? "";
                Assert.True(row.Length > 0, $"{type.Name}.{property.Name} is not in the README.");
                if (type == typeof(SourceMapping)) continue;
                object? value = property.GetValue(Activator.CreateInstance(type));
                if (value is string or double or int) Assert.Contains(JsonSerializer.Serialize(value, Plain), row.Replace("0.10`", "0.1`", StringComparison.Ordinal), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void The_example_of_the_readme_can_be_read()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "src", "Jobs", "Settings", "README.md"));
        SourceMapping input = Assert.Single(Load(readme.Split("```json")[1].Split("```")[0]).Inputs);
        Assert.Equal("customer", input.Values["speaker"]["Kunde"]);
    }

    [Fact]
    public void No_setting_is_ignored_every_one_that_is_read_comes_back()
    {
        PeakendSettings given = new()
        {
            Company = "N", Currency = "CHF", TimeZone = "Europe/Zurich", PseudonymKey = "0123456789abcdef", PseudonymKeyFile = "k", MaxRefusedShare = 0.5,
            Inputs = [new SourceMapping { Table = InputTable.Revenue, File = "r.csv", Delimiter = ";", Encoding = "utf-16", DecimalComma = true, TimeZone = "UTC", DateFormats = ["MM/yyyy"],
                Columns = new Dictionary<string, string> { ["month"] = "M" }, Constants = new Dictionary<string, string> { ["currency"] = "CHF" },
                Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["item"] = new Dictionary<string, string> { ["a"] = "b" } }, Through = "2026-01" }],
            SurveyScales = new Dictionary<string, SurveyScale> { ["trust"] = new(1, 9) }, DefaultLanguage = "de", RedactionPatterns = ["V-[0-9]+"],
            PeakEnd = new PeakEndSettings { PeakWeight = 0.3, NegativityWeight = 2, EndThreshold = 0.2, BadPeak = -0.4 }, MinimumGroup = 12, LifetimeMonths = 24, DiscountRate = 0.05,
            Margin = 0.4, Seed = 3, Schedule = new ScheduleSettings { Ingest = "0 1 * * * ?", Link = "0 1 2 * * ?", Report = "0 1 6 ? * MON", Export = "0 1 5 * * ?", Port = 1 },
        };
        PeakendSettings plain = new();
        foreach (PropertyInfo property in typeof(PeakendSettings).GetProperties()) Assert.NotEqual(property.GetValue(plain), property.GetValue(given));
        Assert.Equal(SettingsFile.Canonical(given), SettingsFile.Canonical(Load(SettingsFile.Canonical(given))));
    }

    public void Dispose() => File.Delete(path);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }

    private PeakendSettings Load(string json)
    {
        File.WriteAllText(path, json);
        return SettingsFile.Load(path);
    }
}
