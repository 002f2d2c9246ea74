using Peakend.Engine.Interactions;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyReport;

/// <summary>Customers whom a call may help.</summary>
/// <param name="Calls">Sorted by the lower end of the value at risk, so that a wild guess does not rise to the top.</param>
/// <param name="Qualified">Customers who met the rule.</param>
/// <param name="HeldOut">Of these, drawn by lot and not listed, so that the effect of calling can be measured.</param>
public sealed record CallList(IReadOnlyList<CustomerToCall> Calls, int Qualified, int HeldOut);

/// <summary>Why a customer should be called: something a person can act on.</summary>
public enum CallReason
{
    /// <summary>The last contact ended badly.</summary>
    BadEnding,

    /// <summary>The last contact began well and ended badly.</summary>
    Soured,

    /// <summary>Fell silent on an open question.</summary>
    OpenQuestion,

    /// <summary>Several contacts about the same thing.</summary>
    RepeatedContacts,

    /// <summary>Bad memories have piled up.</summary>
    NegativeBalance,
}

/// <summary>A customer to call.</summary>
/// <param name="Customer">Pseudonym; only the holder of the key can turn it into a name.</param>
/// <param name="Segment">Null when unknown.</param>
/// <param name="Reason">The strongest one.</param>
/// <param name="LastContact">Day of the last contact.</param>
/// <param name="LastTopic">In the log's words; null when unknown.</param>
/// <param name="LastMemory">Memory of the last contact, −1 to +1.</param>
/// <param name="ValueAtRisk">Expected margin times the chance to lose it, in the report's currency.</param>
public sealed record CustomerToCall(
    CustomerId Customer,
    string? Segment,
    CallReason Reason,
    DateOnly LastContact,
    string? LastTopic,
    double LastMemory,
    Finding ValueAtRisk);
