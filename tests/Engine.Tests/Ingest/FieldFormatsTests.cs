using System.Globalization;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Tests.Ingest;

public class FieldFormatsTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static FieldFormats Formats(bool comma = false, string? zone = null, params string[] dates) =>
        new(new SourceMapping { Table = InputTable.Turns, File = "x.csv", DecimalComma = comma, TimeZone = zone, DateFormats = dates }, Berlin);

    private static string? Utc(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1234.56", false, "1234.56")]
    [InlineData("1.5", false, "1.5")]
    [InlineData("-0.01", false, "-0.01")]
    [InlineData("+5", false, "5")]
    [InlineData("1,5", false, null)]
    [InlineData("1.234,56", false, null)]
    [InlineData("1,234.56", false, null)]
    [InlineData("1.234,56", true, "1234.56")]
    [InlineData("-1.234.567,8", true, "-1234567.8")]
    [InlineData("1,5", true, "1.5")]
    [InlineData("1234", true, "1234")]
    [InlineData("1.5", true, null)]
    [InlineData("1,2,3", true, null)]
    [InlineData("1e5", false, null)]
    [InlineData("٣", false, null)]
    [InlineData("NaN", false, null)]
    [InlineData("99999999999999999999999999999999", false, null)]
    public void A_number_is_read_one_way_only_under_any_culture(string text, bool comma, string? expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (string culture in (string[])["", "de-DE", "en-US", "ar-SA"])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Formats(comma).Number(text)?.ToString(CultureInfo.InvariantCulture));
        }

        CultureInfo.CurrentCulture = before;
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02 09:00:00.000")]
    [InlineData("2026-03-02T09:00:00+02:00", "2026-03-02 07:00:00.000")]
    [InlineData("2026-03-02 09:00:00.123-0530", "2026-03-02 14:30:00.123")]
    [InlineData("2026-03-02 09:00:00+00", "2026-03-02 09:00:00.000")]
    [InlineData("2026-03-02 09:00+02", "2026-03-02 07:00:00.000")]
    [InlineData("2026-03-02 09:00:00.000000000", "2026-03-02 08:00:00.000")]
    [InlineData("2026-03-02 09:00", "2026-03-02 08:00:00.000")]
    [InlineData("2026-07-02 9:00", "2026-07-02 07:00:00.000")]
    [InlineData("2026-03-02", "2026-03-01 23:00:00.000")]
    [InlineData("2026-03-02T09:00:00 GMT", null)]
    [InlineData("2026-03-02 09:00 tomorrow", null)]
    [InlineData("2026-02-30 09:00", null)]
    [InlineData("2026-03-02 25:00", null)]
    [InlineData("02.03.2026 09:00", null)]
    [InlineData("03/02/2026", null)]
    [InlineData("1772442000", null)]
    public void A_time_is_ISO_8601(string text, string? utc) => Assert.Equal(utc, Utc(Formats().Instant(text)));

    [Fact]
    public void A_local_time_that_the_clocks_skipped_is_not_a_time()
    {
        Assert.Null(Formats().Instant("2026-03-29 02:30"));
        Assert.Equal("2026-03-29 01:00:00.000", Utc(Formats().Instant("2026-03-29 03:00")));
    }

    [Fact]
    public void A_local_time_that_came_twice_is_taken_in_standard_time() =>
        Assert.Equal("2026-10-25 01:30:00.000", Utc(Formats().Instant("2026-10-25 02:30")));

    [Fact]
    public void A_day_is_a_day_even_where_its_midnight_or_hour_was_skipped()
    {
        Assert.Equal(new DateOnly(2026, 3, 29), Formats().Day("2026-03-29 02:30"));
        Assert.Equal(new DateOnly(2024, 4, 26), Formats(zone: "Africa/Cairo", dates: "dd.MM.yyyy").Day("26.04.2024"));
    }

    [Fact]
    public void The_files_own_patterns_and_zone_apply()
    {
        FieldFormats london = Formats(zone: "Europe/London", dates: ["dd.MM.yyyy HH:mm", "dd.MM.yyyy", "dd.MM.yyyy HH:mm zzz"]);
        Assert.Equal("2026-07-01 08:00:00.000", Utc(london.Instant("01.07.2026 09:00")));
        Assert.Equal("2026-07-01 07:00:00.000", Utc(london.Instant("01.07.2026 09:00 +02:00")));
        Assert.Equal(new DateOnly(2026, 7, 1), london.Day("01.07.2026"));
        Assert.Null(london.Instant("2026/07/01 09:00"));
    }

    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-31")]
    [InlineData("2026-03-31T23:30:00")]
    public void A_month_is_itself_or_any_day_of_it(string text) => Assert.Equal(new DateOnly(2026, 3, 1), Formats().Month(text));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("-1", -1)]
    [InlineData("2.5", null)]
    [InlineData("99999999999", null)]
    public void A_whole_number_may_be_written_with_a_zero_fraction(string text, int? expected) => Assert.Equal(expected, FieldFormats.Whole(text));
}
