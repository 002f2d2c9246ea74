namespace Peakend.Engine.Statistics;

/// <summary>A fitted Cox regression.</summary>
public sealed class CoxModel
{
    private readonly SymmetricSystem system;
    private readonly double[,] standardCovariance;
    private CoxResiduals? residuals;

    internal CoxModel(
        CoxRows rows, CoxOptions options, CoxScale scale, CoxLikelihood likelihood, double[] beta, SymmetricSystem system, CoxStart start,
        int events, int iterations)
    {
        (Rows, Options, Scale, Likelihood, Beta, this.system) = (rows, options, scale, likelihood, beta, system);
        (Events, Iterations, LogLikelihood, NullLogLikelihood) = (events, iterations, likelihood.LogLikelihood, start.LogLikelihood);
        double[,] model = system.Inverse();
        standardCovariance = rows.Cluster is null ? model : CoxSandwich.Covariance(Residuals(), rows.Cluster, scale, model);

        int p = beta.Length;
        Covariance = new double[p, p];
        double critical = TwoSided.NormalCritical(options.Level), effective = 0;
        List<CoxCoefficient> coefficients = [];
        for (int j = 0; j < p; j++)
        {
            for (int k = 0; k < p; k++)
            {
                Covariance[j, k] = standardCovariance[j, k] / (scale.Deviation[j] * scale.Deviation[k]);
                effective += model[j, k] * likelihood.Information[k, j];
            }

            double value = beta[j] / scale.Deviation[j], error = Math.Sqrt(Covariance[j, j]), z = value / error;
            coefficients.Add(new CoxCoefficient(
                rows.Covariates[j].Name,
                new Estimate(value, value - critical * error, value + critical * error, options.Level, events),
                error,
                Math.Sqrt(model[j, j]) / scale.Deviation[j],
                new TestResult(z, 0, TwoSided.NormalP(z))));
        }

        Coefficients = coefficients;
        EffectiveParameters = effective;
        if (options.Ridge > 0) return;
        LikelihoodRatio = ChiSquared.Test(2 * (LogLikelihood - NullLogLikelihood), p);
        if (start.Score is double score) Score = ChiSquared.Test(score, p);
        if (SymmetricSystem.Factor(standardCovariance, 0, out _) is SymmetricSystem errors) Wald = ChiSquared.Test(errors.Norm(beta), p);
    }

    /// <summary>The covariates' effects, in their order.</summary>
    public IReadOnlyList<CoxCoefficient> Coefficients { get; }

    /// <summary>Covariance of the coefficients, in the covariates' units; robust where the rows came in clusters.</summary>
    public double[,] Covariance { get; }

    /// <summary>Rows that had the event.</summary>
    public int Events { get; }

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }

    /// <summary>Partial log-likelihood at the estimates, without the penalty.</summary>
    public double LogLikelihood { get; }

    /// <summary>Partial log-likelihood with all coefficients 0.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Parameters the fit has the freedom of: the number of covariates, fewer under a ridge penalty (R. J. Gray, JASA 87, 1992).</summary>
    public double EffectiveParameters { get; }

    /// <summary>All coefficients 0, by the likelihood: χ². Null under a ridge penalty.</summary>
    public TestResult? LikelihoodRatio { get; }

    /// <summary>All coefficients 0, by the slope at 0 (of two groups: the log-rank test): χ². Null under a ridge penalty.</summary>
    public TestResult? Score { get; }

    /// <summary>All coefficients 0, by the estimates and their errors, robust ones where the rows came in clusters: χ². Null under a ridge penalty.</summary>
    public TestResult? Wald { get; }

    internal CoxRows Rows { get; }

    internal CoxOptions Options { get; }

    internal CoxScale Scale { get; }

    internal CoxLikelihood Likelihood { get; }

    internal double[] Beta { get; }

    /// <summary>How well the order of risks foretells the order of events.</summary>
    public CoxConcordance Concordance() => CoxConcordance.Of(this);

    /// <summary>The rate common to all, and what it foretells for a given customer's measures.</summary>
    public CoxBaseline Baseline() => new(this, standardCovariance);

    /// <summary>What the model leaves unexplained, row for row.</summary>
    public CoxResiduals Residuals() => residuals ??= new CoxResiduals(Likelihood, Rows, Scale, system.Inverse());
}
