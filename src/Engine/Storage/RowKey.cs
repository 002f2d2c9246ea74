using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>
/// Ids → integer keys: the first 63 bits of SHA-256, so that a key needs no look-up and is the same on every machine. Tables keep the id beside
/// the key; a second id with the same key (expected once in 10⁷ companies of 10⁶ customers) is an error, never a merge.
/// </summary>
public static class RowKey
{
    /// <summary>The key of a customer.</summary>
    public static long Of(CustomerId customer) => Hash("c:" + customer.Value);

    /// <summary>The key of an interaction.</summary>
    public static long Of(InteractionId interaction) => Hash("i:" + interaction.Value);

    /// <summary>63 bits of a byte sequence.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 1);
    }

    private static long Hash(string named)
    {
        Span<byte> bytes = stackalloc byte[Math.Min(512, Encoding.UTF8.GetMaxByteCount(named.Length))];
        return Encoding.UTF8.TryGetBytes(named, bytes, out int written) ? Of(bytes[..written]) : Of(Encoding.UTF8.GetBytes(named));
    }
}
