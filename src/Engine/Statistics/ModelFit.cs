namespace Peakend.Engine.Statistics;

/// <summary>The answer of a model fitted by maximum likelihood: the model, or the reason why there is none.</summary>
/// <typeparam name="TModel">What is fitted.</typeparam>
public abstract record ModelFit<TModel>
{
    private ModelFit()
    {
    }

    /// <summary>The data carry the model.</summary>
    /// <param name="Model">The fit.</param>
    public sealed record Fitted(TModel Model) : ModelFit<TModel>;

    /// <summary>The data do not carry it.</summary>
    /// <param name="Finding">Why, in the shape of every finding.</param>
    public sealed record Refused(Finding.Withheld Finding) : ModelFit<TModel>;
}
