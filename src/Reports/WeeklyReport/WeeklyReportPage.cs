using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>Turns a week's findings into one self-contained HTML file: no script, no request.</summary>
public static class WeeklyReportPage
{
    private static readonly string Style = ReadStyle();

    /// <summary>Writes the page.</summary>
    /// <param name="findings">What to say.</param>
    /// <param name="language">In which language.</param>
    /// <returns>A whole HTML document; the same findings give the same text on every machine.</returns>
    /// <exception cref="ArgumentException">A group is smaller than the minimum size: it must not reach a report.</exception>
    public static async Task<string> RenderAsync(WeeklyFindings findings, ReportLanguage language)
    {
        RefuseSmallGroups(findings);
        ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(WeeklyReportDocument.Report)] = findings,
                    [nameof(WeeklyReportDocument.Words)] = new Words(language),
                    [nameof(WeeklyReportDocument.Style)] = Style,
                });
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    // Attributes that are plain numbers would else follow the server's culture; it flows no further than this call.
                    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                    return (await renderer.RenderComponentAsync<WeeklyReportDocument>(parameters).ConfigureAwait(true)).ToHtmlString().Trim() + "\n";
                }).ConfigureAwait(false);
            }
        }
    }

    // The last gate: whoever fills the findings leaves small groups out; if not, nothing is written.
    private static void RefuseSmallGroups(WeeklyFindings findings)
    {
        foreach (GroupChange group in findings.Moved.Groups)
        {
            if (group.Contacts < findings.Method.MinimumGroup)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Group {group.Dimension} '{group.Name}' has {group.Contacts} contacts; groups below {findings.Method.MinimumGroup} must not be reported."),
                    nameof(findings));
            }
        }
    }

    private static string ReadStyle()
    {
        using Stream stream = typeof(WeeklyReportPage).Assembly.GetManifestResourceStream("Peakend.Reports.report.css")
            ?? throw new InvalidOperationException("report.css is not in the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
