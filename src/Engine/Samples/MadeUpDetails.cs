using System.Globalization;

namespace Peakend.Engine.Samples;

/// <summary>
/// Personal details that belong to nobody, with valid check digits, so that redaction can be seen at work: mail domains of RFC 2606, telephone
/// numbers kept free for films by the Bundesnetzagentur and Ofcom, bank codes that begin with 9 (never given out), card numbers that
/// card schemes publish for tests.
/// </summary>
internal static class MadeUpDetails
{
    private static readonly string[] Names = ["anna", "jonas", "mia.berg", "t.weber", "lea.k", "sam.hill", "e.ward", "nina", "george"];
    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];
    private static readonly string[] Cards = ["4111 1111 1111 1111", "4242 4242 4242 4242", "5555 5555 5555 4444"];

    public static string Mail(SampleRandom random) => string.Create(
        CultureInfo.InvariantCulture, $"{random.Of<string>(Names)}{random.Between(1, 99)}@{random.Of<string>(Domains)}");

    public static string Phone(SampleRandom random, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"07700 900{random.Below(1000):000}")
        : string.Create(CultureInfo.InvariantCulture, $"030 23125 {random.Below(1000):000}");

    public static string Card(SampleRandom random) => random.Of<string>(Cards);

    /// <summary>A German IBAN in groups of four; check digits 98 − (account, country, 00) mod 97, ISO 13616.</summary>
    public static string Iban(SampleRandom random)
    {
        ulong bank = 90_000_000 + (ulong)random.Below(10_000_000), account = (ulong)random.Below(1_000_000_000);
        UInt128 number = ((UInt128)bank * 10_000_000_000 + account) * 1_000_000 + 131_400;            // D = 13, E = 14
        string digits = string.Create(CultureInfo.InvariantCulture, $"DE{98 - (int)(number % 97):00}{bank:00000000}{account:0000000000}");
        return string.Join(' ', digits.Chunk(4).Select(group => new string(group)));
    }
}
