using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>The rate common to all, summed over time, and what it foretells for given measures.</summary>
/// <remarks>
/// Cumulative hazard Σ 1/(S₀ − f·E₀) with the ties of the fit, its variance with that of the coefficients (A. A. Tsiatis, Annals of
/// Statistics 9, 1981, 93–108), as R's <c>survfit(coxph)</c>; survival is exp(−H), its interval that of ln(−ln S), as
/// <see cref="KaplanMeier"/>'s. Between times with events the curve stays.
/// </remarks>
public sealed class CoxBaseline
{
    private readonly CoxModel model;
    private readonly double[,] covariance;
    private readonly double[] hazard;                        // up to and with each slot, at the covariates' means
    private readonly double[] variance;
    private readonly double[] means;                         // slot by slot: Σ of hazard step times mean of the risk set
    private readonly Dictionary<int, Stratum> strata = [];

    internal CoxBaseline(CoxModel model, double[,] covariance)
    {
        (this.model, this.covariance) = (model, covariance);
        CoxRiskSets sets = model.Likelihood.Sets;
        int p = model.Beta.Length;
        (hazard, variance, means) = (new double[sets.Slots], new double[sets.Slots], new double[sets.Slots * (long)p]);
        model.Likelihood.Sweep((int slot, ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares) =>
        {
            (hazard[slot], variance[slot]) = (shares.C, shares.CC);
            for (int j = 0; j < p; j++)
                means[slot * p + j] = s[j + 1] * shares.CC - e[j + 1] * shares.FCC;
        });
        for (int k = sets.Slots - 2; k >= 0; k--)
        {
            if (sets.Deaths[k] == 0) continue;
            hazard[k] += hazard[k + 1];
            variance[k] += variance[k + 1];
            for (int j = 0; j < p; j++)
                means[k * p + j] += means[(k + 1) * p + j];
        }

        double[] lastExit = new double[sets.StrataCount];
        GroupCodes? codes = model.Rows.Stratum is null ? null : GroupCodes.Of(model.Rows.Stratum);
        Array.Fill(lastExit, double.NegativeInfinity);
        for (int row = 0; row < model.Rows.Count; row++)
        {
            int of = codes?.OfRow[row] ?? 0;
            lastExit[of] = Math.Max(lastExit[of], model.Rows.Exit[row]);
        }

        for (int from = 0, to; from < sets.Slots; from = to + 1)
        {
            for (to = from; sets.Deaths[to] > 0;)
                to++;
            int code = model.Rows.Stratum?[sets.Row[sets.Begin[from]]] ?? 0;
            strata[code] = new Stratum(from, to, lastExit[sets.StratumOf[from]]);
        }
    }

    /// <summary>Times with events of a stratum, ascending.</summary>
    /// <param name="stratum">The caller's code; 0 where there are no strata.</param>
    public IReadOnlyList<double> Times(int stratum = 0) =>
        strata.TryGetValue(stratum, out Stratum? of) ? [.. model.Likelihood.Sets.Time[of.From..of.Closing].Reverse()] : [];

    /// <summary>Events a customer with these measures would expect up to and including a time, 0 or more, without an interval.</summary>
    /// <param name="profile">The measures, in the units and order of the fit; zeros for the textbook's baseline.</param>
    /// <param name="time">In the fit's unit.</param>
    /// <param name="stratum">The caller's code; 0 where there are no strata.</param>
    /// <exception cref="ArgumentException">The profile's length is not that of the covariates, or a value is not finite.</exception>
    public double CumulativeHazard(ReadOnlySpan<double> profile, double time, int stratum = 0)
    {
        int slot = SlotAt(time, stratum);
        return slot < 0 ? 0 : hazard[slot] * Math.Exp(Predictor(Standard(profile)));
    }

    /// <summary>
    /// Share of customers with these measures expected to be without the event up to and including a time, 0 to 1; n counts the fit's
    /// events. Withheld before the first event of the stratum, after its last row left, and in a stratum without events.
    /// </summary>
    /// <inheritdoc cref="CumulativeHazard" path="/param"/>
    /// <inheritdoc cref="CumulativeHazard" path="/exception"/>
    public Finding Survival(ReadOnlySpan<double> profile, double time, int stratum = 0)
    {
        double[] x = Standard(profile);
        int slot = SlotAt(time, stratum);
        if (!strata.TryGetValue(stratum, out Stratum? of)) return new Finding.Withheld(WithheldReason.NoEvents, 0, 0);
        if (time > of.LastExit) return new Finding.Withheld(WithheldReason.TooFew, 0, 1);
        if (slot < 0) return new Finding.Withheld(WithheldReason.NoEvents, 0, 0);

        // In logarithms, so that measures far from all that was seen give 0 or 1, never infinity over infinity.
        double log = Math.Log(hazard[slot]) + Predictor(x), half = TwoSided.NormalCritical(model.Options.Level) * HazardError(x, slot, 1) / hazard[slot];
        return new Finding.Known(new Estimate(
            Math.Exp(-Math.Exp(log)), Math.Exp(-Math.Exp(log + half)), Math.Exp(-Math.Exp(log - half)), model.Options.Level, model.Events));
    }

    /// <summary>Standard error of <see cref="CumulativeHazard"/>; 0 before the first event.</summary>
    /// <inheritdoc cref="CumulativeHazard" path="/param"/>
    /// <inheritdoc cref="CumulativeHazard" path="/exception"/>
    public double StandardError(ReadOnlySpan<double> profile, double time, int stratum = 0)
    {
        double[] x = Standard(profile);
        int slot = SlotAt(time, stratum);
        return slot < 0 ? 0 : HazardError(x, slot, Math.Exp(Predictor(x)));
    }

    private double HazardError(double[] x, int slot, double risk)
    {
        int p = x.Length;
        double[] turn = new double[p];
        for (int j = 0; j < p; j++)
            turn[j] = hazard[slot] * x[j] - means[slot * p + j];
        double sum = variance[slot];
        for (int j = 0; j < p; j++)
            for (int k = 0; k < p; k++)
                sum += turn[j] * covariance[j, k] * turn[k];
        return risk * Math.Sqrt(sum);
    }

    private double Predictor(double[] x) => x.Zip(model.Beta, (value, beta) => value * beta).Sum();

    private double[] Standard(ReadOnlySpan<double> profile)
    {
        if (profile.Length != model.Beta.Length)
            throw new ArgumentException(Invariant($"The profile has {profile.Length} measures, the model {model.Beta.Length}."), nameof(profile));
        Sample.RequireFinite(profile);
        return model.Scale.Standardize(profile);
    }

    /// <summary>The slot of the last event up to a time; −1 before the first. Times descend.</summary>
    private int SlotAt(double time, int stratum)
    {
        if (double.IsNaN(time)) throw new ArgumentException("The time is not a number.", nameof(time));
        if (!strata.TryGetValue(stratum, out Stratum? of)) return -1;
        int low = of.From, high = of.Closing;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (model.Likelihood.Sets.Time[middle] <= time) high = middle;
            else low = middle + 1;
        }

        return low == of.Closing ? -1 : low;
    }

    private sealed record Stratum(int From, int Closing, double LastExit);
}
