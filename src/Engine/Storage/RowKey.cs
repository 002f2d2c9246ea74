using System.Text;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>
/// Ids → integer keys: 63 bits of a hash, so that a key needs no look-up and is the same on every machine. Tables keep the id beside
/// the key; a second id with the same key (expected once in 10⁷ companies of 10⁶ customers) is an error, never a merge.
/// </summary>
public static class RowKey
{
    /// <summary>The key of a customer.</summary>
    public static long Of(CustomerId customer) => Hash('c', customer.Value);

    /// <summary>The key of an interaction.</summary>
    public static long Of(InteractionId interaction) => Hash('i', interaction.Value);

    /// <summary>63 bits of a byte sequence.</summary>
    public static long Of(ReadOnlySpan<byte> bytes) => (long)(XxHash64.Of(bytes) >> 1);

    private static long Hash(char kind, string id)
    {
        Span<byte> bytes = stackalloc byte[Math.Min(512, Encoding.UTF8.GetMaxByteCount(id.Length) + 1)];
        bytes[0] = (byte)kind;
        return Encoding.UTF8.TryGetBytes(id, bytes[1..], out int written) ? Of(bytes[..(written + 1)]) : Of([(byte)kind, .. Encoding.UTF8.GetBytes(id)]);
    }
}
