using Peakend.Engine.Ingest;

namespace Peakend.Engine.Tests.Ingest;

public class PseudonymsTests
{
    private static readonly byte[] Key = "0123456789abcdef"u8.ToArray();

    // Python: base32 (RFC 4648, lower case) of the first ten bytes of hmac.digest(b"0123456789abcdef", b"customer:4711", "sha256").
    [Fact]
    public void Agree_with_an_independent_computation()
    {
        Assert.Equal("pt4kjr3fgeaexaxo", new Pseudonyms(Key).Customer("4711").Value);
        Assert.Equal("57m7kmklfz42nv2k", new Pseudonyms(Key).Agent("4711"));
    }

    // Python: the first 16 digits of hmac.digest(b"0123456789abcdef", b"peakend pseudonym key", "sha256").hex().
    [Fact]
    public void A_key_has_a_fingerprint()
    {
        Assert.Equal("c303d8a25b600362", new Pseudonyms(Key).Fingerprint);
        Assert.NotEqual(new Pseudonyms(Key).Fingerprint, new Pseudonyms("0123456789abcdeF"u8.ToArray()).Fingerprint);
    }

    [Fact]
    public void Another_key_gives_another_pseudonym() =>
        Assert.NotEqual(new Pseudonyms(Key).Customer("4711"), new Pseudonyms("0123456789abcdeF"u8.ToArray()).Customer("4711"));

    [Fact]
    public void A_key_of_fifteen_bytes_is_too_short() => Assert.Throws<ArgumentException>(() => new Pseudonyms(new byte[15]));

    [Fact]
    public void Stay_the_same_after_more_ids_than_are_remembered()
    {
        Pseudonyms pseudonyms = new(Key);
        for (int i = 0; i < 70_000; i++) pseudonyms.Customer(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("pt4kjr3fgeaexaxo", pseudonyms.Customer("4711").Value);
    }
}
