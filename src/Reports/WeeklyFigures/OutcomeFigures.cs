using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.FinanceFigures;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>Findings of the link run → what the report shows of them, small groups left out.</summary>
public static class OutcomeFigures
{
    private const int FewestAtRisk = 5;
    private const double Step = 3;

    /// <summary>Churn by band; null without dated churn or when no band is large enough.</summary>
    public static ChurnByMemory? Churn(OutcomeFindings findings, int minimumGroup)
    {
        if (findings.Churn is not { } churn) return null;
        bool[] hidden = SmallGroups.Hidden([.. churn.Bands.Select(band => band.Customers)], minimumGroup);
        List<BandSurvival> bands = [.. churn.Bands.Where((band, i) => !hidden[i] && Observed(band.Curve) > 0)];
        if (bands.Count == 0) return null;
        BandSurvival against = bands.FindLast(band => band.Leavers > 0) ?? bands[^1]; // nothing can be told as a multiple of no leavers
        double longest = bands.Max(band => Observed(band.Curve));
        double[] times = [.. Enumerable.Range(0, (int)(longest / Step) + 1).Select(i => i * Step)];
        return new ChurnByMemory(
            [
                .. bands.Select(band => new BandCurve(
                    band.Band, band.Customers, band.Leavers,
                    [.. Thinned([.. Drawn(band.Curve)]).Select(step => new CurveStep(step.Time, step.Survival, step.Lower, step.Upper))],
                    Observed(band.Curve),
                    [.. times.Select(time => new AtRisk(time, band.Curve.AtRisk(Math.Max(time, 1e-9))))],
                    band.LeftWithinYear,
                    band.Band == against.Band ? null : RateRatio.Estimate(band.Leavers, band.CustomerMonths, against.Leavers, against.CustomerMonths, ConfidenceLevel.P95))),
            ],
            LogRankTest.Test([.. bands.Select(band => band.Curve)]), against.Band);
    }

    /// <summary>Retention and value by band; null without enough months.</summary>
    public static RevenueByMemory? Revenue(OutcomeFindings findings, int minimumGroup)
    {
        if (findings.Revenue is not { } revenue) return null;
        int months = ((revenue.EndMonth.Year - revenue.StartMonth.Year) * 12) + revenue.EndMonth.Month - revenue.StartMonth.Month;
        bool[] hidden = SmallGroups.Hidden([.. revenue.Bands.Select(band => band.Bridge.Customers)], minimumGroup);
        return new RevenueByMemory(months,
            [
                .. revenue.Bands.Where((band, i) => band.Band is not null && !hidden[i])
                    .Select(band => new RevenueInBand(band.Band!.Value, band.Bridge.Customers, band.Bridge.Start, band.Gross, band.Net, band.Expected)),
            ],
            revenue.LedgerDifference);
    }

    /// <summary>The steps up to the first with few customers at risk. Customers enter a band late, so few may be at risk at the beginning too: such a curve is not drawn.</summary>
    private static IEnumerable<SurvivalStep> Drawn(SurvivalCurve curve) => curve.Steps.TakeWhile(step => step.AtRisk >= FewestAtRisk);

    /// <summary>At most two hundred steps, each the last of its stretch of time: more cannot be told apart on paper, and a report stays a small file.</summary>
    private static IEnumerable<SurvivalStep> Thinned(IReadOnlyList<SurvivalStep> steps)
    {
        const int most = 200;
        if (steps.Count <= most) return steps;
        double width = steps[^1].Time / most;
        return steps.Where((step, i) => i == steps.Count - 1 || (int)(steps[i + 1].Time / width) != (int)(step.Time / width));
    }

    /// <summary>Up to when a curve is drawn: its last step with enough at risk; where nobody left, as long as enough are watched. 0: not drawn.</summary>
    private static double Observed(SurvivalCurve curve) =>
        curve.Steps.Count == 0 ? curve.LastTimeWith(FewestAtRisk) ?? 0 : Drawn(curve).Select(step => step.Time).DefaultIfEmpty(0).Max();
}
