namespace Peakend.Engine.Samples;

/// <summary>When people get in touch: mostly between six and eighteen o'clock UTC, rarely in the evening or on a Sunday.</summary>
internal static class OpeningHours
{
    private const double SundayShare = 0.3, EveningShare = 0.08;

    /// <summary>A likely time on the wished day, or on the next when the customer was still busy then.</summary>
    /// <param name="wish">The day wished (UTC).</param>
    /// <param name="earliest">Must be later than this (UTC).</param>
    /// <param name="random">Source of chance.</param>
    public static DateTime Within(DateTime wish, DateTime earliest, SampleRandom random)
    {
        DateTime day = wish.Date;
        if (day.DayOfWeek == DayOfWeek.Sunday && !random.Chance(SundayShare)) day = day.AddDays(1);
        int second = random.Chance(EveningShare) ? random.Between(18 * 3600, 21 * 3600) : random.Between(6 * 3600, 18 * 3600);
        DateTime at = day.AddSeconds(second);
        while (at <= earliest) at = at.AddDays(1);
        return at;
    }
}
