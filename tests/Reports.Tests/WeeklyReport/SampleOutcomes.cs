using Peakend.Engine.Links;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyReport.SampleFindings;

namespace Peakend.Reports.Tests.WeeklyReport;

/// <summary>Links, churn and revenue of the invented company.</summary>
internal static class SampleOutcomes
{
    public static IReadOnlyList<LinkResult> Links() =>
    [
        Link("memory", "csat", "Spearman", LinkUnit.Contact, Between(0.41, 0.36, 0.46, 1806), 1e-9, 1e-8),
        Link("memory", "revenue-growth", "Pearson", LinkUnit.Customer, Between(0.08, 0.05, 0.11, 4120), 0.0002, 0.001),
        Link("csat", "revenue-growth", "Pearson", LinkUnit.Customer, Between(0.06, 0.00, 0.12, 1102), 0.046, 0.07),
        Link("csat", "noise", "Pearson", LinkUnit.Customer, Between(-0.01, -0.07, 0.05, 1102), 0.74, 0.74),
        Link("memory", "churn", "Cox", LinkUnit.Customer, Between(0.91, 0.89, 0.94, 32934), 1e-9, 1e-8) with
        {
            Scale = LinkScale.Ratio, Rung = Rung.Adjusted, AllowingFor = ["tenure", "segment"],
        },
        Link("csat", "nrr", "Pearson", LinkUnit.CompanyMonth, TooFew(7, 46), null, null),
    ];

    public static ChurnByMemory Churn() => new(
    [
        Curve(MemoryBand.VeryBad, 1912, 0.0153, 0.92, 2.21),
        Curve(MemoryBand.Bad, 4630, 0.0102, 0.6, 1.52),
        Curve(MemoryBand.Neutral, 11204, 0.0066, 0.35, null),
        Curve(MemoryBand.Good, 9870, 0.0046, 0.3, 0.70),
        Curve(MemoryBand.VeryGood, 5318, 0.0040, 0.4, 0.61),
    ], new Peakend.Engine.Statistics.TestResult(431, 4, 1e-12), MemoryBand.Neutral);

    public static RevenueByMemory Revenue() => new(12,
    [
        Band(MemoryBand.VeryBad, 1604, 76_666, 0.861, 0.810, 0.040, 412),
        Band(MemoryBand.Bad, 3988, 192_500, 0.934, 0.869, 0.024, 588),
        Band(MemoryBand.Neutral, 9713, 490_000, 0.992, 0.916, 0.014, 731),
        Band(MemoryBand.Good, 8654, 446_667, 1.024, 0.932, 0.014, 802),
        Band(MemoryBand.VeryGood, 4702, 247_500, 1.031, 0.936, 0.019, 824),
    ], Money.Zero);

    private static LinkResult Link(string x, string y, string method, LinkUnit unit, Finding strength, double? p, double? adjusted) =>
        new(x, y, unit, Rung.Correlation, [], method, LinkScale.Correlation, strength, p, adjusted is { } q ? Math.Min(1, q * 2) : null, adjusted, 34, "0123456789abcdef");

    private static BandCurve Curve(MemoryBand band, int n, double rate, double half, double? ratio) => new(
        band, n, (int)(n * (1 - Math.Exp(-rate * 24))),
        [.. Enumerable.Range(1, 24).Select(month => new CurveStep(
            month, Math.Exp(-rate * month), Math.Exp(-rate * month) - (half * Math.Sqrt(month) / 200), Math.Min(1, Math.Exp(-rate * month) + (half * Math.Sqrt(month) / 200))))],
        24,
        [.. Enumerable.Range(0, 5).Select(i => new AtRisk(i * 6, (int)(n * Math.Exp(-0.18 * i))))],
        Known(1 - Math.Exp(-rate * 12), half / 50, n),
        ratio is { } r ? Between(r, r * 0.9, r * 1.11, n) : null);

    private static RevenueInBand Band(MemoryBand band, int n, decimal start, double net, double gross, double half, double value) =>
        new(band, n, Money.Of(start), Known(gross, half * 0.7, n), Known(net, half, n), Known(value, value * 0.06, n));
}
