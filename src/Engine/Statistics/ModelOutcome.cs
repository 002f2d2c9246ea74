namespace Peakend.Engine.Statistics;

/// <summary>The answer of a regression: a model, or the reason why there is none.</summary>
/// <typeparam name="TModel">What is fitted.</typeparam>
public abstract record ModelOutcome<TModel>
{
    private ModelOutcome()
    {
    }

    /// <summary>The data carry the model.</summary>
    /// <param name="Model">Coefficients with their errors, and what follows from them.</param>
    public sealed record Fitted(TModel Model) : ModelOutcome<TModel>;

    /// <summary>The data do not carry it.</summary>
    /// <param name="Problem">What is wrong.</param>
    /// <param name="N">Rows there are; where the problem is too few, what there is too few of.</param>
    /// <param name="Needed">How many it would need; 0 when more of the same would not help.</param>
    /// <param name="Predictor">The predictor at fault; null where it is none in particular, or the outcome.</param>
    public sealed record Refused(ModelProblem Problem, int N, int Needed, string? Predictor) : ModelOutcome<TModel>
    {
        /// <summary>The same in the shape of every finding, for each figure that the model would have given.</summary>
        public Finding.Withheld Finding => new(
            Problem switch
            {
                ModelProblem.NoEvents => WithheldReason.NoEvents,
                ModelProblem.NoVariation or ModelProblem.Collinear => WithheldReason.NoVariation,
                _ => WithheldReason.TooFew,
            },
            N,
            Needed);
    }
}
