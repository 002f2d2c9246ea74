namespace Peakend.Engine.Statistics;

/// <summary>Log-likelihood of the BG/NBD model with slope and curvature in r, α, a and b.</summary>
/// <remarks>
/// Of x repeats, the last at t, watched until T: ln Γ(r+x)/Γ(r) + r ln α − (r+x) ln(α+T) + ln B(a,b+x)/B(a,b) + ln(1 + eᵘ) with
/// u = ln a − ln(b+x−1) + (r+x)·ln((α+T)/(α+t)), the last only for x > 0. All but the last depend on x or on T alone.
/// </remarks>
internal sealed class BetaGeometricLikelihood(PurchaseHistories histories)
{
    private readonly double[] logLast = new double[histories.Last.Length], inverseLast = new double[histories.Last.Length];
    private readonly double[] logWatched = new double[histories.Watched.Length], inverseWatched = new double[histories.Watched.Length];
    private readonly double[] logBefore = new double[histories.WithMore.Length + 1];

    internal double At(ReadOnlySpan<double> at, double[] slope, double[,] curvature)
    {
        double r = at[0], alpha = at[1], a = at[2], b = at[3], value = 0;
        for (int i = 0; i < histories.WithMore.Length; i++)
        {
            // Γ(r+x)/Γ(r) and B(a,b+x)/B(a,b), factor by factor: each i counts for those with more than i repeats.
            double n = histories.WithMore[i], rate = r + i, stay = b + i, face = a + b + i, squared = n / (face * face);
            value += n * Math.Log(rate * stay / face);
            slope[0] += n / rate;
            slope[2] -= n / face;
            slope[3] += n / stay - n / face;
            curvature[0, 0] -= n / (rate * rate);
            curvature[2, 2] += squared;
            curvature[2, 3] += squared;
            curvature[3, 3] += squared - n / (stay * stay);
            logBefore[i + 1] = Math.Log(a / (b + i));
        }

        double logAlpha = Math.Log(alpha);
        for (int j = 0; j < logWatched.Length; j++)
        {
            double end = alpha + histories.Watched[j], n = histories.WatchedCount[j], bought = r * n + histories.WatchedRepeats[j];
            logWatched[j] = Math.Log(end);
            inverseWatched[j] = 1 / end;
            value += n * r * logAlpha - bought * logWatched[j];
            slope[0] += n * (logAlpha - logWatched[j]);
            slope[1] += n * r / alpha - bought / end;
            curvature[0, 1] += n / alpha - n / end;
            curvature[1, 1] += bought / (end * end) - n * r / (alpha * alpha);
        }

        for (int j = 0; j < logLast.Length; j++)
            (logLast[j], inverseLast[j]) = (Math.Log(alpha + histories.Last[j]), 1 / (alpha + histories.Last[j]));
        value += AddLeft(r, a, b, slope, curvature);
        for (int j = 0; j < 4; j++)
            for (int k = 0; k < j; k++)
                curvature[j, k] = curvature[k, j];
        return value;
    }

    // ln(1 + eᵘ): its slope is p·∇u and its curvature p·∇²u + p(1 − p)·∇u·∇uᵀ, p the chance that the customer has left.
    private double AddLeft(double r, double a, double b, double[] slope, double[,] curvature)
    {
        double value = 0, s0 = 0, s1 = 0, s2 = 0, s3 = 0, c00 = 0, c01 = 0, c02 = 0, c03 = 0, c11 = 0, c12 = 0, c13 = 0, c22 = 0, c23 = 0, c33 = 0;
        double ua = 1 / a;
        for (int g = 0; g < histories.Times.Length; g++)
        {
            int x = histories.RepeatsOf[g];
            if (x == 0) continue;
            int at = histories.LastOf[g], until = histories.WatchedOf[g];
            double n = histories.Times[g], shape = r + x, ur = logWatched[until] - logLast[at], step = inverseWatched[until] - inverseLast[at];
            double u = logBefore[x] + shape * ur, ualpha = shape * step, ub = -1 / (b + x - 1);
            double small = Math.Exp(-Math.Abs(u)), p = u > 0 ? 1 / (1 + small) : small / (1 + small);
            value += n * (Math.Max(u, 0) + Math.Log(1 + small));
            double weight = n * p, spread = weight * (1 - p);
            s0 += weight * ur;
            s1 += weight * ualpha;
            s2 += weight * ua;
            s3 += weight * ub;
            c00 += spread * ur * ur;
            c01 += spread * ur * ualpha + weight * step;
            c02 += spread * ur * ua;
            c03 += spread * ur * ub;
            c11 += spread * ualpha * ualpha - weight * ualpha * (inverseWatched[until] + inverseLast[at]);
            c12 += spread * ualpha * ua;
            c13 += spread * ualpha * ub;
            c22 += (spread - weight) * ua * ua;
            c23 += spread * ua * ub;
            c33 += (spread + weight) * ub * ub;
        }

        (slope[0], slope[1], slope[2], slope[3]) = (slope[0] + s0, slope[1] + s1, slope[2] + s2, slope[3] + s3);
        double[] upper = [c00, c01, c02, c03, c11, c12, c13, c22, c23, c33];
        for (int j = 0, next = 0; j < 4; j++)
            for (int k = j; k < 4; k++)
                curvature[j, k] += upper[next++];
        return value;
    }
}
