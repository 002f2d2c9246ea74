namespace Peakend.Engine.Statistics;

/// <summary>
/// Sums over the d events of one time. The l-th of them faces the risk S − f·E, S that of all at risk, E that of the events, f = l/d by
/// Efron and 0 by Breslow; c = 1/(S₀ − f·E₀).
/// </summary>
internal readonly struct CoxTiedShares
{
    internal CoxTiedShares(double risk, double risks, int deaths, CoxTies ties)
    {
        double logs = 0;
        for (int l = 0; l < deaths; l++)
        {
            double f = ties == CoxTies.Efron ? (double)l / deaths : 0, left = risk - f * risks, c = 1 / left;
            logs += Math.Log(left);
            C += c;
            FC += f * c;
            CC += c * c;
            FCC += f * c * c;
            FFCC += f * f * c * c;
        }

        Log = logs;
    }

    /// <summary>Σ ln(S₀ − f·E₀).</summary>
    internal double Log { get; }

    internal double C { get; }

    internal double FC { get; }

    internal double CC { get; }

    internal double FCC { get; }

    internal double FFCC { get; }
}
