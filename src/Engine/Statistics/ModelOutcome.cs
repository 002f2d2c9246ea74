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
    /// <param name="Why">What every figure of the model would say.</param>
    /// <param name="Predictor">The predictor at fault; null where it is none in particular, or the outcome.</param>
    public sealed record Refused(Finding.Withheld Why, string? Predictor) : ModelOutcome<TModel>;
}
