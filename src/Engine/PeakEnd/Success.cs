namespace Peakend.Engine.PeakEnd;

/// <summary>Whether the customer got done what the contact was for, and how that is known.</summary>
public enum Success
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>The log's own flag says resolved.</summary>
    FlaggedResolved,
    /// <summary>The log's own flag says not resolved.</summary>
    FlaggedUnresolved,
    /// <summary>The customer's closing words say so.</summary>
    SaidResolved,
    /// <summary>The customer's closing words deny it.</summary>
    SaidUnresolved,
    /// <summary>No further contact on the topic within seven days.</summary>
    NoRecontact,
    /// <summary>A further contact on the topic within seven days.</summary>
    Recontact,
}
