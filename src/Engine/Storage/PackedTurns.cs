using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>An interaction's turns as one compressed value: varints and UTF-8, under Brotli, whose built-in dictionary suits short texts.</summary>
public static class PackedTurns
{
    private const int Quality = 1, Window = 18;
    /// <summary>Leaves 52 bits, so that the hashes of an interaction's sources can be added in SQL.</summary>
    private const int HashShift = 11;

    /// <summary>No interaction is longer, bytes; a greater length is damage, and is not allocated.</summary>
    private const int LongestContent = 1 << 28;

    private const string Damaged = "A stored text is damaged; restore the database from a backup, or read the input files again into a new one.";

    private const ulong NoTime = 0, HasTime = 1;

    /// <summary>Packs turns in the order given. Half a surrogate pair, which is no character, becomes U+FFFD; times are kept to the millisecond.</summary>
    /// <returns>The value and the hash of its content before compression.</returns>
    public static (byte[] Value, long Hash) Pack(IEnumerable<Turn> turns) =>
        PackUtf8([.. turns.Select(turn => new Utf8Turn(turn.Index, turn.Speaker, turn.At, Encoding.UTF8.GetBytes(turn.Text)))]);

    /// <summary>Packs turns whose words are UTF-8 already.</summary>
    /// <returns>The value and the hash of its content before compression.</returns>
    public static (byte[] Value, long Hash) PackUtf8(IReadOnlyList<Utf8Turn> turns)
    {
        ArrayBufferWriter<byte> plain = new(1024);
        Write(plain, (ulong)turns.Count);
        long before = 0;
        foreach (Utf8Turn turn in turns)
        {
            Write(plain, (ulong)turn.Index);
            Write(plain, ((ulong)turn.Speaker << 1) | (turn.At is null ? NoTime : HasTime));
            if (turn.At is { } at)
            {
                long now = at.ToUnixTimeMilliseconds();
                Write(plain, ZigZag(now - before));
                before = now;
            }

            Write(plain, (ulong)turn.Text.Length);
            plain.Write(turn.Text);
        }

        ReadOnlySpan<byte> content = plain.WrittenSpan;
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length) + 8);
        if (!BrotliEncoder.TryCompress(content, packed.AsSpan(8), out int written, Quality, Window))
            throw new InvalidOperationException("Brotli refused a buffer of its own maximum size.");
        BinaryPrimitives.WriteInt64LittleEndian(packed, content.Length);
        byte[] value = packed.AsSpan(0, written + 8).ToArray();
        ArrayPool<byte>.Shared.Return(packed);
        return (value, RowKey.Of(content) >> HashShift);
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    /// <exception cref="StorageException">The value is damaged.</exception>
    public static List<Turn> Unpack(ReadOnlySpan<byte> value)
    {
        long length = value.Length >= 8 ? BinaryPrimitives.ReadInt64LittleEndian(value) : -1;
        if (length is < 0 or > LongestContent) throw new StorageException(Damaged);
        byte[] plain = ArrayPool<byte>.Shared.Rent(Math.Max((int)length, 1));
        try
        {
            if (!BrotliDecoder.TryDecompress(value[8..], plain, out int written) || written != length) throw new StorageException(Damaged);
            return Read(plain.AsSpan(0, written));
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new StorageException(Damaged, e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private static List<Turn> Read(ReadOnlySpan<byte> plain)
    {
        int count = (int)ReadNumber(ref plain);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, plain.Length, nameof(plain));
        List<Turn> turns = new(count);
        long before = 0;
        for (int i = 0; i < count; i++)
        {
            int index = (int)ReadNumber(ref plain);
            ulong kind = ReadNumber(ref plain);
            DateTimeOffset? at = null;
            if ((kind & 1) == HasTime)
            {
                ulong step = ReadNumber(ref plain);
                before += (long)(step >> 1) ^ -(long)(step & 1);
                at = DateTimeOffset.FromUnixTimeMilliseconds(before);
            }

            int bytes = (int)ReadNumber(ref plain);
            turns.Add(new Turn(index, (Speaker)(kind >> 1), at, Encoding.UTF8.GetString(plain[..bytes])));
            plain = plain[bytes..];
        }

        return turns;
    }

    private static ulong ZigZag(long number) => (ulong)((number << 1) ^ (number >> 63));

    private static void Write(ArrayBufferWriter<byte> to, ulong number)
    {
        Span<byte> bytes = to.GetSpan(10);
        int i = 0;
        for (; number >= 0x80; number >>= 7) bytes[i++] = (byte)(number | 0x80);
        bytes[i++] = (byte)number;
        to.Advance(i);
    }

    private static ulong ReadNumber(ref ReadOnlySpan<byte> from)
    {
        ulong number = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            number |= (ulong)(from[i] & 0x7f) << shift;
            if (from[i] < 0x80)
            {
                from = from[(i + 1)..];
                return number;
            }
        }
    }
}
