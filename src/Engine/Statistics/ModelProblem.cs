namespace Peakend.Engine.Statistics;

/// <summary>Why a regression cannot be given.</summary>
public enum ModelProblem
{
    /// <summary>Fewer rows, clusters, or rows of the rarer answer than the method needs.</summary>
    TooFew,

    /// <summary>The predictor or the outcome has one value only, or the model leaves no residual.</summary>
    NoVariation,

    /// <summary>Nobody had the outcome.</summary>
    NoEvents,

    /// <summary>The predictor follows exactly from those before it: their effects cannot be told apart.</summary>
    Collinear,

    /// <summary>The predictor, alone or with others, tells who had the outcome without error: its effect has no end. Firth's method holds it.</summary>
    Separated,

    /// <summary>The iterations did not settle.</summary>
    NotConverged,
}
