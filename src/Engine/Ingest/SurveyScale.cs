using System.Text.Json.Serialization;

namespace Peakend.Engine.Ingest;

/// <summary>The ends of a survey scale, both inclusive; a higher answer is a better one.</summary>
/// <param name="Min">Worst answer.</param>
/// <param name="Max">Best answer, above <paramref name="Min"/>.</param>
// As settings: a scale with one end missing is a fault, not one that ends at 0.
[method: JsonConstructor]
public readonly record struct SurveyScale(double Min, double Max)
{
    /// <summary>The scales that the field takes for granted: CSAT 1–5, NPS 0–10, CES 2.0 1–7.</summary>
    public static IReadOnlyDictionary<string, SurveyScale> Usual { get; } =
        new Dictionary<string, SurveyScale>(StringComparer.Ordinal) { ["csat"] = new(1, 5), ["nps"] = new(0, 10), ["ces"] = new(1, 7) };
}
