using Peakend.Engine.PeakEnd;

namespace Peakend.Reports.BiExport;

/// <summary>How it is known whether a contact was a success.</summary>
internal enum SuccessBasis
{
    /// <summary>The log's own flag.</summary>
    LogFlag,

    /// <summary>The customer's closing words.</summary>
    CustomerWords,

    /// <summary>Whether the customer came back on the topic within seven days.</summary>
    Recontact,
}

/// <summary>Success in two columns: whether, and how that is known.</summary>
internal static class SuccessColumns
{
    /// <summary>Null when nothing tells.</summary>
    public static bool? IsSuccess(Success success) => success switch
    {
        Success.FlaggedResolved or Success.SaidResolved or Success.NoRecontact => true,
        Success.FlaggedUnresolved or Success.SaidUnresolved or Success.Recontact => false,
        _ => null,
    };

    /// <summary>Null when nothing tells.</summary>
    public static SuccessBasis? Basis(Success success) => success switch
    {
        Success.FlaggedResolved or Success.FlaggedUnresolved => SuccessBasis.LogFlag,
        Success.SaidResolved or Success.SaidUnresolved => SuccessBasis.CustomerWords,
        Success.NoRecontact or Success.Recontact => SuccessBasis.Recontact,
        _ => null,
    };
}
