namespace Peakend.Reports.Wording;

/// <summary>What a design can carry. The verb of a sentence follows from it and is never stronger.</summary>
public enum Rung
{
    /// <summary>What was.</summary>
    Description,

    /// <summary>Two things seen together.</summary>
    Correlation,

    /// <summary>Together after allowing for named others.</summary>
    Adjusted,

    /// <summary>Within the same customer over time.</summary>
    WithinCustomer,

    /// <summary>Before and after a dated event: timing, not proof.</summary>
    EventStudy,

    /// <summary>An instrument.</summary>
    Instrument,

    /// <summary>A lot decided.</summary>
    Experiment,
}
