using System.Globalization;
using System.Text;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;

namespace Peakend.Jobs.Commands;

/// <summary>Findings as text for a terminal and as values for JSON.</summary>
internal static class LinkText
{
    /// <summary>The family, strongest evidence first, withheld ones last with what they lack.</summary>
    public static string Table(OutcomeFindings findings)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Heading(findings)}; 95 % intervals; p adjusted over {findings.Links.Count(link => link.P is not null)} questions (Benjamini-Hochberg).");
        foreach (LinkResult link in findings.Links.OrderBy(link => link.AdjustedP ?? 2).ThenBy(link => link.P ?? 2))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Name(link),-50} {Of(link.Strength, link.Scale == LinkScale.Ratio ? "0.00" : "+0.000;-0.000;0.000"),-46} {Evidence(link)}");
        return text.ToString().TrimEnd();
    }

    /// <summary>Up to when data counted.</summary>
    public static string Heading(OutcomeFindings findings) =>
        findings.AsOf == DateOnly.MinValue ? "Links; nothing in the data has a date" : string.Create(CultureInfo.InvariantCulture, $"Links as of {findings.AsOf:yyyy-MM-dd}");

    /// <summary>A link's strength on its scale, with its evidence.</summary>
    public static string Of(LinkResult link) => $"{Of(link.Strength, link.Scale == LinkScale.Ratio ? "0.00" : "+0.000;-0.000;0.000")}{(link.P is null ? "" : ", " + Evidence(link))}";

    /// <summary>A finding: value, interval and n, or why there is none.</summary>
    public static string Of(Finding finding, string format) => finding switch
    {
        Finding.Known { Estimate: var e } => string.Create(CultureInfo.InvariantCulture, $"{Number(e.Value, format)} ({Number(e.Lower, format)} to {Number(e.Upper, format)}), n = {e.N:N0}"),
        Finding.Withheld withheld => "withheld: " + Why(withheld),
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    /// <summary>The findings as values.</summary>
    public static object Json(OutcomeFindings findings) => new
    {
        findings.AsOf,
        links = findings.Links.Select(link => new
        {
            link.Id, link.X, link.Y, link.Unit, link.Rung, link.AllowingFor, link.Method, link.Scale,
            strength = Json(link.Strength), link.P, link.HolmP, link.AdjustedP, link.Excluded, link.RowsHash,
        }),
        churn = findings.Churn?.Bands.Select(band => new { band.Band, band.Customers, band.Leavers, band.CustomerMonths, leftWithinYear = Json(band.LeftWithinYear), againstOthers = Json(band.AgainstOthers) }),
        revenue = findings.Revenue is not { } revenue ? null : new
        {
            revenue.StartMonth, revenue.EndMonth, total = Json(revenue.Total), bands = revenue.Bands.Select(Json), ledgerDifference = revenue.LedgerDifference.Amount,
        },
    };

    /// <summary>A finding as values.</summary>
    public static object Json(Finding finding) => finding switch
    {
        Finding.Known { Estimate: var e } => new { e.Value, e.Lower, e.Upper, level = e.Level.Share, e.N },
        Finding.Withheld withheld => new { withheld = withheld.Reason, withheld.N, withheld.Needed },
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    private static object Json(BandRevenue band) => new
    {
        band.Band, band.Bridge.Customers, start = band.Bridge.Start.Amount, @new = band.Bridge.New.Amount, expansion = band.Bridge.Expansion.Amount,
        contraction = band.Bridge.Contraction.Amount, churn = band.Bridge.Churn.Amount, end = band.Bridge.End.Amount,
        gross = Json(band.Gross), net = Json(band.Net), realised = Json(band.Realised), expected = Json(band.Expected),
    };

    private static string Name(LinkResult link) => link.AllowingFor.Count > 0
        ? $"{link.X} – {link.Y}, within {string.Join(" and ", link.AllowingFor)} ({link.Method})"
        : $"{link.X} – {link.Y} ({link.Method})";

    private static string Evidence(LinkResult link) => link.P is { } p && link.AdjustedP is { } adjusted
        ? string.Create(CultureInfo.InvariantCulture, $"p {P(p)}, adjusted {P(adjusted)}")
        : "";

    private static string P(double p) => p < 0.0001 ? "< 0.0001" : "= " + Number(p, "0.0000");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Why(Finding.Withheld withheld) => withheld.Reason switch
    {
        WithheldReason.TooFew => string.Create(CultureInfo.InvariantCulture, $"n = {withheld.N}, needs {withheld.Needed}"),
        WithheldReason.NoVariation => string.Create(CultureInfo.InvariantCulture, $"no variation in n = {withheld.N}"),
        WithheldReason.NoEvents => string.Create(CultureInfo.InvariantCulture, $"too few events in n = {withheld.N}"),
        WithheldReason.NoInput => "a file or column that it needs was not given",
        _ => throw new ArgumentOutOfRangeException(nameof(withheld)),
    };
}
