using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>How the strength of a link is expressed.</summary>
public enum LinkFormat
{
    /// <summary>−1 to +1; 0 is no link.</summary>
    Correlation,

    /// <summary>Above 0; 1 is no link.</summary>
    Ratio,

    /// <summary>Difference of two shares, −1 to +1; 0 is no link.</summary>
    ShareDifference,

    /// <summary>Difference of two amounts in the report's currency; 0 is no link.</summary>
    MoneyDifference,
}

/// <summary>What one observation of a link is.</summary>
public enum LinkUnit
{
    /// <summary>A contact.</summary>
    Contact,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A customer in a month.</summary>
    CustomerMonth,

    /// <summary>A month of the whole company.</summary>
    CompanyMonth,
}

/// <summary>A score against an outcome, or two outcomes: one answer of a family tested together.</summary>
/// <param name="X">Key of the first measure (memory, classic-memory, mean, peak, end, effort, success, balance, csat, nps, ces …); unknown keys are printed as they are.</param>
/// <param name="Y">Key of the second (also revenue-growth, churn, nrr, grr, ltv, noise …).</param>
/// <param name="Unit">What one observation is.</param>
/// <param name="Rung">What the design can carry.</param>
/// <param name="AllowingFor">Keys of the measures allowed for, where the rung is <see cref="Rung.Adjusted"/>; else empty.</param>
/// <param name="Method">Name of the method, as in the method page ("Pearson", "Spearman", "Cox" …).</param>
/// <param name="Format">How the strength is expressed.</param>
/// <param name="Strength">Value, interval, n.</param>
/// <param name="P">Unadjusted; null when withheld.</param>
/// <param name="HolmP">Adjusted by Holm over the family.</param>
/// <param name="AdjustedP">Adjusted by Benjamini–Hochberg over the family; the one the words follow.</param>
/// <param name="Excluded">Rows that could not be used.</param>
public sealed record OutcomeLink(
    string X,
    string Y,
    LinkUnit Unit,
    Rung Rung,
    IReadOnlyList<string> AllowingFor,
    string Method,
    LinkFormat Format,
    Finding Strength,
    double? P,
    double? HolmP,
    double? AdjustedP,
    int Excluded);
