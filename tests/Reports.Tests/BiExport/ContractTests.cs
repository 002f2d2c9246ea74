using System.Runtime.CompilerServices;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.Tests.BiExport;

public class ContractTests
{
    /// <summary>
    /// One approved file a version: a column that changes without a new version differs from the file of its version. Never change an approved file
    /// of a version that has been released; raise BiTables.Version.
    /// </summary>
    [Fact]
    public void Columns_change_with_the_version_only() => Approved.Check($"contract-{BiTables.Version}.json", DataPackage.Contract());

    [Fact]
    public void The_page_for_people_is_that_of_the_code()
    {
        string page = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Reports", "BiExport", "COLUMNS.md");
        string text = ColumnsPage.Text();
        if (File.Exists(page) && File.ReadAllText(page) == text) return;
        File.WriteAllText(page + ".received", text);
        Assert.Fail($"{page} is not what the code says. Read {page}.received; if it is right, rename it.");
    }

    [Fact]
    public void Every_reference_names_a_key()
    {
        Dictionary<string, BiTable> tables = BiTables.All.ToDictionary(table => table.Name);
        Assert.All(BiTables.All, table => Assert.All(table.References, reference =>
        {
            Assert.Contains(table.Fields, field => field.Name == reference.Column);
            Assert.Equal([reference.Key], tables[reference.Table].Key);
        }));
    }

    [Fact]
    public void Every_table_has_its_key_columns_filled_and_its_names_once() => Assert.All(BiTables.All, table =>
    {
        Assert.All(table.Key, key => Assert.Contains(table.Fields, field => field.Name == key && field.Required));
        Assert.Equal(table.Fields.Count, table.Fields.Select(field => field.Name).Distinct().Count());
    });

    private static string Here([CallerFilePath] string file = "") => file;
}
