namespace Peakend.Engine.Samples;

/// <summary>What sample company to write. The same options always give the same bytes.</summary>
/// <param name="Seed">Chooses the company; any number.</param>
/// <param name="Customers">Customers to write, at least 1.</param>
/// <param name="Months">Calendar months of data, 3 to 120; the last one is that of <see cref="Until"/>.</param>
public sealed record SampleOptions(int Seed = 90, int Customers = 400, int Months = 18)
{
    /// <summary>Last day of the data, inclusive.</summary>
    public DateOnly Until { get; init; } = new(2026, 6, 30);

    /// <summary>First day of the data: the first of a month.</summary>
    public DateOnly From => new DateOnly(Until.Year, Until.Month, 1).AddMonths(1 - Months);

    /// <summary>Monday of the last whole week, Monday to Sunday, in the data; the week with the planted outage.</summary>
    public DateOnly LastWeek => Until.AddDays(-(int)Until.DayOfWeek - 6);

    /// <summary>The month counted from 0 at <see cref="From"/>; negative before it.</summary>
    internal int MonthOf(DateOnly day) => (day.Year - From.Year) * 12 + day.Month - From.Month;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Customers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Months, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Months, 120);
        ArgumentOutOfRangeException.ThrowIfLessThan(Until, new DateOnly(2000, 1, 1));
    }
}
