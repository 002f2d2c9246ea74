namespace Peakend.Engine.Interactions;

/// <summary>Who uttered a turn. Only <see cref="Customer"/> turns are scored.</summary>
public enum Speaker
{
    /// <summary>The customer, whose feelings are measured.</summary>
    Customer,

    /// <summary>A human employee.</summary>
    Agent,

    /// <summary>An automatic dialogue partner.</summary>
    Bot,

    /// <summary>The log itself: joins, transfers, time-outs. Speaks to nobody, yet ends a run of customer turns like any other speaker.</summary>
    System,
}
