using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyReport;

/// <summary>What came in and what of it could be used.</summary>
/// <param name="Files">One an input file of the run.</param>
/// <param name="Coverage">One a measure, in the order to be shown.</param>
/// <param name="LanguagesNotScored">Contacts of the week without a score because no model knows their language.</param>
/// <param name="WithoutCustomerWords">Contacts of the week without a score because the customer never spoke.</param>
public sealed record DataQuality(
    IReadOnlyList<FileQuality> Files,
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<LanguageNotScored> LanguagesNotScored,
    int WithoutCustomerWords);

/// <summary>One input file.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="RowsRead">Data rows.</param>
/// <param name="RowsKept">Of these, kept.</param>
/// <param name="Refused">The others by reason.</param>
public sealed record FileQuality(string Name, long RowsRead, long RowsKept, IReadOnlyList<RefusedRows> Refused);

/// <summary>Rows refused for one reason.</summary>
/// <param name="Reason">In words, without the customers' own.</param>
/// <param name="Rows">How many.</param>
public readonly record struct RefusedRows(string Reason, long Rows);

/// <summary>What a coverage counts.</summary>
public enum CoverageMeasure
{
    /// <summary>Contacts of the week with a score.</summary>
    ContactsScored,

    /// <summary>Contacts of the week with a known customer.</summary>
    ContactsWithCustomer,

    /// <summary>Contacts of the week whose outcome is known.</summary>
    ContactsWithOutcome,

    /// <summary>Survey answers joined to a contact.</summary>
    AnswersJoined,

    /// <summary>Revenue rows joined to a customer.</summary>
    RevenueJoined,

    /// <summary>Turns with a time.</summary>
    TurnsWithTime,
}

/// <summary>A part of a whole.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Part">How many are covered.</param>
/// <param name="Whole">Of how many; a whole of zero is not shown.</param>
/// <param name="Usual">Range of the share over the past weeks; null when not known.</param>
public sealed record Coverage(CoverageMeasure Measure, long Part, long Whole, Wording.UsualRange? Usual);

/// <summary>Contacts in a language without a model.</summary>
/// <param name="Language">ISO 639-1 code, or null when it could not be told.</param>
/// <param name="Contacts">How many.</param>
public readonly record struct LanguageNotScored(string? Language, int Contacts);

/// <summary>What a withheld finding would have said.</summary>
public enum WithheldSubject
{
    /// <summary>Churn by memory band.</summary>
    ChurnByMemory,

    /// <summary>Revenue retention by memory band.</summary>
    RevenueRetention,

    /// <summary>Lifetime value by memory band.</summary>
    LifetimeValue,

    /// <summary>Satisfaction with revenue growth, between customers.</summary>
    SatisfactionAndRevenue,

    /// <summary>Memory with survey answers.</summary>
    MemoryAndSurveys,

    /// <summary>Whether peak and end or the plain average predict better.</summary>
    PeakEndOrAverage,

    /// <summary>The share of those asked who answered.</summary>
    ResponseRates,

    /// <summary>Margin at risk.</summary>
    ValueAtRisk,
}

/// <summary>A finding that is not shown.</summary>
/// <param name="What">What it would say.</param>
/// <param name="Reason">What is lacking.</param>
/// <param name="N">Observations there are.</param>
/// <param name="Needed">Observations it would need; 0 when more would not help.</param>
public sealed record WithheldFinding(WithheldSubject What, WithheldReason Reason, int N, int Needed);
