using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>A column of a regression, with the name under which findings speak of it.</summary>
/// <param name="Name">For people.</param>
/// <param name="Values">One number a row, in any unit.</param>
public sealed record Predictor(string Name, double[] Values)
{
    /// <summary>Every predictor has so many rows, and all of them are finite.</summary>
    internal static void Require(IReadOnlyList<Predictor> predictors, int rows)
    {
        foreach (Predictor predictor in predictors)
        {
            if (predictor.Values.Length != rows)
                throw new ArgumentException(Invariant($"{predictor.Name} has {predictor.Values.Length} rows, the outcome has {rows}; they must agree."), nameof(predictors));
            Sample.RequireFinite(predictor.Values, predictor.Name);
        }
    }
}
