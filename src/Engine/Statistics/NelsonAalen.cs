namespace Peakend.Engine.Statistics;

/// <summary>Risk of the event summed over time: how many times it would have come to one always watched anew.</summary>
/// <remarks>
/// Σ d/n (W. Nelson, Technometrics 14, 1972, 945–966; O. Aalen, Annals of Statistics 6, 1978, 701–726) with variance Σ d/n², as R's
/// <c>survfit</c> gives beside the curve; the interval is that of ln H (O. Bie, Ø. Borgan and K. Liestøl, Scandinavian Journal of
/// Statistics 14, 1987, 221–233). Leaving observation must have nothing to do with the event.
/// </remarks>
public sealed class NelsonAalen
{
    private readonly SurvivalCurve curve;

    private NelsonAalen(SurvivalCurve curve, HazardStep[] steps) => (this.curve, Steps) = (curve, steps);

    /// <summary>The steps in ascending time; before the first the hazard is 0, between two it stays at the earlier.</summary>
    public IReadOnlyList<HazardStep> Steps { get; }

    /// <summary>Rows it was estimated from.</summary>
    public int N => curve.N;

    /// <summary>Estimates the hazard of rows observed from entry (exclusive) to exit (inclusive).</summary>
    /// <inheritdoc cref="KaplanMeier.Estimate(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{bool}, ConfidenceLevel)" path="/param"/>
    /// <inheritdoc cref="KaplanMeier.Estimate(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{bool}, ConfidenceLevel)" path="/exception"/>
    public static NelsonAalen Estimate(
        ReadOnlySpan<double> entry, ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ConfidenceLevel level) =>
        From(KaplanMeier.Estimate(entry, exit, happened, level));

    /// <summary>Estimates the hazard of rows all observed from the start, time 0.</summary>
    /// <inheritdoc cref="KaplanMeier.Estimate(ReadOnlySpan{double}, ReadOnlySpan{bool}, ConfidenceLevel)" path="/param"/>
    /// <inheritdoc cref="KaplanMeier.Estimate(ReadOnlySpan{double}, ReadOnlySpan{bool}, ConfidenceLevel)" path="/exception"/>
    public static NelsonAalen Estimate(ReadOnlySpan<double> exit, ReadOnlySpan<bool> happened, ConfidenceLevel level) =>
        From(KaplanMeier.Estimate(exit, happened, level));

    /// <summary>
    /// Cumulative hazard up to and including a time, 0 or more; n is that of all rows. Withheld before the first event and after the last
    /// row left observation.
    /// </summary>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    public Finding At(double time)
    {
        if (curve.At(time) is Finding.Withheld withheld) return withheld;
        HazardStep last = Steps.Last(step => step.Time <= time);
        return new Finding.Known(new Estimate(last.Hazard, last.Lower, last.Upper, curve.Level, N));
    }

    private static NelsonAalen From(SurvivalCurve curve)
    {
        double critical = TwoSided.NormalCritical(curve.Level), hazard = 0, variance = 0;
        HazardStep[] steps = new HazardStep[curve.Steps.Count];
        for (int i = 0; i < steps.Length; i++)
        {
            SurvivalStep step = curve.Steps[i];
            double atRisk = step.AtRisk;
            hazard += step.Events / atRisk;
            variance += step.Events / (atRisk * atRisk);
            double error = Math.Sqrt(variance), spread = Math.Exp(critical * error / hazard);
            steps[i] = new HazardStep(step.Time, step.AtRisk, step.Events, hazard, error, hazard / spread, hazard * spread);
        }

        return new NelsonAalen(curve, steps);
    }
}
