namespace Peakend.Engine.PeakEnd;

/// <summary>How hard a contact was for the customer, from what the log and the customer's words say.</summary>
/// <remarks>
/// Ours, and simple on purpose: points for what customers name as effort (M. Dixon, K. Freeman, N. Toman, Stop Trying to Delight Your
/// Customers, Harvard Business Review, July 2010: repeat contacts, transfers, repeating oneself).
/// </remarks>
public static class Effort
{
    /// <summary>Points of each transfer.</summary>
    public const int PerTransfer = 20;

    /// <summary>Points of a contact that follows another on the same topic within seven days.</summary>
    public const int Recontact = 30;

    /// <summary>Points of each phrase of effort ("for the third time", "schon wieder").</summary>
    public const int PerPhrase = 20;

    /// <summary>0 (effortless) to 100.</summary>
    /// <param name="transfers">Transfers between teams or agents; null when the log does not say.</param>
    /// <param name="isRecontact">Whether an earlier contact on the topic lies at most seven days back.</param>
    /// <param name="phrases">Phrases of effort the customer used; null when no words could be read.</param>
    /// <returns>Null when neither words nor transfers are known.</returns>
    public static double? Of(int? transfers, bool isRecontact, int? phrases) =>
        transfers is null && phrases is null
            ? null
            : Math.Min(100, (PerTransfer * (transfers ?? 0)) + (isRecontact ? Recontact : 0) + (PerPhrase * (phrases ?? 0)));
}
