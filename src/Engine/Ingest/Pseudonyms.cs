using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>The company's ids → pseudonyms, by HMAC-SHA-256 under the company's key. Nothing else of an id is kept.</summary>
public sealed class Pseudonyms
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Remembered = 1 << 16;
    private const int FingerprintDigits = 16;

    private readonly byte[] key;

    // Rows of one customer lie together or come back soon; a hash by the framework costs as much as reading the row.
    private readonly Dictionary<string, string> recent = new(StringComparer.Ordinal);

    /// <summary>Takes the company's key, at least 16 bytes.</summary>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public Pseudonyms(byte[] key)
    {
        if (key.Length < 16) throw new ArgumentException($"A pseudonym key has at least 16 bytes; found {key.Length}.", nameof(key));
        this.key = key;
    }

    /// <summary>Tells one key from another without telling the key: the first 16 hexadecimal digits of a constant text's HMAC-SHA-256. No pseudonym is made of that text.</summary>
    public string Fingerprint => Convert.ToHexStringLower(HMACSHA256.HashData(key, "peakend pseudonym key"u8))[..FingerprintDigits];

    /// <summary>The pseudonym of a customer.</summary>
    public CustomerId Customer(string id) => new(Name("customer:" + id));

    /// <summary>The pseudonym of an agent; kept so that teams can be counted, never reported by person.</summary>
    public string Agent(string id) => Name("agent:" + id);

    private string Name(string named)
    {
        lock (recent)
        {
            if (recent.TryGetValue(named, out string? known)) return known;
            if (recent.Count >= Remembered) recent.Clear();
            return recent[named] = Hash(named);
        }
    }

    private string Hash(string named)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(named), hash);
        ulong high = BinaryPrimitives.ReadUInt64BigEndian(hash);
        uint low = BinaryPrimitives.ReadUInt16BigEndian(hash[8..]);
        Span<char> text = stackalloc char[16];
        for (int i = 0; i < 12; i++) text[i] = Alphabet[(int)(high >> (59 - (5 * i))) & 31];
        uint rest = ((uint)(high & 15) << 16) | low;
        for (int i = 0; i < 4; i++) text[12 + i] = Alphabet[(int)(rest >> (15 - (5 * i))) & 31];
        return text.ToString();
    }
}
