using System.Globalization;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Tests.Wording;

public class ReportCultureTests
{
    private static readonly Estimate Memory = new(0.0912, 0.078, 0.1042, ConfidenceLevel.P95, 6112);

    [Theory]
    [InlineData(ReportLanguage.English, "+9.1 (+7.8\u00A0to +10.4, n\u00A0=\u00A06,112)")]
    [InlineData(ReportLanguage.German, "+9,1 (+7,8\u00A0bis +10,4, n\u00A0=\u00A06.112)")]
    public void Memory_has_a_sign_and_its_interval_the_same_decimals(ReportLanguage language, string printed) =>
        Assert.Equal(printed, ReportCulture.Of(language).Full(Memory, Figure.Memory));

    [Theory]
    [InlineData(ReportLanguage.English, "74.1%", "72.9–75.3")]
    [InlineData(ReportLanguage.German, "74,1\u202F%", "72,9–75,3")]
    public void Shares_are_percent(ReportLanguage language, string value, string range)
    {
        Assert.Equal(value, ReportCulture.Of(language).Value(0.741, Figure.Share));
        Assert.Equal(range, ReportCulture.Of(language).Range(0.729, 0.753, Figure.Share));
    }

    [Theory]
    [InlineData(ReportLanguage.English, "EUR", 5710, "€5,710")]
    [InlineData(ReportLanguage.English, "EUR", -5710, "−€5,710")]
    [InlineData(ReportLanguage.English, "CHF", 5710, "CHF\u00A05,710")]
    [InlineData(ReportLanguage.German, "EUR", 5710, "5.710\u00A0€")]
    [InlineData(ReportLanguage.German, "CHF", -5710, "−5.710\u00A0CHF")]
    public void Amounts_stand_with_their_currency(ReportLanguage language, string currency, double amount, string printed) =>
        Assert.Equal(printed, ReportCulture.Of(language).Value(amount, Figure.Money(currency)));

    [Theory]
    [InlineData(ReportLanguage.English, "27\u00A0July–2\u00A0August 2026")]
    [InlineData(ReportLanguage.German, "27.\u00A0Juli bis 2.\u00A0August 2026")]
    public void A_week_over_two_months_names_both(ReportLanguage language, string printed) =>
        Assert.Equal(printed, ReportCulture.Of(language).Days(new(2026, 7, 27), new(2026, 8, 2)));

    [Theory]
    [InlineData(ReportLanguage.English, "3–9\u00A0August 2026", "28\u00A0December 2026–3\u00A0January 2027")]
    [InlineData(ReportLanguage.German, "3. bis 9.\u00A0August 2026", "28.\u00A0Dezember 2026 bis 3.\u00A0Januar 2027")]
    public void A_week_in_one_month_names_it_once_and_over_two_years_names_both(ReportLanguage language, string month, string years)
    {
        Assert.Equal(month, ReportCulture.Of(language).Days(new(2026, 8, 3), new(2026, 8, 9)));
        Assert.Equal(years, ReportCulture.Of(language).Days(new(2026, 12, 28), new(2027, 1, 3)));
    }

    [Fact]
    public void Zero_has_no_sign_and_minus_is_a_true_one()
    {
        Assert.Equal("0.0", ReportCulture.English.Number(-0.04, 1, true));
        Assert.Equal("−0.1", ReportCulture.English.Number(-0.05, 1, true));
        Assert.Equal("+0.1", ReportCulture.English.Number(0.05, 1, true));
        Assert.Equal("−1,234", ReportCulture.English.Count(-1234));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_never_printed(double value) =>
        Assert.Throws<ArgumentException>(() => ReportCulture.English.Number(value, 1));

    [Fact]
    public void Lists_and_small_p_read_well()
    {
        Assert.Equal("a, b and c", ReportCulture.English.List(["a", "b", "c"]));
        Assert.Equal("a und b", ReportCulture.German.List(["a", "b"]));
        Assert.Equal("p\u00A0<\u00A00.001", ReportCulture.English.P(1e-9));
        Assert.Equal("p\u00A0=\u00A00,046", ReportCulture.German.P(0.046));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task The_servers_culture_changes_no_byte(string server)
    {
        string expected = await WeeklyReportPage.RenderAsync(WeeklyReport.SampleFindings.Eventful(), ReportLanguage.German);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(server);
            Assert.Equal(expected, await WeeklyReportPage.RenderAsync(WeeklyReport.SampleFindings.Eventful(), ReportLanguage.German));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
