using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyReport;

/// <summary>Who left, by the memory of a customer's last contact.</summary>
/// <param name="Curves">From the worst band to the best; a band with too few customers is absent.</param>
/// <param name="LogRank">Whether these curves differ, and no others; null when it could not be tested.</param>
/// <param name="Reference">The band the rate ratios compare with: the best shown that somebody left from.</param>
public sealed record ChurnByMemory(IReadOnlyList<BandCurve> Curves, TestResult? LogRank, MemoryBand Reference);

/// <summary>Customers of one band over time.</summary>
/// <param name="Band">Memory of the last contact.</param>
/// <param name="Customers">At the start.</param>
/// <param name="Left">Of these, left while observed.</param>
/// <param name="Steps">Kaplan–Meier, ascending in time; starts where the first customer leaves, so it is empty where nobody did: the curve is then flat.</param>
/// <param name="ObservedMonths">Up to when the curve is drawn; beyond, too few are at risk.</param>
/// <param name="AtRisk">Customers still observed at the times printed under the chart, the same for every curve.</param>
/// <param name="LeftWithinYear">Share who left within 12 months, 0 to 1.</param>
/// <param name="RateRatio">Churn rate against the reference band's; null for that band itself.</param>
public sealed record BandCurve(
    MemoryBand Band,
    int Customers,
    int Left,
    IReadOnlyList<CurveStep> Steps,
    double ObservedMonths,
    IReadOnlyList<AtRisk> AtRisk,
    Finding LeftWithinYear,
    Finding? RateRatio);

/// <summary>One step down of a curve.</summary>
/// <param name="Months">Since the contact.</param>
/// <param name="Survival">Share still there from now on, 0 to 1.</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end of its interval.</param>
public readonly record struct CurveStep(double Months, double Survival, double Lower, double Upper);

/// <summary>How many are still observed.</summary>
/// <param name="Months">Since the contact.</param>
/// <param name="Customers">Neither gone nor out of sight.</param>
public readonly record struct AtRisk(double Months, int Customers);

/// <summary>What became of revenue, by memory band. New customers are excluded.</summary>
/// <param name="Months">Length of the window.</param>
/// <param name="Bands">From the worst band to the best; bands with too few customers are absent.</param>
/// <param name="LedgerDifference">Sum over customers minus the revenue file's total: zero, or the report says so.</param>
public sealed record RevenueByMemory(int Months, IReadOnlyList<RevenueInBand> Bands, Money LedgerDifference);

/// <summary>Revenue of one band.</summary>
/// <param name="Band">Memory before the window.</param>
/// <param name="Customers">Present at its start.</param>
/// <param name="Start">Their revenue at the start, a month.</param>
/// <param name="Gross">Gross revenue retention, 0 to 1.</param>
/// <param name="Net">Net revenue retention, 0 and up.</param>
/// <param name="LifetimeValue">Mean expected margin to come a customer, in the report's currency.</param>
public sealed record RevenueInBand(MemoryBand Band, int Customers, Money Start, Finding Gross, Finding Net, Finding LifetimeValue);
