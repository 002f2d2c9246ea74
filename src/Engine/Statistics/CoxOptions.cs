namespace Peakend.Engine.Statistics;

/// <summary>How events at the same time share the risk.</summary>
public enum CoxTies
{
    /// <summary>As if they came one after another in any order: their own risk leaves by and by (B. Efron, JASA 72, 1977, 557–565).</summary>
    Efron,

    /// <summary>As if each faced the whole risk (N. Breslow, Biometrics 30, 1974, 89–99); coefficients shrink when many are tied.</summary>
    Breslow,
}

/// <summary>How a Cox regression is fitted.</summary>
public sealed record CoxOptions
{
    /// <summary>Events at the same time; default Efron.</summary>
    public CoxTies Ties { get; init; } = CoxTies.Efron;

    /// <summary>
    /// Ridge penalty θ, 0 or more, default 0: ½·θ·Σ (β·s)² is taken from the log-likelihood, s the covariate's standard deviation, so that
    /// its unit does not matter (as R's <c>ridge(theta, scale = TRUE)</c>). With it nothing is refused as collinear or without end.
    /// </summary>
    public double Ridge { get; init; }

    /// <summary>Level of the intervals; default 95 %.</summary>
    public ConfidenceLevel Level { get; init; } = ConfidenceLevel.P95;

    internal void Require()
    {
        if (!(Ridge >= 0 && double.IsFinite(Ridge)))
            throw new ArgumentException(FormattableString.Invariant($"The ridge penalty is {Ridge}; it must be finite and not negative."), nameof(Ridge));
    }
}
