using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Engine.Storage;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>The questions asked in a week → one result a metric.</summary>
public static class SurveyFigures
{
    /// <summary>Results: CSAT, NPS, CES, then the others by name.</summary>
    /// <param name="questions">By metric.</param>
    /// <param name="withResponseRate">Metrics of which unanswered questions are known.</param>
    /// <param name="minimumGroup">Fewer answers have no mean; bands in which fewer were asked are left out.</param>
    public static IReadOnlyList<SurveyResult> Of(IEnumerable<AskedQuestion> questions, IReadOnlyCollection<string> withResponseRate, int minimumGroup) =>
        [
            .. questions.GroupBy(question => question.Metric).Select(metric => Result(metric.Key, [.. metric], withResponseRate.Contains(metric.Key), minimumGroup))
                .OrderBy(result => result.Kind).ThenBy(result => result.Name, StringComparer.Ordinal),
        ];

    private static SurveyResult Result(string metric, List<AskedQuestion> asked, bool rateKnown, int minimumGroup)
    {
        double min = asked[0].ScaleMin, max = asked[0].ScaleMax;
        SurveyKind kind = metric switch { "csat" => SurveyKind.Csat, "nps" => SurveyKind.Nps, "ces" => SurveyKind.Ces, _ => SurveyKind.Other };
        ClusterSums mean = new(), summary = new();
        foreach (AskedQuestion question in asked)
        {
            if (question.Value is not { } value) continue;
            CustomerId customer = new(question.Customer);
            mean.Add(customer, value);
            if (Contribution(kind, value, question.ScaleMin, question.ScaleMax) is { } part) summary.Add(customer, part);
        }

        // A handful of answers has an interval wider than the scale: it says how few they are, and nothing else.
        Finding.Withheld few = new(WithheldReason.TooFew, mean.Count, minimumGroup);
        bool enough = mean.Count >= minimumGroup;
        Finding rate = rateKnown
            ? WilsonProportion.Estimate(mean.Count, asked.Count, ConfidenceLevel.P95)
            : new Finding.Withheld(WithheldReason.NoInput, mean.Count, 0);
        return new SurveyResult(
            metric, kind, min, max, rateKnown ? asked.Count : null, mean.Count, rate, enough ? mean.Mean() : few, kind is SurveyKind.Csat or SurveyKind.Nps ? enough ? summary.Mean() : few : null,
            rateKnown ? ByMemory(asked, minimumGroup) : []);
    }

    /// <summary>What an answer adds to the summary: a satisfied one 1; a promoter 1, a detractor −1 (F. Reichheld, HBR 81(12), 2003).</summary>
    private static double? Contribution(SurveyKind kind, double value, double min, double max) => kind switch
    {
        SurveyKind.Csat => value >= max - ((max - min) / 4) ? 1 : 0, // the top two of five boxes
        SurveyKind.Nps => value >= 9 ? 1 : value <= 6 ? -1 : 0,
        _ => null,
    };

    private static List<ResponseInBand> ByMemory(List<AskedQuestion> asked, int minimumGroup)
    {
        IGrouping<MemoryBand, AskedQuestion>[] bands =
            [.. asked.Where(question => question.Memory is not null).GroupBy(question => MemoryBands.Of(question.Memory!.Value)).OrderBy(band => band.Key)];
        bool[] hidden = SmallGroups.Hidden([.. bands.Select(band => band.Count())], minimumGroup);
        return
        [
            .. bands.Where((_, i) => !hidden[i]).Select(band => new ResponseInBand(
                band.Key, band.Count(), band.Count(question => question.Value is not null),
                WilsonProportion.Estimate(band.Count(question => question.Value is not null), band.Count(), ConfidenceLevel.P95))),
        ];
    }
}
