using System.Globalization;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.Tests.BiExport;

public sealed class BiTablesExportTests : IDisposable
{
    private readonly string output = Directory.CreateTempSubdirectory("peakend-bi").FullName;

    private string Bi => Path.Combine(output, "bi");

    public void Dispose() => Directory.Delete(output, recursive: true);

    [Fact]
    public void The_package_keeps_its_own_contract()
    {
        Write(TestRows.All());
        Assert.Empty(PackageValidator.Faults(Bi));
    }

    [Fact]
    public void The_validator_sees_what_is_wrong()
    {
        Write(TestRows.All());
        string file = Path.Combine(Bi, "interactions.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("abc", "unknown", StringComparison.Ordinal).Replace("soured", "sour", StringComparison.Ordinal));
        IReadOnlyList<string> faults = PackageValidator.Faults(Bi);
        foreach (string expected in (string[])["hash", "enum", "not in the other table"]) Assert.Contains(faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_no_formulas_and_numbers_stay_numbers()
    {
        Write(TestRows.All());
        string[] contact = Rows("interactions.csv")[0];
        Assert.Equal("'=i1", contact[0]);
        Assert.Equal("'-5.2 \"percent\",\n=SUM(A1)", contact[6]);
        Assert.Equal("-0.8666666666666667", contact[12]);
        Assert.Equal("0", contact[16]); // −0 is written 0
        Assert.Equal("'=i1", Rows("survey_answers.csv")[0][1]); // both sides of a key alike
        Assert.Equal(["-5.20", "1234567.8912"], Rows("customer_months.csv").Select(row => row[2]));
    }

    [Fact]
    public void Nobody_who_answered_is_named() => Assert.DoesNotContain(BiTables.All.SelectMany(table => table.Fields), field => field.Name.Contains("agent", StringComparison.Ordinal));

    [Fact]
    public void The_same_rows_give_the_same_bytes_in_every_culture()
    {
        Write(TestRows.All());
        Dictionary<string, string> before = Contents();
        CultureInfo culture = CultureInfo.CurrentCulture;
        foreach (string name in (string[])["de-DE", "en-US", "ar-SA", "tr-TR"])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            try
            {
                Write(TestRows.All());
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }

            Assert.Equal(before, Contents());
        }
    }

    [Fact]
    public void An_export_that_breaks_off_leaves_the_old_one()
    {
        Write(TestRows.All());
        Dictionary<string, string> before = Contents();
        BiRows broken = TestRows.All() with { CustomerMonths = TestRows.All().CustomerMonths.Select(row => row.Revenue < Engine.Interactions.Money.Zero ? row : throw new IOException("The disk is gone.")) };
        Assert.Throws<IOException>(() => Write(broken));
        Assert.Equal(before, Contents());
        Assert.Equal(["bi"], Directory.GetDirectories(output).Select(Path.GetFileName));
    }

    [Fact]
    public void Cancelling_leaves_the_old_one()
    {
        Write(TestRows.All());
        Dictionary<string, string> before = Contents();
        Assert.Throws<OperationCanceledException>(() => BiTablesExport.Write(output, TestRows.All("other"), TestRows.Run, new CancellationToken(canceled: true)));
        Assert.Equal(before, Contents());
    }

    private void Write(BiRows rows) => BiTablesExport.Write(output, rows, TestRows.Run, TestContext.Current.CancellationToken);

    private List<string[]> Rows(string file) => PackageValidator.Records(File.ReadAllText(Path.Combine(Bi, file)))[1..];

    private Dictionary<string, string> Contents() => Directory.GetFiles(Bi).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);
}
