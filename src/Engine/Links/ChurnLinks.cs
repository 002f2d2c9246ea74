using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>Leaving by the memory of the last contact.</summary>
internal sealed class ChurnLinks(LinkSettings settings, DateOnly asOf)
{
    private const double MonthsAYear = 12;
    private static readonly MemoryBand[] AllBands = Enum.GetValues<MemoryBand>();

    private readonly List<double> entry = [], exit = [];
    private readonly List<bool> left = [];
    private readonly List<int> band = [];
    private readonly int[] customers = new int[AllBands.Length], leavers = new int[AllBands.Length];
    private readonly double[] months = new double[AllBands.Length];
    private bool dated, known;
    private int undated, withoutMemory;

    /// <summary>Takes a customer.</summary>
    public void Add(CustomerHistory history)
    {
        dated |= history.ChurnedOn is not null;
        known |= history.Churned is not null;
        if (history is { Churned: true, ChurnedOn: null })
        {
            undated++;
            return;
        }

        // The spells of a leaver end with the leaving; without a scored contact a week before it there are none.
        MemorySpell[] spells = [.. MemorySpells.Of(history, asOf)];
        if (spells.Length == 0 && history.ChurnedOn <= asOf) withoutMemory++;
        HashSet<MemoryBand> had = [];
        foreach (MemorySpell spell in spells)
        {
            entry.Add(spell.Entry);
            exit.Add(spell.Exit);
            left.Add(spell.Left);
            band.Add((int)spell.Band);
            months[(int)spell.Band] += spell.Exit - spell.Entry;
            if (spell.Left) leavers[(int)spell.Band]++;
            if (had.Add(spell.Band)) customers[(int)spell.Band]++;
        }
    }

    /// <summary>Leavers of a band.</summary>
    public int LeaversOf(MemoryBand one) => leavers[(int)one];

    /// <summary>Time under observation of a band, customer-months.</summary>
    public double MonthsOf(MemoryBand one) => months[(int)one];

    /// <summary>Rates and curves; null without dated churn.</summary>
    public ChurnByBand? Findings()
    {
        if (!dated || entry.Count == 0) return null;
        List<BandSurvival> bands = [];
        foreach (MemoryBand one in AllBands)
        {
            int code = (int)one;
            if (customers[code] == 0) continue;
            SurvivalCurve curve = CurveOf(code);
            Finding against = Compare(leavers[code], months[code], leavers.Sum() - leavers[code], months.Sum() - months[code]);
            bands.Add(new BandSurvival(one, customers[code], leavers[code], months[code], curve, LeftBy(curve, MonthsAYear), against));
        }

        return new ChurnByBand(bands);
    }

    /// <summary>The link: churn rate after a bad or very bad last memory against all others. Interval and p are of one method, so that they never disagree.</summary>
    public LinkResult Result()
    {
        bool[] bad = [.. band.Select(code => code <= (int)MemoryBand.Bad)];
        int a = 0, b = 0;
        double ta = 0, tb = 0;
        for (int i = 0; i < bad.Length; i++)
        {
            if (bad[i]) (a, ta) = (a + (left[i] ? 1 : 0), ta + exit[i] - entry[i]);
            else (b, tb) = (b + (left[i] ? 1 : 0), tb + exit[i] - entry[i]);
        }

        Finding strength = dated && entry.Count > 0 ? Compare(a, ta, b, tb) : Without();
        TestResult? test = strength is Finding.Known ? RateRatio.Test(a, ta, b, tb) : null;
        return new LinkResult("bad-memory", "churn", LinkUnit.Customer, Rung.Correlation, [], "rate ratio", LinkScale.Ratio, strength, test?.P, null, null, undated + withoutMemory,
            RowsHash.Of([.. entry], [.. exit], [.. left.Select(gone => gone ? 1.0 : 0)], [.. band.Select(code => (double)code)]));
    }

    /// <summary>That nobody left is known where a file says so; else dates of leaving, or contacts, are missing.</summary>
    private Finding.Withheld Without() =>
        known && undated == 0 && entry.Count > 0 ? new Finding.Withheld(WithheldReason.NoEvents, 0, RateRatio.MinEvents) : new Finding.Withheld(WithheldReason.NoInput, 0, 0);

    /// <summary>Withheld too when all the time was spent under one side's memories: then there is nothing to compare with.</summary>
    private Finding Compare(int a, double timeA, int b, double timeB) =>
        timeA > 0 && timeB > 0 ? RateRatio.Estimate(a, timeA, b, timeB, settings.Level) : new Finding.Withheld(WithheldReason.NoVariation, a + b, RateRatio.MinEvents);

    private SurvivalCurve CurveOf(int code)
    {
        int[] rows = [.. Enumerable.Range(0, band.Count).Where(i => band[i] == code)];
        return KaplanMeier.Estimate([.. rows.Select(i => entry[i])], [.. rows.Select(i => exit[i])], [.. rows.Select(i => left[i])], settings.Level);
    }

    private static Finding LeftBy(SurvivalCurve curve, double time) =>
        curve.At(time) is Finding.Known { Estimate: var kept } ? new Finding.Known(kept with { Value = 1 - kept.Value, Lower = 1 - kept.Upper, Upper = 1 - kept.Lower }) : curve.At(time);
}
