namespace Peakend.Engine.Statistics;

/// <summary>Why a finding has no number.</summary>
public enum WithheldReason
{
    /// <summary>Fewer observations than the method needs.</summary>
    TooFew,

    /// <summary>A measure has one value only.</summary>
    NoVariation,

    /// <summary>Nobody had the event (for instance: nobody left).</summary>
    NoEvents,

    /// <summary>A file or column that it needs was not given.</summary>
    NoInput,
}
