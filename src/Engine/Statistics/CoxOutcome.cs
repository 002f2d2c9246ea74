namespace Peakend.Engine.Statistics;

/// <summary>Why a Cox regression cannot be given.</summary>
public enum CoxProblem
{
    /// <summary>No row had the event.</summary>
    NoEvents,

    /// <summary>Fewer events than the covariates need.</summary>
    TooFewEvents,

    /// <summary>Fewer clusters than robust errors need.</summary>
    TooFewClusters,

    /// <summary>The covariate has one value only wherever somebody had the event.</summary>
    NoVariation,

    /// <summary>The covariate follows from those before it.</summary>
    Collinear,

    /// <summary>
    /// Monotone likelihood: at every event the one who had it had the highest (or lowest) value at risk, so that the estimate runs off to
    /// infinity. A ridge penalty holds it.
    /// </summary>
    Monotone,

    /// <summary>The iterations did not settle.</summary>
    NotSettled,
}

/// <summary>The answer of a Cox regression: a model, or the reason why there is none.</summary>
public abstract record CoxOutcome
{
    private CoxOutcome()
    {
    }

    /// <summary>The data carry the model.</summary>
    /// <param name="Model">Coefficients with their errors, tests, and what follows from them.</param>
    public sealed record Fitted(CoxModel Model) : CoxOutcome;

    /// <summary>The data do not carry it.</summary>
    /// <param name="Problem">What is wrong.</param>
    /// <param name="Covariate">The covariate at fault; null where it is none in particular.</param>
    /// <param name="Events">Events there are.</param>
    /// <param name="Needed">Events it would need (or clusters, where those are too few); 0 when more would not help.</param>
    public sealed record Refused(CoxProblem Problem, string? Covariate, int Events, int Needed) : CoxOutcome
    {
        /// <summary>The same in the shape of every finding, for each figure that the model would have given.</summary>
        public Finding.Withheld Finding => new(
            Problem switch
            {
                CoxProblem.NoEvents => WithheldReason.NoEvents,
                CoxProblem.NoVariation or CoxProblem.Collinear => WithheldReason.NoVariation,
                _ => WithheldReason.TooFew,
            },
            Events,
            Needed);
    }
}
