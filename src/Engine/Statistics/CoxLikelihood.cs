using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Peakend.Engine.Statistics;

/// <summary>Cox's partial log-likelihood with its first two derivatives, for covariates in standard units.</summary>
/// <remarks>
/// The second moments of the risk sets are never carried along: Σ over events of S₂/S₀ is Σ over rows of w·x·xᵀ·(hazard the row lived
/// through), so that one backward pass for S₀ and S₁ and one weighted product over the rows do, and rows leave in two sums, not in
/// twenty. All sums run in one fixed order, four lanes wide.
/// </remarks>
internal sealed class CoxLikelihood
{
    /// <summary>When so little of the risk is left after rows have left, what is left is summed anew: it would be mostly rounding.</summary>
    private const double Cancelled = 1e-8;

    private const int Lanes = 4;
    private readonly double[] rows;                          // place by place: 1, the covariates, zeros
    private readonly double[] beta;
    private readonly double[] hazard;                        // of each slot and all later ones of the stratum
    private readonly double[] hazardLow;                     // what rounding leaves out of it
    private readonly double[] eventsPart;                    // of it, what the slot's own events do not face
    private readonly double[] risk;                          // S₀, S₁
    private readonly double[] risks;                         // E₀, E₁: the events' part of it
    private readonly WeightedProducts lived;
    private readonly WeightedProducts means;
    private readonly double[] meanWeights = new double[WeightedProducts.Block];
    private readonly double[] meanRows;
    private readonly double[] spent = new double[WeightedProducts.Block];
    private int meansHeld;

    internal CoxLikelihood(CoxRiskSets sets, CoxTies ties, double[] rows, int covariates)
    {
        (Sets, Ties, this.rows, Covariates) = (sets, ties, rows, covariates);
        Width = WidthFor(covariates);
        (Eta, Weight) = (new double[sets.Places], new double[sets.Places]);
        (hazard, hazardLow, eventsPart) = (new double[sets.Slots], new double[sets.Slots], new double[sets.Slots]);
        (beta, risk, risks) = (new double[Width], new double[Width], new double[Width]);
        (lived, means) = (new WeightedProducts(Width), new WeightedProducts(Width));
        meanRows = new double[WeightedProducts.Block * Width];
        (Gradient, Information) = (new double[covariates], new double[covariates, covariates]);
    }

    /// <summary>What a sweep shows at each slot: S₀ and S₁ of all at risk, E₀ and E₁ of the events, and the sums over tied events.</summary>
    internal delegate void Visitor(int slot, ReadOnlySpan<double> risk, ReadOnlySpan<double> risks, in CoxTiedShares shares);

    internal CoxRiskSets Sets { get; }

    internal CoxTies Ties { get; }

    internal int Covariates { get; }

    /// <summary>Numbers a row takes: 1 and the covariates, filled up to whole vectors.</summary>
    internal int Width { get; }

    /// <summary>Linear predictor at each place.</summary>
    internal double[] Eta { get; }

    /// <summary>Risk at each place: e to the linear predictor.</summary>
    internal double[] Weight { get; }

    internal double LogLikelihood { get; private set; }

    internal double[] Gradient { get; }

    internal double[,] Information { get; }

    internal static int WidthFor(int covariates) => (covariates + Lanes) / Lanes * Lanes;

    internal ReadOnlySpan<double> At(int place) => rows.AsSpan(place * Width, Width);

    /// <summary>Evaluates at <paramref name="at"/> (standard units).</summary>
    internal void Evaluate(ReadOnlySpan<double> at)
    {
        at.CopyTo(beta.AsSpan(1));
        Predict();
        means.Clear();
        lived.Clear();
        meansHeld = 0;
        double logLikelihood = 0;
        Sweep((int slot, ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares) =>
        {
            hazard[slot] = shares.C;
            eventsPart[slot] = shares.FC;
            logLikelihood -= shares.Log;
            AddMeans(s, e, in shares);
        });
        FlushMeans();
        AccumulateHazard();

        double[] sums = new double[Width];
        for (int k = 0; k < Sets.Slots; k++)
        {
            for (int place = Sets.Begin[k + 1] - Sets.Deaths[k]; place < Sets.Begin[k + 1]; place++)
            {
                logLikelihood += Eta[place];
                ReadOnlySpan<double> x = At(place);
                for (int j = 0; j < sums.Length; j++)
                    sums[j] += x[j];
            }
        }

        ForSpent((first, spentHere) => lived.Add(spentHere, rows.AsSpan(first * Width, spentHere.Length * Width)));
        LogLikelihood = logLikelihood;
        for (int j = 0; j < Covariates; j++)
        {
            Gradient[j] = sums[j + 1] - lived[0, j + 1];
            for (int k = 0; k < Covariates; k++)
                Information[j, k] = lived[j + 1, k + 1] - means[j + 1, k + 1];
        }
    }

    /// <summary>Goes through all slots with the risk sums of each, time running backwards.</summary>
    internal void Sweep(Visitor visit)
    {
        double peak = 0;
        int atRisk = 0;
        for (int k = 0, start = 0; k < Sets.Slots; k++)
        {
            if (Sets.Deaths[k] == 0)
            {
                Array.Clear(risk);
                (peak, atRisk, start) = (0, 0, k + 1);
                continue;
            }

            if (Sets.Last is not null)
            {
                ReadOnlySpan<int> leaving = Sets.Leaving.AsSpan(Sets.LeaveBegin[k], Sets.LeaveBegin[k + 1] - Sets.LeaveBegin[k]);
                foreach (int place in leaving)
                    Add(risk, place, -Weight[place]);
                atRisk -= leaving.Length;
                if (leaving.Length > 0 && (atRisk == 0 || !(risk[0] > Cancelled * peak)))
                {
                    SumAnew(start, k, atRisk);
                    peak = risk[0];
                }
            }

            int begin = Sets.Begin[k], end = Sets.Begin[k + 1], events = end - Sets.Deaths[k];
            AddRange(risk, begin, events);
            Array.Clear(risks);
            AddRange(risks, events, end);
            for (int j = 0; j < risk.Length; j++)
                risk[j] += risks[j];
            atRisk += end - begin;
            peak = Math.Max(peak, risk[0]);
            CoxTiedShares shares = new(risk[0], risks[0], Sets.Deaths[k], Ties);
            visit(k, risk, risks, in shares);
        }
    }

    /// <summary>Block by block of places: risk times the hazard lived through, the number of events expected of each row.</summary>
    internal void ForSpent(Action<int, double[]> take)
    {
        double[] full = spent;
        int held = 0;
        for (int k = 0; k < Sets.Slots; k++)
        {
            int end = Sets.Begin[k + 1], events = end - Sets.Deaths[k];
            double here = hazard[k];
            for (int place = Sets.Begin[k]; place < end; place++)
            {
                double through = here;
                if (Sets.Last is not null)
                {
                    int last = Sets.Last[place];
                    through = (here - hazard[last]) + (hazardLow[k] - hazardLow[last]);
                }

                if (place >= events) through -= eventsPart[k];
                full[held++] = Weight[place] * through;
                if (held < full.Length) continue;
                take(place + 1 - held, full);
                held = 0;
            }
        }

        if (held > 0) take(Sets.Places - held, full[..held]);
    }

    private void Predict()
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(rows), b = ref MemoryMarshal.GetArrayDataReference(beta);
        for (int place = 0; place < Eta.Length; place++)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            for (int c = 0; c < Width; c += Lanes)
                sum += Vector256.LoadUnsafe(ref x, (nuint)(place * (long)Width + c)) * Vector256.LoadUnsafe(ref b, (nuint)c);
            Vector128<double> half = sum.GetLower() + sum.GetUpper();
            Eta[place] = half[0] + half[1];
        }

        VectorExp.Of(Eta, Weight);
    }

    private void AddRange(double[] sums, int from, int to)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(rows), into = ref MemoryMarshal.GetArrayDataReference(sums);
        for (int first = from; first < to; first += WeightedProducts.Block)
        {
            int end = Math.Min(first + WeightedProducts.Block, to);
            for (int c = 0; c < Width; c += Lanes)
            {
                Vector256<double> sum = Vector256.LoadUnsafe(ref into, (nuint)c);
                for (int place = first; place < end; place++)
                    sum += Vector256.LoadUnsafe(ref x, (nuint)(place * (long)Width + c)) * Vector256.Create(Weight[place]);
                sum.StoreUnsafe(ref into, (nuint)c);
            }
        }
    }

    private void Add(double[] sums, int place, double weight)
    {
        ReadOnlySpan<double> x = At(place);
        for (int j = 0; j < sums.Length; j++)
            sums[j] += weight * x[j];
    }

    private void SumAnew(int start, int slot, int atRisk)
    {
        Array.Clear(risk);
        if (atRisk == 0) return;
        for (int place = Sets.Begin[start]; place < Sets.Begin[slot]; place++)
            if (Sets.Last![place] > slot) Add(risk, place, Weight[place]);
    }

    // Σ c²·(S − f·E)(S − f·E)ᵀ over tied events is one product for S and, completing the square, one for E.
    private void AddMeans(ReadOnlySpan<double> s, ReadOnlySpan<double> e, in CoxTiedShares shares)
    {
        double share = shares.FCC / shares.CC;
        Span<double> mean = HoldMean(shares.CC);
        for (int j = 0; j < mean.Length; j++)
            mean[j] = s[j] - share * e[j];
        if (shares.FFCC > 0) e.CopyTo(HoldMean(shares.FFCC - share * shares.FCC));
    }

    private Span<double> HoldMean(double weight)
    {
        if (meansHeld == meanWeights.Length) FlushMeans();
        meanWeights[meansHeld] = weight;
        return meanRows.AsSpan(meansHeld++ * Width, Width);
    }

    private void FlushMeans()
    {
        means.Add(meanWeights.AsSpan(0, meansHeld), meanRows.AsSpan(0, meansHeld * Width));
        meansHeld = 0;
    }

    // From the earliest event on, so that a short life is not the small difference of two great sums; and for rows that come late, where
    // it is one, with the rounding of each sum kept beside it (D. E. Knuth, The Art of Computer Programming 2, §4.2.2, theorem B).
    private void AccumulateHazard()
    {
        double sum = 0, low = 0;
        for (int k = Sets.Slots - 1; k >= 0; k--)
        {
            if (Sets.Deaths[k] == 0)
            {
                (sum, low) = (0, 0);
            }
            else
            {
                double step = hazard[k], next = sum + step, gained = next - sum;
                low += (sum - (next - gained)) + (step - gained);
                sum = next;
            }

            (hazard[k], hazardLow[k]) = (sum, low);
        }
    }
}
