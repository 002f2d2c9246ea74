namespace Peakend.Engine.Statistics;

/// <summary>What is known where all coefficients are 0: with it the fit is compared.</summary>
internal readonly struct CoxStart
{
    internal CoxStart(CoxLikelihood atZero)
    {
        LogLikelihood = atZero.LogLikelihood;
        Score = SymmetricSystem.Factor(atZero.Information, 0, out _)?.Norm(atZero.Gradient);
    }

    internal double LogLikelihood { get; }

    /// <summary>Uᵀ I⁻¹ U; null where the covariates are collinear.</summary>
    internal double? Score { get; }
}
