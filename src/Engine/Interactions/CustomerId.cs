namespace Peakend.Engine.Interactions;

/// <summary>A customer's pseudonym: a keyed hash of the company's own id. Never that id itself.</summary>
/// <param name="Value">16 characters, a–z and 2–7 (base 32 of 80 bits).</param>
public readonly record struct CustomerId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
