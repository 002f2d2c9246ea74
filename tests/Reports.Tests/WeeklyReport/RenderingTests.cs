using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Tests.WeeklyReport;

public class RenderingTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.German)]
    public async Task The_eventful_week_renders(ReportLanguage language)
    {
        string html = await WeeklyReportPage.RenderAsync(SampleFindings.Eventful(), language);
        if (Environment.GetEnvironmentVariable("PEAKEND_REPORTS_TO") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{language}.html"), html, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{language}-quiet.html"), await WeeklyReportPage.RenderAsync(SampleFindings.Quiet(), language), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{language}-first.html"), await WeeklyReportPage.RenderAsync(SampleFindings.FirstWeek(), language), TestContext.Current.CancellationToken);
        }

        Assert.StartsWith("<!DOCTYPE html>", html);
    }
}
