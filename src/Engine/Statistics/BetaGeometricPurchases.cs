namespace Peakend.Engine.Statistics;

/// <summary>How often customers without a contract buy, and whether they still do: the BG/NBD model.</summary>
/// <remarks>
/// P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting Your Customers" the Easy Way, Marketing Science 24(2), 2005, 275–284. While alive a
/// customer buys at a constant rate, which differs as Gamma(r, α); after each purchase he leaves for good with a chance that differs as
/// Beta(a, b). Maximum likelihood, standard errors from the curvature. Its own weakness: who never bought again counts as alive.
/// Equal histories are summed once, gamma functions of whole numbers are running sums, slope and curvature are exact.
/// </remarks>
public sealed class BetaGeometricPurchases
{
    /// <summary>Fewest customers who bought again: five a parameter.</summary>
    public const int MinRepeaters = 20;

    /// <summary>Nearer to 1 the formula for expected purchases is 0/0 in a; it is then the mean of its neighbours.</summary>
    private const double NearOne = 1e-5, Beside = 2e-4;

    /// <summary>A time to come of so small a share of all is an instant: the rate times the time, without a difference of equals.</summary>
    private const double Instant = 1e-9;

    private readonly LogMaximum maximum;

    private BetaGeometricPurchases(LogMaximum maximum, ConfidenceLevel level, int n)
    {
        this.maximum = maximum;
        N = n;
        (R, Alpha) = (maximum.Parameter(0, level, n), maximum.Parameter(1, level, n));
        (A, B) = (maximum.Parameter(2, level, n), maximum.Parameter(3, level, n));
    }

    /// <summary>r: shape of the rates, unitless, above 0; n counts customers, here and below.</summary>
    public Estimate R { get; }

    /// <summary>α: their scale, in the unit of time, above 0; the mean rate is r/α.</summary>
    public Estimate Alpha { get; }

    /// <summary>a of the chance to leave, unitless, above 0; its mean is a/(a + b).</summary>
    public Estimate A { get; }

    /// <summary>b of the chance to leave, unitless, above 0.</summary>
    public Estimate B { get; }

    /// <summary>Log-likelihood of all customers.</summary>
    public double LogLikelihood => maximum.LogLikelihood;

    /// <summary>Customers it was fitted to.</summary>
    public int N { get; }

    /// <summary>Standard errors of r, α, a and b.</summary>
    public IReadOnlyList<double> StandardErrors => [maximum.Error(0), maximum.Error(1), maximum.Error(2), maximum.Error(3)];

    private ConfidenceLevel Level => R.Level;

    /// <summary>Fits from customers one by one; time counts from each customer's first purchase.</summary>
    /// <param name="repeats">Purchases after the first, 0 or more.</param>
    /// <param name="last">Time of the last of them, any unit; 0 without repeats.</param>
    /// <param name="watched">Time watched in all, same unit, at least that of the last purchase.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or hold a history that cannot be.</exception>
    public static ModelFit<BetaGeometricPurchases> Fit(
        ReadOnlySpan<int> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> watched, ConfidenceLevel level)
    {
        PurchaseHistories histories = PurchaseHistories.Of(repeats, last, watched);
        if (histories.Repeaters == 0) return Refused(WithheldReason.NoEvents, repeats.Length, MinRepeaters);
        if (histories.Repeaters < MinRepeaters) return Refused(WithheldReason.TooFew, histories.Repeaters, MinRepeaters);
        LogMaximum? maximum = LogNewton.Maximize(new BetaGeometricLikelihood(histories).At, [0.5, histories.Watched[^1] / 4, 1, 2]);
        return maximum is null
            ? Refused(WithheldReason.TooFew, histories.Repeaters, 0)
            : new ModelFit<BetaGeometricPurchases>.Fitted(new BetaGeometricPurchases(maximum, level, repeats.Length));

        static ModelFit<BetaGeometricPurchases> Refused(WithheldReason reason, int n, int needed) =>
            new ModelFit<BetaGeometricPurchases>.Refused(new Finding.Withheld(reason, n, needed));
    }

    /// <summary>
    /// Purchases expected of a customer of this history in a time to come, above 0. The interval is that of the mean over such
    /// customers, not of what one of them does.
    /// </summary>
    /// <param name="repeats">Purchases after the first.</param>
    /// <param name="last">Time of the last of them; 0 without repeats.</param>
    /// <param name="watched">Time watched.</param>
    /// <param name="ahead">Time to come, above 0, same unit.</param>
    /// <exception cref="ArgumentException">The history cannot be, or the time to come is not above 0.</exception>
    public Estimate ExpectedPurchases(int repeats, double last, double watched, double ahead)
    {
        PurchaseHistories.Require(repeats, last, watched, "The customer");
        RequireAhead(ahead);
        return maximum.FigureOfLog(at => LogExpected(at, repeats, last, watched, ahead), Level, N);
    }

    /// <summary>The same for many customers, without intervals.</summary>
    /// <exception cref="ArgumentException">The spans differ in length, a history cannot be, or the time to come is not above 0.</exception>
    public double[] ExpectedPurchases(ReadOnlySpan<int> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> watched, double ahead)
    {
        Sample.RequireSameLength(repeats.Length, last.Length);
        Sample.RequireSameLength(repeats.Length, watched.Length);
        RequireAhead(ahead);
        double[] expected = new double[repeats.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            PurchaseHistories.Require(repeats[i], last[i], watched[i], "The customer");
            expected[i] = Math.Exp(LogExpected(maximum.At, repeats[i], last[i], watched[i], ahead));
        }

        return expected;
    }

    /// <summary>Purchases after the first expected of a new customer in a time, above 0.</summary>
    /// <param name="time">Since the first purchase, above 0.</param>
    /// <exception cref="ArgumentException">The time is not above 0.</exception>
    public Estimate ExpectedOfNew(double time)
    {
        RequireAhead(time);
        return maximum.FigureOfLog(at => LogExpected(at, 0, 0, 0, time), Level, N);
    }

    /// <summary>Chance that a customer of this history is still one, above 0 to 1; 1 without repeats, by the model's construction.</summary>
    /// <inheritdoc cref="ExpectedPurchases(int, double, double, double)" path="/param[not(@name='ahead')]"/>
    /// <exception cref="ArgumentException">The history cannot be.</exception>
    public Estimate Alive(int repeats, double last, double watched)
    {
        PurchaseHistories.Require(repeats, last, watched, "The customer");
        if (repeats == 0) return new Estimate(1, 1, 1, Level, N);
        Estimate gone = maximum.FigureOfLog(at => LogGone(at, repeats, last, watched), Level, N);
        return new Estimate(1 / (1 + gone.Value), 1 / (1 + gone.Upper), 1 / (1 + gone.Lower), Level, N);
    }

    /// <summary>ln of the odds that the customer has left: with many repeats they pass what a number holds.</summary>
    private static double LogGone(double[] at, int repeats, double last, double watched) =>
        Math.Log(at[2] / (at[3] + repeats - 1)) + (at[0] + repeats) * Math.Log((at[1] + watched) / (at[1] + last));

    private static double LogExpected(double[] at, int repeats, double last, double watched, double ahead)
    {
        double log = Math.Log(OfTheLiving(at, repeats, watched, ahead));
        if (repeats == 0) return log;
        double gone = LogGone(at, repeats, last, watched);
        return log - Math.Max(gone, 0) - Math.Log(1 + Math.Exp(-Math.Abs(gone)));
    }

    // Their equation 10 without its denominator; with no history at all equation 9. By Euler's transformation of ₂F₁ (Abramowitz and Stegun
    // 1964, 15.3.3), whose numbers do not grow with the repeats.
    private static double OfTheLiving(double[] at, int repeats, double watched, double ahead)
    {
        double a = at[2];
        if (Math.Abs(a - 1) < NearOne)
        {
            double[] below = [at[0], at[1], 1 - Beside, at[3]], above = [at[0], at[1], 1 + Beside, at[3]];
            return (OfTheLiving(below, repeats, watched, ahead) + OfTheLiving(above, repeats, watched, ahead)) / 2;
        }

        double from = at[1] + watched, share = ahead / (from + ahead), sum = a + at[3] + repeats - 1;
        if (share < Instant) return (at[0] + repeats) * ahead / from;
        double still = Math.Pow(1 - share, a - 1) * Hypergeometric.Of(a + at[3] - 1 - at[0], a - 1, sum, share);
        return sum / (a - 1) * (1 - still);
    }

    private static void RequireAhead(double time)
    {
        if (!(time > 0 && double.IsFinite(time)))
            throw new ArgumentException(FormattableString.Invariant($"The time is {time}; it must be above 0."), nameof(time));
    }
}
