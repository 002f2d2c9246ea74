namespace Peakend.Engine.Samples;

/// <summary>All that happens to one made-up customer within the data, as it truly is, before a word of it is written.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Contacts">Interactions in order of time.</param>
/// <param name="Asks">Survey questions, answered or not.</param>
/// <param name="Revenue">One amount for each month paid.</param>
/// <param name="Departure">How they left; null while they stay.</param>
public sealed record SampleHistory(
    SampleCustomer Customer,
    IReadOnlyList<SampleContact> Contacts,
    IReadOnlyList<SampleAsk> Asks,
    IReadOnlyList<SampleRevenue> Revenue,
    SampleDeparture? Departure);

/// <summary>One survey question put to a customer.</summary>
/// <param name="Contact">The interaction it follows.</param>
/// <param name="Metric">csat, nps, ces or packaging.</param>
/// <param name="Minimum">Lowest answer of the scale.</param>
/// <param name="Maximum">Highest answer of the scale.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Answer">The answer; null when there was none.</param>
/// <param name="AnsweredAt">UTC; null when there was none.</param>
public sealed record SampleAsk(
    SampleContact Contact, string Metric, int Minimum, int Maximum, DateTime AskedAt, int? Answer, DateTime? AnsweredAt);

/// <summary>What one customer paid in one month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Cents">Euro cents.</param>
public sealed record SampleRevenue(DateOnly Month, long Cents);

/// <summary>The end of a relationship.</summary>
/// <param name="On">Last day.</param>
/// <param name="Reason">What the customer said.</param>
/// <param name="Controllable">Whether the company could have done something about it.</param>
public sealed record SampleDeparture(DateOnly On, string Reason, bool Controllable);

/// <summary>The truth behind the sample files: what a good analysis should find.</summary>
public static class SampleTruth
{
    /// <summary>All customers in order, computed as they are asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option outside its range.</exception>
    public static IEnumerable<SampleHistory> Histories(SampleOptions options)
    {
        options.Check();
        return Enumerable.Range(1, options.Customers).Select(number => CustomerLife.Live(options, number));
    }
}
