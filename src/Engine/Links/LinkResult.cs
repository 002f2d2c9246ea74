using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>What one observation of a link is.</summary>
public enum LinkUnit
{
    /// <summary>A contact with an answer.</summary>
    Contact,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A customer in a month.</summary>
    CustomerMonth,

    /// <summary>A month of the whole company.</summary>
    CompanyMonth,
}

/// <summary>How the strength of a link is expressed.</summary>
public enum LinkScale
{
    /// <summary>−1 to +1; 0 is no link.</summary>
    Correlation,

    /// <summary>Above 0; 1 is no link.</summary>
    Ratio,

    /// <summary>Difference of two shares, −1 to +1; 0 is no link.</summary>
    ShareDifference,

    /// <summary>Difference of two amounts in the company's currency; 0 is no link.</summary>
    MoneyDifference,
}

/// <summary>The answer to one question of the family: how two measures go together.</summary>
/// <param name="X">First measure: memory, csat, nps …</param>
/// <param name="Y">Second measure: a survey metric, revenue-growth, churn.</param>
/// <param name="Unit">What one observation is.</param>
/// <param name="Rung">What the design can carry.</param>
/// <param name="AllowingFor">What was allowed for, where the rung is adjusted; else empty.</param>
/// <param name="Method">The statistic: Pearson, Spearman, rate ratio.</param>
/// <param name="Scale">How the strength is expressed.</param>
/// <param name="Strength">Value, interval, n – or why there is none.</param>
/// <param name="P">Unadjusted, two-sided; null when withheld.</param>
/// <param name="HolmP">Adjusted by Holm over the family.</param>
/// <param name="AdjustedP">Adjusted by Benjamini and Hochberg over the family; the one that words follow.</param>
/// <param name="Excluded">Observations that could not be used.</param>
/// <param name="RowsHash">Checksum of the rows the figure was computed from.</param>
public sealed record LinkResult(
    string X, string Y, LinkUnit Unit, Rung Rung, IReadOnlyList<string> AllowingFor, string Method, LinkScale Scale, Finding Strength, double? P, double? HolmP, double? AdjustedP,
    int Excluded, string RowsHash)
{
    /// <summary>Names the question; unique within a run.</summary>
    public string Id => string.Join('/', [X, Y, Method, .. AllowingFor]);

    /// <summary>Puts a family together: each result with its p adjusted for all the questions asked.</summary>
    public static IReadOnlyList<LinkResult> Family(IReadOnlyList<LinkResult> results)
    {
        int[] tested = [.. Enumerable.Range(0, results.Count).Where(i => results[i].P is not null)];
        double[] p = [.. tested.Select(i => results[i].P!.Value)];
        double[] holm = MultipleTesting.Holm(p), bh = MultipleTesting.BenjaminiHochberg(p);
        LinkResult[] family = [.. results];
        for (int k = 0; k < tested.Length; k++) family[tested[k]] = family[tested[k]] with { HolmP = holm[k], AdjustedP = bh[k] };
        return family;
    }
}
