using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>What customers spend at a time: the Gamma-Gamma model, which draws the mean of few purchases towards that of all.</summary>
/// <remarks>
/// P. S. Fader and B. G. S. Hardie, The Gamma-Gamma Model of Monetary Value, brucehardie.com/notes/025, 2013: spends of a customer vary as
/// Gamma(p, ν), ν among customers as Gamma(q, γ), here v. Maximum likelihood, standard errors from the curvature. It takes the spend for
/// independent of how often customers buy; look at their correlation first.
/// </remarks>
public sealed class GammaGammaSpend
{
    /// <summary>Fewest customers with a purchase that counts: five a parameter.</summary>
    public const int MinCustomers = 15;

    private readonly LogMaximum maximum;

    private GammaGammaSpend(LogMaximum maximum, ConfidenceLevel level, int n)
    {
        this.maximum = maximum;
        (N, P, Q, V) = (n, maximum.Parameter(0, level, n), maximum.Parameter(1, level, n), maximum.Parameter(2, level, n));
    }

    /// <summary>p: how little a customer's own spends vary, unitless, above 0; n counts customers with purchases, here and below.</summary>
    public Estimate P { get; }

    /// <summary>q: how little customers differ, unitless, above 0; the mean over customers exists above 1.</summary>
    public Estimate Q { get; }

    /// <summary>v (γ in the paper): scale, in the currency, above 0.</summary>
    public Estimate V { get; }

    /// <summary>Log-likelihood of all customers with purchases.</summary>
    public double LogLikelihood => maximum.LogLikelihood;

    /// <summary>Customers it was fitted to: those with purchases.</summary>
    public int N { get; }

    /// <summary>Standard errors of p, q and v.</summary>
    public IReadOnlyList<double> StandardErrors => [maximum.Error(0), maximum.Error(1), maximum.Error(2)];

    /// <summary>Fits from customers one by one; those without purchases are left out.</summary>
    /// <param name="purchases">How many purchases the mean is of, 0 or more.</param>
    /// <param name="meanSpend">Mean of them, any one currency, above 0; not looked at without purchases.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a number is negative, or a mean is not above 0.</exception>
    public static ModelFit<GammaGammaSpend> Fit(ReadOnlySpan<int> purchases, ReadOnlySpan<double> meanSpend, ConfidenceLevel level)
    {
        Sample.RequireSameLength(purchases.Length, meanSpend.Length);
        List<int> counts = [];
        List<double> totals = [];
        double logs = 0;
        for (int i = 0; i < purchases.Length; i++)
        {
            Require(purchases[i], meanSpend[i], Invariant($"Row {i}"));
            if (purchases[i] == 0) continue;
            counts.Add(purchases[i]);
            totals.Add(purchases[i] * meanSpend[i]);
            logs += Math.Log(meanSpend[i]);
        }

        int n = counts.Count;
        if (n < MinCustomers) return Refused(WithheldReason.TooFew, n, MinCustomers);
        if (Enumerable.Range(0, n).All(i => Math.Abs(totals[i] / counts[i] - totals[0] / counts[0]) <= 1e-12 * totals[0])) return Refused(WithheldReason.NoVariation, n, 0);

        GammaGammaLikelihood likelihood = new([.. counts], [.. totals], logs);
        LogMaximum? maximum = LogNewton.Maximize(likelihood.At, [2, 3, totals.Sum() / counts.Sum()]);
        return maximum is null
            ? Refused(WithheldReason.TooFew, n, 0)
            : new ModelFit<GammaGammaSpend>.Fitted(new GammaGammaSpend(maximum, level, n));

        static ModelFit<GammaGammaSpend> Refused(WithheldReason reason, int n, int needed) =>
            new ModelFit<GammaGammaSpend>.Refused(new Finding.Withheld(reason, n, needed));
    }

    /// <summary>
    /// Spend expected of a customer at a time, in the currency: between his own mean and that of all. The interval is that of the mean
    /// over such customers. Withheld where it has none, that is without enough purchases to a q of 1 or less.
    /// </summary>
    /// <param name="purchases">How many purchases his mean is of, 0 or more.</param>
    /// <param name="meanSpend">His mean; not looked at without purchases.</param>
    /// <exception cref="ArgumentException">The number is negative, or the mean not above 0.</exception>
    public Finding ExpectedSpend(int purchases, double meanSpend)
    {
        Require(purchases, meanSpend, "The customer");
        double total = purchases == 0 ? 0 : purchases * meanSpend;
        return maximum.At[0] * purchases + maximum.At[1] > 1 + 1e-3      // far enough for the interval's own small steps
            ? new Finding.Known(maximum.Figure(at => at[0] * (at[2] + total) / (at[0] * purchases + at[1] - 1), P.Level, N))
            : new Finding.Withheld(WithheldReason.TooFew, N, 0);
    }

    private static void Require(int purchases, double meanSpend, string where)
    {
        if (purchases < 0) throw new ArgumentException(Invariant($"{where} has {purchases} purchases; none can be negative."), nameof(purchases));
        if (purchases > 0 && !(meanSpend > 0 && meanSpend <= Sample.MaxMagnitude))
            throw new ArgumentException(Invariant($"{where} has a mean spend of {meanSpend}; it must be above 0."), nameof(meanSpend));
    }
}
