using System.Globalization;

namespace Peakend.Engine.Interactions;

/// <summary>An amount of one currency, exact to a ten-thousandth, so that sums agree with the ledger to the cent.</summary>
/// <param name="Units">Ten-thousandths of the currency's unit (1 € = 10,000).</param>
public readonly record struct Money(long Units) : IComparable<Money>
{
    /// <summary>How many units make one of the currency.</summary>
    public const int UnitsPerOne = 10_000;

    /// <summary>Nothing.</summary>
    public static readonly Money Zero = new(0);

    /// <summary>The amount in the currency's unit, exact.</summary>
    public decimal Amount => (decimal)Units / UnitsPerOne;

    /// <summary>Takes an amount with at most four decimals.</summary>
    /// <exception cref="ArgumentException">More decimals than can be kept.</exception>
    public static Money Of(decimal amount) =>
        amount * UnitsPerOne is decimal units && decimal.Truncate(units) == units
            ? new Money((long)units)
            : throw new ArgumentException($"{amount.ToString(CultureInfo.InvariantCulture)} has more than four decimals.", nameof(amount));

    /// <summary>Sum.</summary>
    /// <exception cref="OverflowException">The result is beyond 922 million millions.</exception>
    public static Money operator +(Money a, Money b) => new(checked(a.Units + b.Units));

    /// <summary>Difference.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.Units - b.Units));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Units.CompareTo(other.Units);

    /// <summary>Whether <paramref name="a"/> is the smaller.</summary>
    public static bool operator <(Money a, Money b) => a.Units < b.Units;

    /// <summary>Whether <paramref name="a"/> is the greater.</summary>
    public static bool operator >(Money a, Money b) => a.Units > b.Units;

    /// <summary>Whether <paramref name="a"/> is not the greater.</summary>
    public static bool operator <=(Money a, Money b) => a.Units <= b.Units;

    /// <summary>Whether <paramref name="a"/> is not the smaller.</summary>
    public static bool operator >=(Money a, Money b) => a.Units >= b.Units;

    /// <summary>Two decimals, invariant; for logs, not for readers.</summary>
    public override string ToString() => Amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
