using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>One interaction's turns, ready to be stored.</summary>
/// <param name="Key">Row key of the interaction.</param>
/// <param name="Value">The packed turns.</param>
/// <param name="Hash">Of their content.</param>
public readonly record struct PackedText(long Key, byte[] Value, long Hash)
{
    /// <summary>Packs turns in the order given.</summary>
    public static PackedText Of(InteractionId id, IReadOnlyList<Utf8Turn> turns)
    {
        (byte[] value, long hash) = PackedTurns.PackUtf8(turns);
        return new PackedText(RowKey.Of(id), value, hash);
    }
}
