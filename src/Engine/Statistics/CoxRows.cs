using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>One measure of a Cox regression, row for row.</summary>
/// <param name="Name">What refusals and results call it.</param>
/// <param name="Values">Any unit, finite; 0 and 1 for yes and no.</param>
public sealed record CoxCovariate(string Name, double[] Values);

/// <summary>What a Cox regression is given, column for column; a row is at risk at t when entry &lt; t ≤ exit.</summary>
/// <remarks>
/// A covariate that changes is written as several rows that follow on one another (start–stop), each with its value in that span and
/// the event in the last.
/// </remarks>
public sealed record CoxRows
{
    /// <summary>When observation ended, any unit of time.</summary>
    public required double[] Exit { get; init; }

    /// <summary>Whether it ended with the event.</summary>
    public required bool[] Happened { get; init; }

    /// <summary>The measures, at least one.</summary>
    public required IReadOnlyList<CoxCovariate> Covariates { get; init; }

    /// <summary>When observation began, earlier than the exit; null: all were observed from the start.</summary>
    public double[]? Entry { get; init; }

    /// <summary>Any code: rows are compared only with rows of the same; null: all with all.</summary>
    public int[]? Stratum { get; init; }

    /// <summary>Any code, equal for rows that are not independent (of one customer); errors are then robust to it. Null: model-based.</summary>
    public int[]? Cluster { get; init; }

    /// <summary>Rows given.</summary>
    public int Count => Exit.Length;

    internal void Require()
    {
        if (Entry is not null) ObservedSpans.Require(Entry, Exit, Happened);
        Sample.RequireFinite(Exit);
        Sample.RequireSameLength(Exit.Length, Happened.Length);
        if (Stratum is not null) Sample.RequireSameLength(Exit.Length, Stratum.Length);
        if (Cluster is not null) Sample.RequireSameLength(Exit.Length, Cluster.Length);
        if (Covariates.Count == 0) throw new ArgumentException("There is no covariate; at least one is needed.", nameof(Covariates));
        foreach (CoxCovariate covariate in Covariates)
        {
            if (covariate.Values.Length != Exit.Length)
                throw new ArgumentException(Invariant($"{covariate.Name} has {covariate.Values.Length} values for {Exit.Length} rows."), nameof(Covariates));
            Sample.RequireFinite(covariate.Values, covariate.Name);
        }
    }
}
