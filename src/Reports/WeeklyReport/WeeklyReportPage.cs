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
        IEnumerable<(string Name, int Size)> groups =
        [
            .. findings.Moved.Groups.Select(group => ($"{group.Dimension} '{group.Name}'", group.Contacts)),
            .. findings.Shapes.Where(shape => shape.Group is not null).Select(shape => ($"shape of {shape.Group!.Dimension} '{shape.Group.Name}'", shape.Contacts)),
            .. (findings.Churn?.Curves ?? []).Select(curve => ($"churn of band {curve.Band}", curve.Customers)),
            .. (findings.Revenue?.Bands ?? []).Select(band => ($"revenue of band {band.Band}", band.Customers)),
        ];
        int least = findings.Method.MinimumGroup;
        foreach ((string name, int size) in groups.Where(group => group.Size < least))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The {name} has {size}; groups below {least} must not be reported."), nameof(findings));
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
