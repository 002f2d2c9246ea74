using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>Contacts of a week and of the 26 before, streamed → headlines, groups, shapes, endings.</summary>
/// <param name="week">The week reported.</param>
/// <param name="zone">Where its days begin.</param>
/// <param name="method">Thresholds and minimum sizes.</param>
public sealed class WeekFold(ReportWeek week, TimeZoneInfo zone, MethodSettings method)
{
    /// <summary>Weeks before, from which the usual range comes.</summary>
    public const int PastWeeks = 26;

    private readonly WeekSums[] weeks = [.. Enumerable.Range(0, PastWeeks + 1).Select(_ => new WeekSums())];
    private readonly GroupSums groups = new(method);
    private readonly List<ScoredInteraction> contacts = [];

    private WeekSums Now => weeks[PastWeeks];

    private IEnumerable<WeekSums> Past => weeks.Take(PastWeeks).Where(past => past.Contacts > 0);

    /// <summary>Start of the first past week (UTC), inclusive.</summary>
    public DateTimeOffset From => StartOf(week.AddWeeks(-PastWeeks).Monday);

    /// <summary>Start of the week (UTC), inclusive.</summary>
    public DateTimeOffset WeekFrom => StartOf(week.Monday);

    /// <summary>End of the week (UTC), exclusive.</summary>
    public DateTimeOffset Until => StartOf(week.AddWeeks(1).Monday);

    /// <summary>The contacts of the week itself, in the order of their start.</summary>
    public IReadOnlyList<ScoredInteraction> Contacts => contacts;

    /// <summary>Customers with a scored contact in the week.</summary>
    public int ScoredCustomers => Now.Memory.Customers;

    /// <summary>Takes a contact with a known start.</summary>
    public void Add(ScoredInteraction contact)
    {
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(contact.StartedAt!.Value, zone).DateTime);
        int daysIn = day.DayNumber - week.AddWeeks(-PastWeeks).Monday.DayNumber, index = daysIn / 7;
        if (daysIn < 0 || index > PastWeeks) return; // not index < 0: division cuts toward zero
        weeks[index].Add(contact, method);
        groups.Add(contact, index == PastWeeks);
        if (index == PastWeeks) contacts.Add(contact);
    }

    /// <summary>The figures of the week against its past.</summary>
    public IReadOnlyList<Headline> Headlines() =>
    [
        Headline(HeadlineMeasure.Memory, sums => sums.Memory),
        Headline(HeadlineMeasure.Success, sums => sums.Success),
        Headline(HeadlineMeasure.Effort, sums => sums.Effort),
        Headline(HeadlineMeasure.MeanValence, sums => sums.MeanValence),
    ];

    /// <summary>What moved memory.</summary>
    public WhatMoved Moved() => groups.Moved(Now.Memory.Mean());

    /// <summary>The shape of a typical contact; none when too few are long enough.</summary>
    public IReadOnlyList<ContactShape> Shapes()
    {
        if (Now.Shape[0].Count < method.MinimumGroup) return [];
        return
        [
            new ContactShape(null, Now.Shape[0].Count,
            [
                .. Enumerable.Range(0, WeekSums.Positions).Select(i => new ShapePoint(
                    i / (WeekSums.Positions - 1.0), Now.Shape[i].Mean(),
                    Range(Past.Where(past => past.Shape[i].Count > 0).Select(past => past.Shape[i].PlainMean), -1, 1))),
            ]),
        ];
    }

    /// <summary>How peaks are spread; null when nothing was scored.</summary>
    public ScoreDistribution? Peaks() => Distribution(sums => sums.Peaks);

    /// <summary>How ends are spread; null when nothing was scored.</summary>
    public ScoreDistribution? Ends() => Distribution(sums => sums.Ends);

    /// <summary>Share of each ending.</summary>
    public IReadOnlyList<EndingShare> Endings() =>
        Now.Scored == 0
            ? []
            :
            [
                .. Enum.GetValues<Ending>().Select(ending => new EndingShare(
                    ending, Now.Endings[(int)ending], WilsonProportion.Estimate(Now.Endings[(int)ending], Now.Scored, ConfidenceLevel.P95),
                    Shares(sums => sums.Endings[(int)ending]))),
            ];

    /// <summary>Openings to endings.</summary>
    public IReadOnlyList<OpeningFlow> Flows()
    {
        List<OpeningFlow> flows = [];
        foreach (Opening from in Enum.GetValues<Opening>())
        {
            int openings = Now.Openings[(int)from];
            if (openings == 0) continue;
            foreach (Ending to in Enum.GetValues<Ending>())
            {
                if (Array.TrueForAll(weeks, sums => sums.Flow[(int)from, (int)to] == 0)) continue; // never seen: mostly one that cannot be, as good → bad, which is soured
                Finding share = WilsonProportion.Estimate(Now.Flow[(int)from, (int)to], openings, ConfidenceLevel.P95);
                UsualRange? usual = Range(Past.Where(past => past.Openings[(int)from] > 0).Select(past => (double)past.Flow[(int)from, (int)to] / past.Openings[(int)from]), 0, 1);
                flows.Add(new OpeningFlow(
                    from, to, share is Finding.Known known ? new Finding.Known(known.Estimate.Times(openings)) : share,
                    usual is null ? null : usual with { Centre = usual.Centre * openings, Lower = usual.Lower * openings, Upper = usual.Upper * openings }));
            }
        }

        return flows;
    }

    private Headline Headline(HeadlineMeasure measure, Func<WeekSums, ClusterSums> of)
    {
        List<WeekFinding> past = [];
        List<double> means = [];
        for (int i = 0; i < PastWeeks; i++)
        {
            if (of(weeks[i]).Count == 0) continue;
            past.Add(new WeekFinding(week.AddWeeks(i - PastWeeks), of(weeks[i]).Mean()));
            means.Add(of(weeks[i]).PlainMean);
        }

        (double lowest, double highest) = measure switch
        {
            HeadlineMeasure.Success => (0.0, 1.0),
            HeadlineMeasure.Effort => (0.0, 100.0),
            _ => (-1.0, 1.0),
        };
        return new Headline(measure, of(Now).Mean(), past, Range(means, lowest, highest));
    }

    private ScoreDistribution? Distribution(Func<WeekSums, int[]> of)
    {
        if (Now.Scored == 0) return null;
        const double width = 2.0 / WeekSums.Bins;
        return new ScoreDistribution(Now.Scored,
        [
            .. Enumerable.Range(0, WeekSums.Bins).Select(i => new DistributionBin(
                -1 + (i * width), -1 + ((i + 1) * width), of(Now)[i], WilsonProportion.Estimate(of(Now)[i], Now.Scored, ConfidenceLevel.P95), Shares(sums => of(sums)[i]))),
        ]);
    }

    private UsualRange? Shares(Func<WeekSums, int> count) => Range(Past.Where(past => past.Scored > 0).Select(past => (double)count(past) / past.Scored), 0, 1);

    /// <summary>The usual range of past weeks, cut where the measure ends.</summary>
    private static UsualRange? Range(IEnumerable<double> past, double lowest, double highest) =>
        ControlLimits.From([.. past]) is { } limits
            ? new UsualRange(limits.Centre, Math.Max(lowest, limits.Lower), Math.Min(highest, limits.Upper), limits.Periods)
            : null;

    private DateTimeOffset StartOf(DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        TimeSpan offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight); // the first of two midnights
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
