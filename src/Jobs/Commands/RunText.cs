using System.Globalization;
using System.Text;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Jobs.Runs;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Jobs.Commands;

/// <summary>What a run came to, in a few lines: the headline figures, each with interval and n.</summary>
internal static class RunText
{
    /// <summary>The week's headlines and where the report lies.</summary>
    public static string Of(WrittenReport report)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"Week {report.Week} ({report.Week.Monday:yyyy-MM-dd} to {report.Week.Sunday:yyyy-MM-dd}); 95 % intervals:");
        Line("Memory (x 100)", HeadlineMeasure.Memory, 100, "+0.0;-0.0;0.0");
        Line("Resolved (%)", HeadlineMeasure.Success, 100, "0.0");
        Line("Effort (0-100)", HeadlineMeasure.Effort, 1, "0.0");
        return text.Append("Report: ").Append(report.File).ToString();

        void Line(string name, HeadlineMeasure measure, double factor, string format)
        {
            if (report.Findings.HeadlineOf(measure) is not { } headline) return;
            Finding finding = headline.Now is Finding.Known known ? new Finding.Known(known.Estimate.Times(factor)) : headline.Now;
            text.Append(CultureInfo.InvariantCulture, $"  {name,-34} {LinkText.Of(finding, format)}");
            if (headline.Usual is { } usual)
                text.Append(CultureInfo.InvariantCulture, $"; usual {(usual.Lower * factor).ToString(format, CultureInfo.InvariantCulture)} to {(usual.Upper * factor).ToString(format, CultureInfo.InvariantCulture)}");
            text.AppendLine();
        }
    }

    /// <summary>The links that carry the claims.</summary>
    public static string Of(OutcomeFindings findings)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{LinkText.Heading(findings)}; 95 % intervals, p adjusted over {findings.Links.Count(link => link.P is not null)} questions:");
        Line("Memory with CSAT, r", "memory", "csat", "Pearson", false);
        Line("CSAT with revenue growth, r", "csat", "revenue-growth", "Pearson", false);
        Line("  the same within segments, r", "csat", "revenue-growth", "Pearson", true);
        Line("CSAT with leaving, r", "csat", "churn", "Pearson", false);
        Line("Leaving after a bad memory, ratio", "bad-memory", "churn", "rate ratio", false);
        if (findings.Revenue is { } revenue)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {"Net revenue retention (%)",-34} {Percent(revenue.Total.Net)}, {revenue.StartMonth:yyyy-MM} to {revenue.EndMonth:yyyy-MM}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {"Gross revenue retention (%)",-34} {Percent(revenue.Total.Gross)}; ledger difference {revenue.LedgerDifference.Amount:0.00}");
        }

        return text.ToString().TrimEnd();

        void Line(string name, string x, string y, string method, bool adjusted)
        {
            if (findings.Links.FirstOrDefault(link => link.X == x && link.Y == y && link.Method == method && link.AllowingFor.Count > 0 == adjusted) is { } link)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-34} {LinkText.Of(link)}");
        }
    }

    /// <summary>The report as values.</summary>
    public static object Json(WrittenReport report) => new
    {
        week = report.Week.ToString(), from = report.Week.Monday, to = report.Week.Sunday, report.File,
        headlines = report.Findings.Headlines.Select(headline => new { headline.Measure, now = LinkText.Json(headline.Now), headline.Usual }),
    };

    private static string Percent(Finding share) => LinkText.Of(share is Finding.Known known ? new Finding.Known(known.Estimate.Times(100)) : share, "0.0");
}
