using Peakend.Engine.Links;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
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
        List<BandSurvival> bands = [.. churn.Bands.Where(band => band.Customers >= minimumGroup && band.Curve.Steps.Count > 0)];
        if (bands.Count == 0) return null;
        MemoryBand reference = bands[^1].Band;
        BandSurvival against = bands[^1];
        double longest = bands.Max(band => Observed(band.Curve));
        double[] times = [.. Enumerable.Range(0, (int)(longest / Step) + 1).Select(i => i * Step)];
        return new ChurnByMemory(
            [
                .. bands.Select(band => new BandCurve(
                    band.Band, band.Customers, band.Leavers,
                    [.. band.Curve.Steps.TakeWhile(step => step.AtRisk >= FewestAtRisk).Select(step => new CurveStep(step.Time, step.Survival, step.Lower, step.Upper))],
                    Observed(band.Curve),
                    [.. times.Select(time => new AtRisk(time, band.Curve.AtRisk(Math.Max(time, 1e-9))))],
                    band.LeftWithinYear,
                    band.Band == reference ? null : RateRatio.Estimate(band.Leavers, band.CustomerMonths, against.Leavers, against.CustomerMonths, ConfidenceLevel.P95))),
            ],
            churn.LogRank, reference);
    }

    /// <summary>Retention and value by band; null without enough months.</summary>
    public static RevenueByMemory? Revenue(OutcomeFindings findings, int minimumGroup)
    {
        if (findings.Revenue is not { } revenue) return null;
        int months = ((revenue.EndMonth.Year - revenue.StartMonth.Year) * 12) + revenue.EndMonth.Month - revenue.StartMonth.Month;
        return new RevenueByMemory(months,
            [
                .. revenue.Bands.Where(band => band.Band is not null && band.Bridge.Customers >= minimumGroup)
                    .Select(band => new RevenueInBand(band.Band!.Value, band.Bridge.Customers, band.Bridge.Start, band.Gross, band.Net, band.Expected)),
            ],
            revenue.LedgerDifference);
    }

    /// <summary>Up to when enough customers are under observation.</summary>
    private static double Observed(SurvivalCurve curve) => curve.Steps.Where(step => step.AtRisk >= FewestAtRisk).Select(step => step.Time).DefaultIfEmpty(0).Max();
}
