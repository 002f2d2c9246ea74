using System.Text.RegularExpressions;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Tests.WeeklyReport;

public partial class RenderingTests
{
    private static readonly string[] Banned =
    [
        "significan", "drives", "because of", "leads to", "impact", "unfortunately", "signifikant", "bewirkt", "führt zu", "leider", "∞", "Infinity",
    ];

    public static TheoryData<string, ReportLanguage> Weeks()
    {
        TheoryData<string, ReportLanguage> weeks = [];
        foreach (string week in (string[])["eventful", "quiet", "first"])
        {
            weeks.Add(week, ReportLanguage.English);
            weeks.Add(week, ReportLanguage.German);
        }

        return weeks;
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public async Task One_file_without_script_or_request(string week, ReportLanguage language)
    {
        string html = await Render(week, language);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(?i)\s(src|on[a-z]+)\s*=|@import|url\(", html);
        Assert.True(html.Length < 1_000_000);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{(language == ReportLanguage.German ? "de" : "en")}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public async Task No_word_claims_more_than_the_design(string week, ReportLanguage language)
    {
        string text = PageText.Of(await Render(week, language));
        foreach (string word in Banned)
        {
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("!", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\uE000", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public async Task Headings_never_skip_a_level_and_drawings_say_what_they_show(string week, ReportLanguage language)
    {
        string html = await Render(week, language);
        int[] levels = [.. Headings().Matches(html).Select(match => match.Groups[1].Value[0] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));

        foreach (Match svg in Drawings().Matches(html))
        {
            string id = svg.Groups[1].Value;
            Assert.Matches($"<title id=\"{Regex.Escape(id)}-t\">[^<]+</title>", html);
            Assert.Matches($"<desc id=\"{Regex.Escape(id)}-d\">[^<]+</desc>", html);
        }

        string[] bare = [.. Svgs().Matches(html).Select(match => match.Value).Where(tag => !tag.Contains("role=\"img\"", StringComparison.Ordinal) && !tag.Contains("aria-hidden", StringComparison.Ordinal))];
        Assert.Empty(bare);
        string[] ids = [.. Ids().Matches(html).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Anchors().Matches(html), link => Assert.Contains($"id=\"{link.Groups[1].Value}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withheld_finding_says_what_it_lacks()
    {
        string text = PageText.Of(await Render("first", ReportLanguage.English));
        Assert.Contains("needs n ≈ 30, has 12", text, StringComparison.Ordinal);
        Assert.Contains("withheld", text, StringComparison.Ordinal);
        Assert.DoesNotContain("+0.0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        const string Hostile = "</blockquote><script>alert(1)</script>\" onload=\"x & 'y'";
        WeeklyFindings findings = SampleFindings.Eventful();
        findings = findings with
        {
            Company = Hostile,
            Moments = [findings.Moments[0] with { Quote = Hostile, Words = [new(2, 5, -0.4), new(4, 3, 1), new(90, 50, 1)], Topic = Hostile }],
            Moved = findings.Moved with { Groups = [findings.Moved.Groups[0] with { Name = Hostile }] },
        };
        string html = await WeeklyReportPage.RenderAsync(findings, ReportLanguage.English);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_below_the_minimum_stops_the_page()
    {
        WeeklyFindings findings = SampleFindings.Eventful();
        findings = findings with { Moved = findings.Moved with { Groups = [findings.Moved.Groups[0] with { Contacts = 9 }] } };
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => WeeklyReportPage.RenderAsync(findings, ReportLanguage.English));
        Assert.Contains("has 9; groups below 10", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public async Task Reads_as_approved(string week, ReportLanguage language)
    {
        string html = await Render(week, language);
        if (Environment.GetEnvironmentVariable("PEAKEND_REPORTS_TO") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{language}-{week}.html"), html, TestContext.Current.CancellationToken);
        }

        Approved.Check($"{week}.{(language == ReportLanguage.German ? "de" : "en")}.txt", PageText.Of(html));
    }

    [Theory]
    [InlineData(ReportLanguage.English, "log-rank of the 5 curves shown", "nobody left")]
    [InlineData(ReportLanguage.German, "Log-Rank der 5 gezeigten Kurven", "niemand ging")]
    public async Task A_band_in_which_nobody_left_is_drawn_and_says_so(ReportLanguage language, string test, string nobody)
    {
        ChurnByMemory churn = SampleOutcomes.Churn();
        Assert.DoesNotContain(nobody, PageText.Of(await WeeklyReportPage.RenderAsync(SampleFindings.Eventful(), language)), StringComparison.Ordinal);
        string html = await WeeklyReportPage.RenderAsync(
            SampleFindings.Eventful() with { Churn = churn with { Curves = [.. churn.Curves.SkipLast(1), churn.Curves[^1] with { Left = 0, Steps = [] }] } }, language);
        Assert.Contains(nobody, PageText.Of(html), StringComparison.Ordinal);
        Assert.Contains(test, PageText.Of(html), StringComparison.Ordinal);
    }

    private static Task<string> Render(string week, ReportLanguage language) => WeeklyReportPage.RenderAsync(
        week switch { "quiet" => SampleFindings.Quiet(), "first" => SampleFindings.FirstWeek(), _ => SampleFindings.Eventful() }, language);

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<svg[^>]*aria-labelledby=\"([^\" ]+)-t ")]
    private static partial Regex Drawings();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Svgs();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchors();
}
