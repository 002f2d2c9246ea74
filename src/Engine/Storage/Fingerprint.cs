using System.Security.Cryptography;
using System.Text;

namespace Peakend.Engine.Storage;

/// <summary>Names what a run saw: equal texts, equal fingerprints.</summary>
public static class Fingerprint
{
    private const int Digits = 16;

    /// <summary>The first 16 hexadecimal digits of a text's SHA-256.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
