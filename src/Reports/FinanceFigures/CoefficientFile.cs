using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.FinanceFigures;

/// <summary>The CSAT-to-revenue coefficient: the rows it is computed from, and everything that has to be said with it.</summary>
internal static class CoefficientFile
{
    /// <summary>Chance of finding it, that "detectable" stands for.</summary>
    public const double Power = 0.8;

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Pearson between customers; null when nothing was asked.</summary>
    public static LinkResult? Plain(OutcomeFindings findings) => Find(findings, "Pearson");

    /// <summary>One row a customer, in the order of pseudonyms.</summary>
    public static void Rows(string path, GrowthTable? growth)
    {
        using TableFile file = new(path, "customer", "segment", "csat", "revenue_before", "revenue_after", "growth");
        foreach (GrowthRow row in growth?.Rows.OrderBy(row => row.Customer.Value, StringComparer.Ordinal) ?? Enumerable.Empty<GrowthRow>())
        {
            file.Text(row.Customer.Value);
            file.Text(row.Segment);
            file.Number(row.Csat);
            file.Amount(row.Before);
            file.Amount(row.After);
            file.Number(row.Growth);
            file.End();
        }

        file.Complete();
    }

    /// <summary>The coefficient as JSON.</summary>
    public static string Json(FinanceRows rows, RunRow run)
    {
        OutcomeFindings findings = rows.Findings;
        LinkResult? plain = Plain(findings);
        JsonObject file = new()
        {
            ["question"] = "Does customers' satisfaction go with the growth of their revenue?",
            ["as_of"] = Day(findings.AsOf),
            ["unit"] = "customer",
            ["x"] = "mean CSAT answer of a customer before the split, points",
            ["y"] = "ln(revenue_after / revenue_before)",
            ["windows"] = findings.Growth is { } growth ? Windows(growth) : null,
            ["excluded"] = new JsonObject { ["answered_without_revenue_in_both_windows"] = findings.Growth?.WithoutRevenue },
            ["coefficient"] = Link(plain),
            ["smallest_detectable"] = plain?.Strength.Estimated is { } r
                ? new JsonObject { ["abs_r"] = DetectableCorrelation.Smallest(r.N, r.Level, Power), ["power"] = Power, ["level"] = r.Level.Share }
                : null,
            ["ranks"] = Link(Find(findings, "Spearman")),
            ["within_segment"] = Link(Within(findings)),
            ["questions_corrected_for"] = findings.Links.Count(link => link.P is not null),
            ["sentence"] = new JsonObject
            {
                ["en"] = new CoefficientSentence(english: true).Of(plain, Within(findings), findings.Growth),
                ["de"] = new CoefficientSentence(english: false).Of(plain, Within(findings), findings.Growth),
            },
            ["run"] = new JsonObject
            {
                ["id"] = run.Id, ["inputs"] = run.Inputs, ["settings"] = run.Settings, ["scorer"] = run.Scorer, ["code"] = run.Code,
            },
        };
        return file.ToJsonString(Options) + "\n";
    }

    private static LinkResult? Within(OutcomeFindings findings) => Find(findings, "Pearson", "segment");

    private static LinkResult? Find(OutcomeFindings findings, string method, params string[] allowingFor) =>
        findings.Links.FirstOrDefault(link => link.X == "csat" && link.Y == "revenue-growth" && link.Method == method && link.AllowingFor.SequenceEqual(allowingFor));

    private static JsonObject Windows(GrowthTable growth) => new()
    {
        ["months"] = growth.Months,
        ["csat_answered_before"] = Day(growth.Split),
        ["revenue_before"] = new JsonObject { ["from"] = Month(growth.Split.AddMonths(-growth.Months)), ["to"] = Month(growth.Split.AddMonths(-1)) },
        ["revenue_after"] = new JsonObject { ["from"] = Month(growth.Split), ["to"] = Month(growth.Split.AddMonths(growth.Months - 1)) },
    };

    private static JsonObject? Link(LinkResult? link) => link switch
    {
        null => null,
        { Strength: Finding.Withheld withheld } => new JsonObject
        {
            ["method"] = link.Method, ["withheld"] = Kebab.Of(withheld.Reason), ["n"] = withheld.N, ["needed"] = withheld.Needed,
        },
        _ => Known(link, link.Strength.Estimated!.Value),
    };

    private static JsonObject Known(LinkResult link, Estimate r) => new()
    {
        ["method"] = link.Method,
        ["interval_method"] = link.Method == "Spearman" ? "Fisher z, Bonett and Wright 2000" : "Fisher z",
        ["rung"] = Kebab.Of(link.Rung),
        ["r"] = r.Value,
        ["lower"] = r.Lower,
        ["upper"] = r.Upper,
        ["level"] = r.Level.Share,
        ["n"] = r.N,
        ["p"] = link.P,
        ["p_holm"] = link.HolmP,
        ["p_benjamini_hochberg"] = link.AdjustedP,
        ["rows_hash"] = link.RowsHash,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
