using System.Net;
using System.Text.RegularExpressions;

namespace Peakend.Reports.Tests.WeeklyReport;

/// <summary>A page as a screen reader would have it: text without style and markup, one block a line.</summary>
internal static partial class PageText
{
    public static string Of(string html)
    {
        string text = Style().Replace(html, "");
        text = Blocks().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, " "));
        return string.Join("\n", text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim(' ')).Where(line => line.Length > 0)) + "\n";
    }

    [GeneratedRegex("(?s)<style>.*?</style>")]
    private static partial Regex Style();

    [GeneratedRegex("</?(p|h[1-6]|li|tr|figure|section|title|desc|div|dt|dd|caption|summary|blockquote|text|small|article|header|footer)[^>]*>")]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("[ \r\n\t]+")]
    private static partial Regex Spaces();
}
