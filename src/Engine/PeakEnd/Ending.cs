namespace Peakend.Engine.PeakEnd;

/// <summary>How an interaction ended, as the customer will remember it.</summary>
public enum Ending
{
    /// <summary>End neither good nor bad.</summary>
    Neutral,
    /// <summary>End at or above the good threshold, without a bad peak before.</summary>
    Good,
    /// <summary>End at or below the bad threshold.</summary>
    Bad,
    /// <summary>Bad peak, good end.</summary>
    Recovered,
    /// <summary>Good start, bad end.</summary>
    Soured,
    /// <summary>The customer fell silent on an open question.</summary>
    Abandoned,
}
