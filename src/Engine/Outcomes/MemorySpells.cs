using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Outcomes;

/// <summary>A time during which a customer was there with one and the same last memory.</summary>
/// <param name="Entry">Months since the customer's first contact counted.</param>
/// <param name="Exit">Months since then, after <paramref name="Entry"/>.</param>
/// <param name="Left">Whether it ended with the customer's leaving.</param>
/// <param name="Band">Band of the last memory.</param>
public readonly record struct MemorySpell(double Entry, double Exit, bool Left, MemoryBand Band);

/// <summary>Histories → spells under risk of leaving, by the memory of the last contact.</summary>
/// <remarks>
/// A customer moves from band to band with each contact (E. L. Simon and R. W. Makuch, Statistics in Medicine 3, 1984, 35–44), so nobody is counted
/// under a memory before having it. A memory counts from a week after its contact: a contact in which a customer gives notice would otherwise
/// look like the cause of it. A customer leaves at most once, so the spells of one customer need no further clustering.
/// </remarks>
public static class MemorySpells
{
    /// <summary>Days after a contact from which its memory counts.</summary>
    public const int LagDays = 7;

    private const double DaysAMonth = 365.25 / 12;

    /// <summary>The spells of one customer up to a day; none for a customer without a scored contact.</summary>
    public static IEnumerable<MemorySpell> Of(CustomerHistory history, DateOnly asOf)
    {
        if (history.Contacts.Count == 0) yield break;
        DateOnly end = history.ChurnedOn is { } left && left <= asOf ? left : asOf, origin = history.Contacts[0].On.AddDays(LagDays);
        for (int i = 0; i < history.Contacts.Count; i++)
        {
            DateOnly entry = history.Contacts[i].On.AddDays(LagDays);
            DateOnly next = i + 1 < history.Contacts.Count ? history.Contacts[i + 1].On.AddDays(LagDays) : DateOnly.MaxValue;
            DateOnly exit = next < end ? next : end;
            if (exit > entry)
                yield return new MemorySpell(Months(origin, entry), Months(origin, exit), exit == end && history.ChurnedOn == end, MemoryBands.Of(history.Contacts[i].Memory));
        }
    }

    private static double Months(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysAMonth;
}
