namespace Peakend.Engine.Statistics;

/// <summary>What a Cox regression leaves unexplained, in the order of the caller's rows.</summary>
/// <remarks>T. M. Therneau, P. M. Grambsch and T. R. Fleming, Biometrika 77(1), 1990, 147–160, ties as in the fit; as R's <c>residuals.coxph</c>.</remarks>
public sealed class CoxResiduals
{
    private readonly double[] score;                         // row by row, in the covariates' units
    private readonly double[,] covariance;                   // of the coefficients, same units
    private readonly int covariates;

    internal CoxResiduals(CoxLikelihood likelihood, CoxRows rows, CoxScale scale, double[,] standardCovariance)
    {
        covariates = likelihood.Covariates;
        covariance = new double[covariates, covariates];
        for (int j = 0; j < covariates; j++)
            for (int k = 0; k < covariates; k++)
                covariance[j, k] = standardCovariance[j, k] / (scale.Deviation[j] * scale.Deviation[k]);

        double[] martingale = new double[rows.Count];
        score = new double[(long)rows.Count * covariates];
        CoxRiskSets sets = likelihood.Sets;
        int width = likelihood.Width;
        double[] lived = new double[sets.Slots * (long)width];  // Σ c·mean over the events of each slot, then of all later ones too
        likelihood.Sweep((int slot, ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares) =>
        {
            Span<double> here = lived.AsSpan(slot * width, width);
            for (int j = 0; j < width; j++)
                here[j] = s[j] * shares.CC - e[j] * shares.FCC;
            for (int place = sets.Begin[slot + 1] - sets.Deaths[slot]; place < sets.Begin[slot + 1]; place++)
            {
                ReadOnlySpan<double> x = likelihood.At(place);
                Span<double> mine = Score(sets.Row[place]);
                for (int j = 0; j < mine.Length; j++)
                {
                    double mean = (s[j + 1] * shares.C - e[j + 1] * shares.FC) / sets.Deaths[slot];
                    mine[j] = x[j + 1] - mean - likelihood.Weight[place] * (s[j + 1] * shares.FCC - e[j + 1] * shares.FFCC);
                }
            }
        });

        for (int k = sets.Slots - 2; k >= 0; k--)
        {
            if (sets.Deaths[k] == 0) continue;
            Span<double> here = lived.AsSpan(k * width, width), later = lived.AsSpan((k + 1) * width, width);
            for (int j = 0; j < width; j++)
                here[j] += later[j];
        }

        likelihood.ForSpent((first, spent) =>
        {
            for (int i = 0; i < spent.Length; i++)
                martingale[sets.Row[first + i]] = -spent[i];
        });
        for (int k = 0; k < sets.Slots; k++)
        {
            for (int place = sets.Begin[k]; place < sets.Begin[k + 1]; place++)
            {
                int row = sets.Row[place];
                ReadOnlySpan<double> x = likelihood.At(place), from = lived.AsSpan(k * width, width);
                ReadOnlySpan<double> gone = sets.Last is null ? default : lived.AsSpan(sets.Last[place] * width, width);
                Span<double> mine = Score(row);
                for (int j = 0; j < mine.Length; j++)
                {
                    double through = from[j + 1] - (gone.IsEmpty ? 0 : gone[j + 1]);
                    mine[j] = (mine[j] + martingale[row] * x[j + 1] + likelihood.Weight[place] * through) * scale.Deviation[j];
                }
            }
        }

        for (int i = 0; i < martingale.Length; i++)
            if (rows.Happened[i]) martingale[i] += 1;
        Martingale = martingale;
    }

    /// <summary>Events seen less events expected of the row, −∞ to 1; they sum to 0.</summary>
    public IReadOnlyList<double> Martingale { get; }

    /// <summary>Share of a row in the slope of the log-likelihood, in the covariates' units; each covariate's sum is 0 without a penalty.</summary>
    /// <param name="row">Row of the caller.</param>
    public ReadOnlySpan<double> ScoreOf(int row) => Score(row);

    /// <summary>About how much each coefficient would fall if the row were left out.</summary>
    /// <param name="row">Row of the caller.</param>
    public double[] DfBeta(int row)
    {
        ReadOnlySpan<double> mine = Score(row);
        double[] change = new double[covariates];
        for (int j = 0; j < covariates; j++)
            for (int k = 0; k < covariates; k++)
                change[j] += covariance[j, k] * mine[k];
        return change;
    }

    private Span<double> Score(int row) => score.AsSpan(row * covariates, covariates);
}
