using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>Everything that links memory and surveys to what customers did.</summary>
/// <param name="AsOf">Up to when data counted.</param>
/// <param name="Links">The family, in a fixed order.</param>
/// <param name="Churn">Churn by memory band; null without dated churn.</param>
/// <param name="Revenue">Retention and lifetime value by memory band; null without enough months of revenue.</param>
/// <param name="Growth">The rows behind the CSAT-to-revenue coefficient.</param>
public sealed record OutcomeFindings(DateOnly AsOf, IReadOnlyList<LinkResult> Links, ChurnByBand? Churn, RevenueByBand? Revenue, GrowthTable? Growth);

/// <summary>Churn by the memory of the last contact.</summary>
/// <param name="Bands">From the worst band to the best; those with spells.</param>
public sealed record ChurnByBand(IReadOnlyList<BandSurvival> Bands);

/// <summary>One band's customers over time.</summary>
/// <param name="Band">Memory of the last contact.</param>
/// <param name="Customers">Customers who ever had it.</param>
/// <param name="Leavers">Of these, left while they had it.</param>
/// <param name="CustomerMonths">Time under observation.</param>
/// <param name="Curve">Kaplan–Meier by months since the first contact.</param>
/// <param name="LeftWithinYear">Share who would leave within 12 months if the memory stayed, 0 to 1.</param>
/// <param name="AgainstOthers">Churn rate against all other bands'.</param>
public sealed record BandSurvival(MemoryBand Band, int Customers, int Leavers, double CustomerMonths, SurvivalCurve Curve, Finding LeftWithinYear, Finding AgainstOthers);

/// <summary>What became of revenue between two months.</summary>
/// <param name="StartMonth">First day of the start month.</param>
/// <param name="EndMonth">First day of the end month.</param>
/// <param name="Bands">By the memory of the last contact before the end of the start month; null stands for customers without one.</param>
/// <param name="Total">All customers.</param>
/// <param name="LedgerStart">Sum of the revenue file in the start month.</param>
/// <param name="LedgerEnd">Sum of the revenue file in the end month.</param>
public sealed record RevenueByBand(DateOnly StartMonth, DateOnly EndMonth, IReadOnlyList<BandRevenue> Bands, BandRevenue Total, Money LedgerStart, Money LedgerEnd)
{
    /// <summary>What the customers' sums and the revenue file differ by, both months: zero unless something was lost.</summary>
    public Money LedgerDifference => Money.Zero + Abs(Total.Bridge.StartWithCredits - LedgerStart) + Abs(Total.Bridge.End - LedgerEnd);

    private static Money Abs(Money amount) => amount < Money.Zero ? Money.Zero - amount : amount;
}

/// <summary>Revenue of one band's customers.</summary>
/// <param name="Band">Null: no scored contact.</param>
/// <param name="Bridge">From start to end, exact.</param>
/// <param name="Gross">Gross revenue retention, 0 to 1.</param>
/// <param name="Net">Net revenue retention, 0 and up.</param>
/// <param name="Realised">Mean margin a customer to date, in the currency's unit, by the memory of the last contact.</param>
/// <param name="Expected">Mean expected margin to come, in the currency's unit, of customers still paying.</param>
public sealed record BandRevenue(MemoryBand? Band, RetentionBridge Bridge, Finding Gross, Finding Net, Finding Realised, Finding Expected);

/// <summary>One row a customer: satisfaction before, revenue growth after.</summary>
/// <param name="Split">First day of the window after; answers before it count.</param>
/// <param name="Months">Length of each window.</param>
/// <param name="Rows">Customers with an answer before the split and revenue in both windows.</param>
/// <param name="WithoutRevenue">Customers with an answer but not with revenue in both windows.</param>
public sealed record GrowthTable(DateOnly Split, int Months, IReadOnlyList<GrowthRow> Rows, int WithoutRevenue);

/// <summary>One customer's satisfaction and growth.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Segment">Null when unknown.</param>
/// <param name="Csat">Mean answer on the scale.</param>
/// <param name="Before">Revenue of the window before the split.</param>
/// <param name="After">Revenue of the window from the split on.</param>
public sealed record GrowthRow(CustomerId Customer, string? Segment, double Csat, Money Before, Money After)
{
    /// <summary>ln(after ÷ before).</summary>
    public double Growth => Math.Log((double)After.Units / Before.Units);
}
