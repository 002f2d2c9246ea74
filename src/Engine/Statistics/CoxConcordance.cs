namespace Peakend.Engine.Statistics;

/// <summary>How well the order of risks foretells the order of events.</summary>
/// <remarks>
/// Harrell's C: of all pairs of which one had the event while the other was at risk and did not have it then, the share in which it
/// struck the higher risk; equal risks count half (F. E. Harrell et al., JAMA 247, 1982, 2543–2546). Its error is the infinitesimal
/// jackknife of R's <c>survival::concordance</c> 3.5-3, by cluster where the model has them. Pairs are of one stratum.
/// </remarks>
/// <param name="Share">C, 0 to 1; ½ is chance. Wald's interval, cut at 0 and 1; n counts events. Withheld without pairs.</param>
/// <param name="StandardError">Of C; 0 where withheld.</param>
/// <param name="Concordant">Pairs in which the higher risk had the event first.</param>
/// <param name="Discordant">Pairs in which the lower risk had it first.</param>
/// <param name="TiedRisk">Pairs of equal risk.</param>
public sealed record CoxConcordance(Finding Share, double StandardError, long Concordant, long Discordant, long TiedRisk)
{
    internal static CoxConcordance Of(CoxModel model)
    {
        CoxRiskSets sets = model.Likelihood.Sets;
        (int[] rank, int[] ranks) = Rank(model.Likelihood);
        int[] net = new int[sets.Places], pairs = new int[sets.Places];   // concordant less discordant, and all, that the row is in
        long agree = 0, disagree = 0, tied = 0;
        for (int from = 0, to; from < sets.Slots; from = to + 1)
        {
            for (to = from; sets.Deaths[to] > 0;)
                to++;
            int count = ranks[sets.StratumOf[from]];
            (long agreed, long disagreed, long equal) = AsEvents(sets, from, to, rank, net, pairs, new RankCounts(count));
            AsOthers(sets, from, to, rank, net, pairs, new RankCounts(count));
            (agree, disagree, tied) = (agree + agreed, disagree + disagreed, tied + equal);
        }

        long all = agree + disagree + tied;
        if (all == 0) return new CoxConcordance(new Finding.Withheld(WithheldReason.TooFew, model.Events, 0), 0, 0, 0, 0);
        double excess = (agree - disagree) / (double)all, share = (1 + excess) / 2;
        double error = Error(model, net, pairs, excess, all), half = TwoSided.NormalCritical(model.Options.Level) * error;
        Estimate estimate = new(share, Math.Max(0, share - half), Math.Min(1, share + half), model.Options.Level, model.Events);
        return new CoxConcordance(new Finding.Known(estimate), error, agree, disagree, tied);
    }

    /// <summary>Rank of each place's risk in its stratum, from 0, equal risks alike; and how many ranks each stratum has.</summary>
    private static (int[] Rank, int[] Ranks) Rank(CoxLikelihood likelihood)
    {
        CoxRiskSets sets = likelihood.Sets;
        int[] stratum = new int[sets.Places], order = [.. Enumerable.Range(0, sets.Places)], rank = new int[sets.Places], ranks = new int[sets.StrataCount];
        for (int k = 0; k < sets.Slots; k++)
            Array.Fill(stratum, sets.StratumOf[k], sets.Begin[k], sets.Begin[k + 1] - sets.Begin[k]);
        StableOrder.Ascending(likelihood.Eta, ref order);
        if (sets.StrataCount > 1) StableOrder.ByCode(stratum, sets.StrataCount, ref order);
        for (int i = 0; i < order.Length; i++)
        {
            int place = order[i], of = stratum[place];
            bool again = i > 0 && stratum[order[i - 1]] == of && likelihood.Eta[order[i - 1]] == likelihood.Eta[place];
            rank[place] = again ? ranks[of] - 1 : ranks[of]++;
        }

        return (rank, ranks);
    }

    // Time backwards: those still at risk are present, and each event meets them.
    private static (long Agree, long Disagree, long Tied) AsEvents(
        CoxRiskSets sets, int from, int to, int[] rank, int[] net, int[] pairs, RankCounts present)
    {
        long agree = 0, disagree = 0, tied = 0;
        for (int k = from; k < to; k++)
        {
            int end = sets.Begin[k + 1], events = end - sets.Deaths[k];
            if (sets.Last is not null)
                for (int i = sets.LeaveBegin[k]; i < sets.LeaveBegin[k + 1]; i++)
                    present.Add(rank[sets.Leaving[i]], -1);
            for (int place = sets.Begin[k]; place < events; place++)
                present.Add(rank[place], 1);
            for (int place = events; place < end; place++)
            {
                int below = present.Below(rank[place]), equal = present.Equal(rank[place]), above = present.Total - below - equal;
                net[place] += below - above;
                pairs[place] += present.Total;
                (agree, disagree, tied) = (agree + below, disagree + above, tied + equal);
            }

            for (int place = events; place < end; place++)
                present.Add(rank[place], 1);
        }

        return (agree, disagree, tied);
    }

    // Time forwards: events that have been are present, and each row meets those of its span.
    private static void AsOthers(CoxRiskSets sets, int from, int to, int[] rank, int[] net, int[] pairs, RankCounts past)
    {
        for (int k = to - 1; k >= from; k--)
        {
            int end = sets.Begin[k + 1], events = end - sets.Deaths[k];
            if (sets.Last is not null && k + 1 < to)
                for (int i = sets.LeaveBegin[k + 1]; i < sets.LeaveBegin[k + 2]; i++)
                    Meet(sets.Leaving[i], -1);
            for (int place = events; place < end; place++)
                Meet(place, 1);
            for (int place = events; place < end; place++)
                past.Add(rank[place], 1);
            for (int place = sets.Begin[k]; place < events; place++)
                Meet(place, 1);
        }

        void Meet(int place, int times)
        {
            int below = past.Below(rank[place]), above = past.Total - below - past.Equal(rank[place]);
            net[place] += times * (above - below);
            pairs[place] += times * past.Total;
        }
    }

    private static double Error(CoxModel model, int[] net, int[] pairs, double excess, long all)
    {
        CoxRiskSets sets = model.Likelihood.Sets;
        double[] share = new double[model.Rows.Count];
        for (int place = 0; place < net.Length; place++)
            share[sets.Row[place]] = (net[place] - excess * pairs[place]) / (2.0 * all);
        if (model.Rows.Cluster is not null)
        {
            GroupCodes codes = GroupCodes.Of(model.Rows.Cluster);
            double[] sums = new double[codes.Count];
            for (int row = 0; row < share.Length; row++)
                sums[codes.OfRow[row]] += share[row];
            share = sums;
        }

        return Math.Sqrt(share.Sum(s => s * s));
    }
}
