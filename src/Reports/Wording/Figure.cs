namespace Peakend.Reports.Wording;

/// <summary>How a kind of figure is printed: what it is multiplied by, its decimals, its sign, its unit.</summary>
/// <param name="Factor">From the stored unit to the printed one.</param>
/// <param name="Decimals">The same for the value and for its interval.</param>
/// <param name="ShowPlus">Whether a plus is printed.</param>
/// <param name="Unit">Empty, "%", or an ISO 4217 currency code.</param>
public readonly record struct Figure(double Factor, int Decimals, bool ShowPlus, string Unit)
{
    /// <summary>Memory, −1 to +1, printed × 100 with its sign.</summary>
    public static readonly Figure Memory = new(100, 1, true, "");

    /// <summary>A share of 0 to 1, printed in percent.</summary>
    public static readonly Figure Share = new(100, 1, false, "%");

    /// <summary>Effort, 0 to 100, and means on survey scales.</summary>
    public static readonly Figure OneDecimal = new(1, 1, false, "");

    /// <summary>A valence, −1 to +1, as it is.</summary>
    public static readonly Figure Valence = new(1, 2, true, "");

    /// <summary>A correlation, −1 to +1.</summary>
    public static readonly Figure Correlation = new(1, 2, true, "");

    /// <summary>A ratio; 1 is no difference.</summary>
    public static readonly Figure Ratio = new(1, 2, false, "");

    /// <summary>A number of things.</summary>
    public static readonly Figure Count = new(1, 0, false, "");

    /// <summary>A net promoter score, −1 to +1, printed as −100 to +100.</summary>
    public static readonly Figure Promoters = new(100, 0, true, "");

    /// <summary>An amount in whole units of a currency.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    public static Figure Money(string currency) => new(1, 0, false, currency);
}
