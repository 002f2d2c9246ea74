using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>How long customers of a contract stay, when each renews with a chance of his own: why retention seems to rise with age.</summary>
/// <remarks>
/// P. S. Fader and B. G. S. Hardie, Journal of Interactive Marketing 21(1), 2007, 76–90: each leaves at a renewal with a constant chance θ,
/// which differs among customers as Beta(α, β). Maximum likelihood, standard errors from the curvature. Those with a high chance leave
/// early, so those left leave less, though nobody changes.
/// </remarks>
public sealed class ShiftedBetaGeometric
{
    /// <summary>Fewest who left: five a parameter.</summary>
    public const int MinLeft = 10;

    private readonly LogMaximum maximum;

    private ShiftedBetaGeometric(LogMaximum maximum, ConfidenceLevel level, int n)
    {
        this.maximum = maximum;
        (N, Alpha, Beta) = (n, maximum.Parameter(0, level, n), maximum.Parameter(1, level, n));
    }

    /// <summary>α of the chance to leave, unitless, above 0; n counts customers.</summary>
    public Estimate Alpha { get; }

    /// <summary>β of the chance to leave, unitless, above 0; n counts customers.</summary>
    public Estimate Beta { get; }

    /// <summary>Log-likelihood of all customers.</summary>
    public double LogLikelihood => maximum.LogLikelihood;

    /// <summary>Customers it was fitted to.</summary>
    public int N { get; }

    /// <summary>Standard errors of α and β.</summary>
    public (double Alpha, double Beta) StandardErrors => (maximum.Error(0), maximum.Error(1));

    /// <summary>Fits from customers one by one.</summary>
    /// <param name="renewals">Chances to leave the customer has had, 1 or more: the one at which he left, or the last he passed.</param>
    /// <param name="left">Whether he left at it; else he was still there after it.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or a number of renewals is below 1.</exception>
    public static ModelFit<ShiftedBetaGeometric> Fit(ReadOnlySpan<int> renewals, ReadOnlySpan<bool> left, ConfidenceLevel level)
    {
        Sample.RequireSameLength(renewals.Length, left.Length);
        int longest = 0;
        for (int i = 0; i < renewals.Length; i++)
        {
            if (renewals[i] < 1) throw new ArgumentException(Invariant($"renewals[{i}] is {renewals[i]}; the first is 1."), nameof(renewals));
            longest = Math.Max(longest, renewals[i]);
        }

        int[] gone = new int[longest + 1], stayed = new int[longest + 1];
        for (int i = 0; i < renewals.Length; i++)
            (left[i] ? gone : stayed)[renewals[i]]++;
        return Fit(gone, stayed, renewals.Length, level);
    }

    /// <summary>Fits from one cohort's customers still there: at the start, after the first renewal, after the second and so on.</summary>
    /// <exception cref="ArgumentException">There is no renewal, or the number grows or is negative.</exception>
    public static ModelFit<ShiftedBetaGeometric> FitSurvivors(ReadOnlySpan<int> survivors, ConfidenceLevel level)
    {
        if (survivors.Length < 2) throw new ArgumentException(Invariant($"There are {survivors.Length} numbers; a start and a renewal are needed."), nameof(survivors));
        int[] gone = new int[survivors.Length], stayed = new int[survivors.Length];
        for (int t = 1; t < survivors.Length; t++)
        {
            if (survivors[t] > survivors[t - 1] || survivors[t] < 0)
                throw new ArgumentException(Invariant($"survivors[{t}] is {survivors[t]} after {survivors[t - 1]}; nobody comes back."), nameof(survivors));
            gone[t] = survivors[t - 1] - survivors[t];
        }

        stayed[^1] = survivors[^1];
        return Fit(gone, stayed, survivors[0], level);
    }

    /// <summary>Share still there after so many renewals, 0 to 1, known or foretold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Estimate Survival(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(renewals, 1);
        return maximum.Figure(at => Survival(at, renewals), Alpha.Level, N);
    }

    /// <summary>Share of those there before a renewal who stay at it, 0 to 1; it rises with the renewals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Estimate Retention(int renewal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(renewal, 1);
        return maximum.Figure(at => (at[1] + renewal - 1) / (at[0] + at[1] + renewal - 1), Alpha.Level, N);
    }

    /// <summary>
    /// Payments a new customer makes in all, the one at the start counted, each discounted to it: 1 or more.
    /// </summary>
    /// <param name="discount">Per period, above 0: without it the sum need not be finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not above 0.</exception>
    public Estimate DiscountedLifetime(double discount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(discount);
        return maximum.Figure(
            at =>
            {
                double sum = 1, share = 1, worth = 1;
                for (int t = 1; share * worth > 1e-17 * discount; t++)
                {
                    share *= (at[1] + t - 1) / (at[0] + at[1] + t - 1);
                    worth /= 1 + discount;
                    sum += share * worth;
                }

                return sum;
            },
            Alpha.Level,
            N);
    }

    private static double Survival(double[] at, int renewals)
    {
        double share = 1;
        for (int i = 0; i < renewals; i++)
            share *= (at[1] + i) / (at[0] + at[1] + i);
        return share;
    }

    private static ModelFit<ShiftedBetaGeometric> Fit(int[] gone, int[] stayed, int n, ConfidenceLevel level)
    {
        int left = gone.Sum();
        if (left == 0) return new ModelFit<ShiftedBetaGeometric>.Refused(new Finding.Withheld(WithheldReason.NoEvents, n, MinLeft));
        if (left < MinLeft) return new ModelFit<ShiftedBetaGeometric>.Refused(new Finding.Withheld(WithheldReason.TooFew, left, MinLeft));

        // ln P(leaves at t) = ln α + Σ_{i<t−1} ln(β+i) − Σ_{i<t} ln(α+β+i); ln S(t) = Σ_{i<t} ln(β+i) − Σ_{i<t} ln(α+β+i): each i counts for
        // those who came so far.
        int periods = gone.Length;
        double[] stays = new double[periods], faces = new double[periods];
        double staying = 0, facing = 0;
        for (int i = periods - 2; i >= 0; i--)
        {
            facing += gone[i + 1] + stayed[i + 1];
            staying = facing - gone[i + 1];
            (stays[i], faces[i]) = (staying, facing);
        }

        LogMaximum? maximum = LogNewton.Maximize(
            (at, slope, curvature) =>
            {
                double a = at[0], b = at[1], sum = left * Math.Log(a);
                slope[0] = left / a;
                curvature[0, 0] = -left / (a * a);
                for (int i = 0; i < periods - 1; i++)
                {
                    double stay = b + i, face = a + b + i;
                    sum += stays[i] * Math.Log(stay) - faces[i] * Math.Log(face);
                    slope[0] -= faces[i] / face;
                    slope[1] += stays[i] / stay - faces[i] / face;
                    double squared = faces[i] / (face * face);
                    curvature[0, 0] += squared;
                    curvature[0, 1] += squared;
                    curvature[1, 1] += squared - stays[i] / (stay * stay);
                }

                curvature[1, 0] = curvature[0, 1];
                return sum;
            },
            [1, 1]);
        return maximum is null
            ? new ModelFit<ShiftedBetaGeometric>.Refused(new Finding.Withheld(WithheldReason.TooFew, left, 0))
            : new ModelFit<ShiftedBetaGeometric>.Fitted(new ShiftedBetaGeometric(maximum, level, n));
    }
}
