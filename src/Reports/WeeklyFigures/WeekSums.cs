using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>What is kept of one week: sums only, so that memory does not grow with its contacts.</summary>
internal sealed class WeekSums
{
    /// <summary>Positions of a shape.</summary>
    public const int Positions = 7;

    /// <summary>Bins of a distribution, each a fifth wide.</summary>
    public const int Bins = 10;

    private static readonly int EndingCount = Enum.GetValues<Ending>().Length;

    public int Contacts { get; private set; }

    public int Scored { get; private set; }

    public ClusterSums Memory { get; } = new();

    public ClusterSums MeanValence { get; } = new();

    public ClusterSums Effort { get; } = new();

    public ClusterSums Success { get; } = new();

    /// <summary>Contacts long enough to have a shape, by position.</summary>
    public ClusterSums[] Shape { get; } = [.. Enumerable.Range(0, Positions).Select(_ => new ClusterSums())];

    public int[] Peaks { get; } = new int[Bins];

    public int[] Ends { get; } = new int[Bins];

    public int[] Endings { get; } = new int[EndingCount];

    public int[,] Flow { get; } = new int[3, EndingCount];

    public int[] Openings { get; } = new int[3];

    /// <summary>Takes a contact of the week.</summary>
    public void Add(ScoredInteraction contact, MethodSettings method)
    {
        Contacts++;
        if (contact.Effort is { } effort) Effort.Add(contact.Customer, effort);
        if (Resolved(contact.Success) is { } resolved) Success.Add(contact.Customer, resolved ? 1 : 0);
        if (contact.Score is not { } score) return;
        Scored++;
        Memory.Add(contact.Customer, score.Memory);
        MeanValence.Add(contact.Customer, score.Mean);
        Peaks[Bin(score.Peak)]++;
        Ends[Bin(score.End)]++;
        Endings[(int)score.Ending]++;
        int opening = (int)OpeningOf(score.Start, method);
        Openings[opening]++;
        Flow[opening, (int)score.Ending]++;
        if (contact.Valences.Count < method.MinimumMoments) return;
        for (int i = 0; i < Positions; i++) Shape[i].Add(contact.Customer, At(contact.Valences, i / (Positions - 1.0)));
    }

    /// <summary>Whether resolved; null when not known.</summary>
    public static bool? Resolved(Success success) => success switch
    {
        Engine.PeakEnd.Success.FlaggedResolved or Engine.PeakEnd.Success.SaidResolved or Engine.PeakEnd.Success.NoRecontact => true,
        Engine.PeakEnd.Success.FlaggedUnresolved or Engine.PeakEnd.Success.SaidUnresolved or Engine.PeakEnd.Success.Recontact => false,
        _ => null,
    };

    private static Opening OpeningOf(double start, MethodSettings method) =>
        start >= method.GoodEnding ? Opening.Good : start <= method.BadEnding ? Opening.Bad : Opening.Neutral;

    private static int Bin(double valence) => Math.Clamp((int)Math.Floor(valence * (Bins / 2)) + (Bins / 2), 0, Bins - 1); // not of valence + 1: −0.8 would lose its last digit and its bin

    /// <summary>Valence at a position between the first (0) and the last moment (1), on the straight line between its neighbours.</summary>
    private static double At(IReadOnlyList<double> valences, double position)
    {
        double place = position * (valences.Count - 1);
        int before = (int)place;
        return before + 1 >= valences.Count ? valences[^1] : valences[before] + ((place - before) * (valences[before + 1] - valences[before]));
    }
}
