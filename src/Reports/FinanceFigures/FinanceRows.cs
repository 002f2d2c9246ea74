using Peakend.Engine.Interactions;
using Peakend.Engine.Links;

namespace Peakend.Reports.FinanceFigures;

/// <summary>What the finance figures are made of.</summary>
/// <param name="Findings">Coefficient, retention, lifetime value, churn.</param>
/// <param name="Ledger">Every month of the revenue file up to the day.</param>
/// <param name="RevenueFiles">The files it was read from.</param>
/// <param name="Currency">ISO 4217; null when no file names one.</param>
/// <param name="Assumptions">Of the lifetime value.</param>
/// <param name="MinimumGroup">Fewest customers that a figure of a group may be about.</param>
public sealed record FinanceRows(
    OutcomeFindings Findings, IReadOnlyList<LedgerMonth> Ledger, IReadOnlyList<RevenueFile> RevenueFiles, string? Currency, LifetimeAssumptions Assumptions, int MinimumGroup);

/// <summary>A month's revenue, counted in two ways.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Total">Sum of all rows of the month, whoever's.</param>
/// <param name="Customers">Sum of the customers' own months.</param>
public sealed record LedgerMonth(DateOnly Month, Money Total, Money Customers);

/// <summary>A file that revenue was read from.</summary>
/// <param name="File">Relative to the input folder.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Refused">Rows that could not be used.</param>
public sealed record RevenueFile(string File, long Read, long Refused);

/// <summary>What a lifetime value assumes.</summary>
/// <param name="Months">Horizon.</param>
/// <param name="DiscountRate">A year, 0 to 1.</param>
/// <param name="Margin">Share of revenue; 1 makes it a value of revenue.</param>
public sealed record LifetimeAssumptions(int Months, double DiscountRate, double Margin);
