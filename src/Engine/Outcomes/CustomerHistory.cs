using Peakend.Engine.Interactions;

namespace Peakend.Engine.Outcomes;

/// <summary>What is known of one customer over time. Lists are in the order of time.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Segment">The company's own grouping; null when unknown.</param>
/// <param name="Churned">Whether the customer left; null when nothing is known about leaving.</param>
/// <param name="ChurnedOn">Last day of the relationship; null when still there, or undated.</param>
/// <param name="Contacts">Scored contacts.</param>
/// <param name="Revenue">What was paid, a month at most once.</param>
/// <param name="Answers">Survey answers.</param>
public sealed record CustomerHistory(
    CustomerId Customer, string? Segment, bool? Churned, DateOnly? ChurnedOn, IReadOnlyList<RememberedContact> Contacts, IReadOnlyList<RevenueMonth> Revenue,
    IReadOnlyList<SurveyAnswer> Answers)
{
    /// <summary>The last contact before a day; null when there was none.</summary>
    public RememberedContact? LastContactBefore(DateOnly day)
    {
        RememberedContact? last = null;
        foreach (RememberedContact contact in Contacts)
        {
            if (contact.On >= day) break;
            last = contact;
        }

        return last;
    }

    /// <summary>What was paid in a month; nothing when there is no row.</summary>
    public Money RevenueIn(DateOnly month)
    {
        foreach (RevenueMonth paid in Revenue)
            if (paid.Month == month) return paid.Amount;
        return Money.Zero;
    }

    /// <summary>What was paid in months from <paramref name="from"/> to before <paramref name="until"/>.</summary>
    public Money RevenueBetween(DateOnly from, DateOnly until)
    {
        Money sum = Money.Zero;
        foreach (RevenueMonth paid in Revenue)
            if (paid.Month >= from && paid.Month < until) sum += paid.Amount;
        return sum;
    }
}

/// <summary>A scored contact.</summary>
/// <param name="On">Day, UTC.</param>
/// <param name="Memory">−1 to +1.</param>
public readonly record struct RememberedContact(DateOnly On, double Memory);

/// <summary>What a customer paid in one month, all items together.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Amount">May be negative.</param>
public readonly record struct RevenueMonth(DateOnly Month, Money Amount);

/// <summary>One answer to a survey question.</summary>
/// <param name="Metric">csat, nps, ces …</param>
/// <param name="Value">On its scale.</param>
/// <param name="On">Day answered or asked, UTC; null when undated.</param>
/// <param name="Memory">Memory of the contact it is about; null when about none, or that one has no score.</param>
public readonly record struct SurveyAnswer(string Metric, double Value, DateOnly? On, double? Memory);
