using Peakend.Engine.Statistics;

namespace Peakend.Reports.Wording;

/// <summary>How sure a statement may sound. The order is that of growing certainty of a change.</summary>
public enum Certainty
{
    /// <summary>The data cannot carry a statement.</summary>
    TooEarly,

    /// <summary>The whole interval lies within the smallest change that matters.</summary>
    PracticallyUnchanged,

    /// <summary>Nothing that an ordinary week would not bring.</summary>
    NoClearChange,

    /// <summary>Outside taken alone, not once all comparisons are allowed for.</summary>
    Possibly,

    /// <summary>The value lies outside, its interval reaches in; adjusted p below .05.</summary>
    Probably,

    /// <summary>The whole interval lies outside; adjusted p below .01.</summary>
    Clearly,
}

/// <summary>Which way a figure differs.</summary>
public enum Direction
{
    /// <summary>Not known, or not at all.</summary>
    None,

    /// <summary>Below.</summary>
    Lower,

    /// <summary>Above.</summary>
    Higher,
}

/// <summary>Which way of a figure is the good one.</summary>
public enum Better
{
    /// <summary>Neither, for instance the number of contacts.</summary>
    Neither,

    /// <summary>More is better: memory, success.</summary>
    Higher,

    /// <summary>Less is better: effort, bad endings.</summary>
    Lower,
}

/// <summary>How a mark is drawn. Colour is earned: only a clear finding has one.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to see.</summary>
    Quiet,

    /// <summary>A ring: possibly.</summary>
    Possible,

    /// <summary>Solid ink: probably, or clear without a good and a bad side.</summary>
    Probable,

    /// <summary>Clear and worse.</summary>
    Worse,

    /// <summary>Clear and better.</summary>
    Better,
}

/// <summary>What an interval lets us say. The words follow from it by table, never by hand.</summary>
/// <param name="Certainty">How sure.</param>
/// <param name="Direction">Which way; <see cref="Direction.None"/> where no change is stated.</param>
public readonly record struct Judgement(Certainty Certainty, Direction Direction)
{
    /// <summary>Adjusted p below which one of many groups is clear.</summary>
    public const double ClearP = 0.01;

    /// <summary>Adjusted p below which one of many groups is probable; unadjusted, possible.</summary>
    public const double ProbableP = 0.05;

    /// <summary>A week against its usual range.</summary>
    /// <param name="now">The week's finding.</param>
    /// <param name="usual">Null when there are too few weeks for one.</param>
    /// <param name="smallest">Smallest change from the centre that matters, same unit; 0 when none is set. It wins: a change too small to matter is not called clear.</param>
    public static Judgement OfWeek(Finding now, UsualRange? usual, double smallest = 0)
    {
        if (now.Estimated is not { } week || usual is null)
        {
            return new(Certainty.TooEarly, Direction.None);
        }

        if (week.Lower > usual.Centre - smallest && week.Upper < usual.Centre + smallest)
        {
            return new(Certainty.PracticallyUnchanged, Direction.None);
        }

        return week.Upper < usual.Lower ? new(Certainty.Clearly, Direction.Lower)
            : week.Lower > usual.Upper ? new(Certainty.Clearly, Direction.Higher)
            : week.Value < usual.Lower ? new(Certainty.Probably, Direction.Lower)
            : week.Value > usual.Upper ? new(Certainty.Probably, Direction.Higher)
            : new(Certainty.NoClearChange, Direction.None);
    }

    /// <summary>One of many groups against its own usual level.</summary>
    /// <param name="difference">Now minus usual.</param>
    /// <param name="p">Unadjusted p; null when not tested.</param>
    /// <param name="adjustedP">Adjusted for all comparisons (Benjamini–Hochberg); null when not tested.</param>
    /// <param name="smallest">Smallest difference that matters, same unit; 0 when none is set. It wins, as for a week.</param>
    public static Judgement OfGroup(Finding difference, double? p, double? adjustedP, double smallest = 0)
    {
        if (difference.Estimated is not { } change || p is null || adjustedP is null)
        {
            return new(Certainty.TooEarly, Direction.None);
        }

        if (change.Lower > -smallest && change.Upper < smallest)
        {
            return new(Certainty.PracticallyUnchanged, Direction.None);
        }

        Certainty certainty = adjustedP < ClearP ? Certainty.Clearly
            : adjustedP < ProbableP ? Certainty.Probably
            : p < ProbableP ? Certainty.Possibly
            : Certainty.NoClearChange;
        return certainty == Certainty.NoClearChange || change.Value == 0
            ? new(Certainty.NoClearChange, Direction.None)
            : new(certainty, change.Value < 0 ? Direction.Lower : Direction.Higher);
    }

    /// <summary>Whether a change is stated at all.</summary>
    public bool Changed => Certainty >= Certainty.Possibly;

    /// <summary>How the mark is drawn.</summary>
    public Tone ToneWhere(Better better) => (Certainty, better, Direction) switch
    {
        (Certainty.Clearly, Better.Higher, Direction.Lower) or (Certainty.Clearly, Better.Lower, Direction.Higher) => Tone.Worse,
        (Certainty.Clearly, Better.Higher, Direction.Higher) or (Certainty.Clearly, Better.Lower, Direction.Lower) => Tone.Better,
        (Certainty.Clearly or Certainty.Probably, _, _) => Tone.Probable,
        (Certainty.Possibly, _, _) => Tone.Possible,
        _ => Tone.Quiet,
    };
}
