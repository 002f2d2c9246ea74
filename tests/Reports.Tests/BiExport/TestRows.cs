using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.Tests.BiExport;

/// <summary>A handful of rows with everything that is awkward: empty values, negative numbers, a text that looks like a formula, quotes, line breaks.</summary>
internal static class TestRows
{
    public static readonly RunRow Run = new("00000000000000aa", "export", new DateOnly(2026, 6, 30), "i", "s", "lexicon-1", "1.0.0", new Dictionary<string, long>());

    private static readonly DateTimeOffset Start = new(2026, 6, 23, 8, 15, 0, 750, TimeSpan.Zero);

    public static BiRows All(string topic = "-5.2 \"percent\",\n=SUM(A1)") => new(
        [new CustomerFacts(new CustomerId("abc"), "consumer", null, "DE", "de", new DateOnly(2020, 2, 29), true, new DateOnly(2026, 6, 30)), new CustomerFacts(new CustomerId("xyz"), null, null, null, null, null, null, null)],
        [
            new ScoredInteraction(new InteractionId("=i1"), new CustomerId("abc"), Start, "call", "Deich", topic, "consumer", "de",
                new InteractionScore(2, -0.9, 1, -5.2 / 6, -0.8733333333333333, -0.9, -0.5, -0.0, -0.9, -1.25, Ending.Soured), Success.SaidUnresolved, 20, []) { EndedAt = Start.AddMinutes(7) },
            new ScoredInteraction(new InteractionId("i2"), new CustomerId("xyz"), null, null, null, null, null, null, null, Success.Unknown, null, []),
        ],
        [new CustomerWeek(new CustomerId("abc"), new DateOnly(2026, 6, 22), 1, 1, -0.87, -0.87, -0.9, -1.7)],
        [
            new SurveyQuestion("s1", new InteractionId("=i1"), new CustomerId("abc"), "csat", 1.5, 1, 5, Start, Start.AddDays(1), -0.87),
            new SurveyQuestion("s2", null, new CustomerId("xyz"), "nps", null, 0, 10, null, null, null),
        ],
        [
            new CustomerMonth(new CustomerId("abc"), new DateOnly(2026, 5, 1), Money.Of(-5.2m), "EUR", 0, null, false),
            new CustomerMonth(new CustomerId("abc"), new DateOnly(2026, 6, 1), Money.Of(1234567.8912m), "EUR", 1, -0.87, true),
        ],
        [
            new LinkRow("00000000000000bb", new LinkResult("memory", "csat", LinkUnit.Contact, Rung.Correlation, [], "Pearson", LinkScale.Correlation,
                new Finding.Known(new Estimate(0.5, 0.4, 0.6, ConfidenceLevel.P95, 100)), 1e-7, 2e-7, 2e-7, 3, "ff")),
            new LinkRow("00000000000000bb", new LinkResult("csat", "revenue-growth", LinkUnit.Customer, Rung.Adjusted, ["segment", "tenure"], "Pearson", LinkScale.Correlation,
                new Finding.Withheld(WithheldReason.TooFew, 3, 4), null, null, null, 0, "")),
        ],
        [new RunRow("00000000000000bb", "link", new DateOnly(2026, 6, 30), "i", "s", "lexicon-1", "1.0.0", new SortedDictionary<string, long> { ["links"] = 2 })]);
}
