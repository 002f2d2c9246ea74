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

    /// <summary>The one scale on which a metric's answers stand beside each other in links and survey figures.</summary>
    /// <remarks>
    /// Where all its questions have one scale, that one, and no answer is changed. Where they have several – the survey was changed, or two tools ask –
    /// the metric's usual scale: that of the settings, else the field's (<see cref="Usual"/>), else the one that most questions have, of equals the lower.
    /// Answers on another scale are brought to it linearly (<see cref="Bring"/>). The stored answers keep their own.
    /// </remarks>
    /// <param name="asked">The scales of its questions, each once, with how many have it; at least one.</param>
    /// <param name="usual">Of the settings or the field; null where neither knows the metric.</param>
    public static SurveyScale Common(IReadOnlyList<(SurveyScale Scale, long Questions)> asked, SurveyScale? usual) =>
        asked.Count == 1 ? asked[0].Scale
        : usual ?? asked.OrderByDescending(one => one.Questions).ThenBy(one => one.Scale.Min).ThenBy(one => one.Scale.Max).First().Scale;

    /// <summary>Where an answer on this scale lies on another: worst on worst, best on best, linear between.</summary>
    public double Bring(double answer, SurveyScale to) => this == to ? answer : to.Min + ((answer - Min) * (to.Max - to.Min) / (Max - Min));
}
