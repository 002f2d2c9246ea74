namespace Peakend.Engine.Interactions;

/// <summary>The log's own identifier of an interaction, unchanged; unique within the company.</summary>
/// <param name="Value">The identifier; never empty.</param>
public readonly record struct InteractionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
