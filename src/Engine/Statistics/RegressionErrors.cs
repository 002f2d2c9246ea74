using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>What the errors of a linear regression's coefficients allow for.</summary>
public abstract record RegressionErrors
{
    private RegressionErrors()
    {
    }

    /// <summary>Rows independent, all with one spread around the line; t with n − p degrees of freedom, p coefficients with the intercept.</summary>
    public sealed record Classical : RegressionErrors;

    /// <summary>
    /// Rows independent, each with a spread of its own: HC3, residuals divided by 1 − leverage (J. G. MacKinnon and H. White, Journal of
    /// Econometrics 29, 1985, 305–325; advised for all n by J. S. Long and L. H. Ervin, The American Statistician 54, 2000, 217–224). t
    /// with n − p degrees of freedom.
    /// </summary>
    public sealed record Hc3 : RegressionErrors;

    /// <summary>
    /// Rows of one cluster depend on one another in any way: CR1 (K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986, 13–22) with the small-sample
    /// factor G/(G − 1) · (n − 1)/(n − p) and t with G − 1 degrees of freedom, G clusters, as Stata's <c>vce(cluster)</c> and R's
    /// <c>sandwich::vcovCL</c> (A. C. Cameron and D. L. Miller, Journal of Human Resources 50, 2015, 317–372). Under some forty clusters
    /// still a little narrow.
    /// </summary>
    /// <param name="Cluster">Any code a row, equal for rows of one cluster.</param>
    public sealed record Clustered(int[] Cluster) : RegressionErrors
    {
        /// <summary>Fewest clusters.</summary>
        public const int MinClusters = 10;
    }

    /// <summary>
    /// Rows in order of time, each depending on those shortly before it: Bartlett weights 1 − l/(L + 1) for lags l up to L (W. K. Newey and
    /// K. D. West, Econometrica 55, 1987, 703–708), with the small-sample factor n/(n − p), and t with n − p degrees of freedom; R's
    /// <c>sandwich::NeweyWest(lag = L, prewhite = FALSE, adjust = TRUE)</c>.
    /// </summary>
    /// <param name="Lag">Greatest lag, rows, 0 or more; null for <see cref="LagFor"/>.</param>
    public sealed record NeweyWest(int? Lag = null) : RegressionErrors
    {
        /// <summary>
        /// ⌊4(n/100)^(2/9)⌋ rows, the rule of thumb after W. K. Newey and K. D. West, Review of Economic Studies 61, 1994, 631–653 (as in
        /// J. M. Wooldridge, Introductory Econometrics, § 12.5).
        /// </summary>
        /// <param name="n">Rows, at least 1.</param>
        public static int LagFor(int n)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
            return (int)Math.Floor(4 * Math.Pow(n / 100.0, 2 / 9.0));
        }
    }

    internal void Require(int rows)
    {
        if (this is Clustered clustered && clustered.Cluster.Length != rows)
            throw new ArgumentException(Invariant($"There are {clustered.Cluster.Length} cluster codes for {rows} rows."));
        if (this is NeweyWest { Lag: < 0 } negative)
            throw new ArgumentException(Invariant($"The lag is {negative.Lag}; it must not be negative."));
    }
}
