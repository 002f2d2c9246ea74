namespace Peakend.Engine.Outcomes;

/// <summary>What a customer's contacts have added up to by a time: B(t) = Σ g(Mᵢ)·2^(−(t − tᵢ)/h), g(M) = M for M ≥ 0 and κM below.</summary>
/// <remarks>
/// Losses weigh κ = 2 times as much as gains (A. Tversky and D. Kahneman, J. Risk and Uncertainty 5, 1992, 297–323: 2.25); half of a memory is gone
/// after h = 90 days. Both are starting points, to be fitted. All terms shrink at one rate, so the sum up to the last contact is all that need
/// be carried from contact to contact.
/// </remarks>
/// <param name="Value">Unitless, 0 without contacts; negative where bad memories outweigh.</param>
/// <param name="At">When it had this value.</param>
public readonly record struct MemoryBalance(double Value, DateTimeOffset At)
{
    /// <summary>h, days.</summary>
    public const double HalfLifeDays = 90;

    /// <summary>κ, unitless: weight of a bad memory against that of a good one.</summary>
    public const double LossWeight = 2;

    /// <summary>The balance after one more contact.</summary>
    /// <param name="at">When the contact was; not before <see cref="At"/>.</param>
    /// <param name="memory">−1 to +1.</param>
    /// <exception cref="ArgumentException">The contact lies before the balance.</exception>
    public MemoryBalance After(DateTimeOffset at, double memory) => new(By(at) + (memory < 0 ? LossWeight * memory : memory), at);

    /// <summary>What is left of it at a later time, without a further contact.</summary>
    /// <exception cref="ArgumentException">The time lies before the balance.</exception>
    public double By(DateTimeOffset time)
    {
        if (Value == 0) return 0;
        if (time < At) throw new ArgumentException("The time lies before the balance: contacts must come in the order of time.", nameof(time));
        return Value * Math.Pow(2, -(time - At).TotalDays / HalfLifeDays);
    }
}
