namespace Peakend.Engine.Samples;

/// <summary>What a sample contact is about.</summary>
public enum SampleTopic
{
    /// <summary>A device that is on its way, or is not.</summary>
    Delivery,
    /// <summary>An invoice, a direct debit, a refund.</summary>
    Billing,
    /// <summary>Internet, telephone or power is down.</summary>
    Outage,
    /// <summary>Cancelling an option or asking how one leaves; it does not foretell churn here.</summary>
    Cancellation,
    /// <summary>Another plan or option.</summary>
    ContractChange,
    /// <summary>Something does not work as it should.</summary>
    TechnicalHelp,
    /// <summary>A new address.</summary>
    MovingHouse,
    /// <summary>Reporting or correcting a meter reading.</summary>
    MeterReading,
    /// <summary>A technician's visit.</summary>
    Appointment,
    /// <summary>Password, account, app.</summary>
    Login,
}

/// <summary>Facts of each topic, in the order of <see cref="SampleTopic"/>.</summary>
internal static class Topics
{
    /// <summary>As written in the files and in the phrase banks.</summary>
    public static readonly string[] Names =
    [
        "delivery", "billing", "outage", "cancellation", "contract change", "technical help", "moving house", "meter reading",
        "appointment", "login",
    ];

    /// <summary>Share of contacts; sums to 1.</summary>
    public static readonly double[] Shares = [0.11, 0.17, 0.10, 0.07, 0.10, 0.16, 0.06, 0.08, 0.07, 0.08];

    /// <summary>Probability that the customer is angry or annoyed at the start.</summary>
    public static readonly double[] BadStart = [0.55, 0.60, 0.75, 0.45, 0.15, 0.55, 0.12, 0.12, 0.35, 0.35];
}
