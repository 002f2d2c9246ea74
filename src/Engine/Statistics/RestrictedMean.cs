namespace Peakend.Engine.Statistics;

/// <summary>Time without the event, on average, within a horizon: the area under a survival curve.</summary>
/// <remarks>
/// ∫₀ʰ S(t) dt with variance Σ (area from tᵢ to h)² · dᵢ / (nᵢ(nᵢ − dᵢ)) (P. Meier, in J. Gani, Perspectives in Probability and Statistics,
/// 1975, 67–87), as R's <c>print(survfit, rmean = h)</c>; the interval is normal, cut at 0 and the horizon. It needs no proportional
/// hazards, and the difference of two groups (<see cref="EstimateDifference"/>) is in days, not in a ratio. Fix the horizon beforehand.
/// </remarks>
public static class RestrictedMean
{
    /// <summary>
    /// Estimates the mean time without the event from 0 to the horizon, in the curve's unit; n is that of all rows. Withheld where nobody
    /// was watched up to the horizon, where no event came before it, and where the curve falls to 0 in one step.
    /// </summary>
    /// <param name="curve">Of times from 0 on.</param>
    /// <param name="horizon">Above 0, same unit.</param>
    /// <exception cref="ArgumentException">The horizon is not above 0 or not finite, or an event came before time 0.</exception>
    public static Finding Of(SurvivalCurve curve, double horizon)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!(horizon > 0 && double.IsFinite(horizon)))
            throw new ArgumentException(FormattableString.Invariant($"The horizon is {horizon}; it must be above 0."), nameof(horizon));
        SurvivalStep[] steps = [.. curve.Steps.TakeWhile(step => step.Time <= horizon)];
        if (steps.Length > 0 && steps[0].Time < 0)
            throw new ArgumentException(FormattableString.Invariant($"An event came at {steps[0].Time}; times count from 0."), nameof(curve));

        // A curve that has fallen to 0 is known for ever after.
        if ((steps.Length == 0 || steps[^1].Survival > 0) && curve.At(horizon) is Finding.Withheld withheld) return withheld;

        double area = 0, variance = 0, until = horizon;
        for (int i = steps.Length - 1; i >= 0; until = steps[i].Time, i--)
        {
            area += steps[i].Survival * (until - steps[i].Time);
            int left = steps[i].AtRisk - steps[i].Events;
            if (left > 0) variance += area * area * steps[i].Events / ((double)steps[i].AtRisk * left);
        }

        area += until;
        if (!(variance > 0)) return new Finding.Withheld(WithheldReason.NoVariation, curve.N, 0);
        double half = TwoSided.NormalCritical(curve.Level) * Math.Sqrt(variance);
        return new Finding.Known(new Estimate(area, Math.Max(0, area - half), Math.Min(horizon, area + half), curve.Level, curve.N));
    }
}
