using System.Diagnostics;
using System.Globalization;
using System.Text;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Tests.Ingest;

public class RedactionTests
{
    private static readonly Redaction Standard = new([]);

    /// <summary>The text redacted – as a string and as UTF-8, which skips what cannot hold anything to take out.</summary>
    private static string Redacted(string text)
    {
        string redacted = Standard.Apply(text);
        Assert.Equal(redacted, Encoding.UTF8.GetString(Standard.Apply(Encoding.UTF8.GetBytes(text))));
        return redacted;
    }

    [Theory]
    [InlineData("max.muster@example.de")]
    [InlineData("MAX+shop@mail.example.co.uk")]
    [InlineData("jürgen_1@müller-köln.de")]
    public void An_e_mail_address_is_taken_out(string address) => Assert.Equal("an [e-mail], bitte", Redacted($"an {address}, bitte"));

    [Theory]
    [InlineData("+49 30 1234567")]
    [InlineData("+49 (0)30 123 45 67")]
    [InlineData("0049 171 1234567")]
    [InlineData("030 1234567")]
    [InlineData("(030) 123 45 67")]
    [InlineData("0171/1234567")]
    [InlineData("089-123456-78")]
    [InlineData("030–1234567")]
    [InlineData("+43 1 234 56 78")]
    [InlineData("0664 123 45 67")]
    [InlineData("+43664/1234567")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("020 7946 0958")]
    [InlineData("07911 123456")]
    [InlineData("(555) 123-4567")]
    [InlineData("555-123-4567")]
    [InlineData("555.123.4567")]
    [InlineData("+1 555 123 4567")]
    [InlineData("1-555-123-4567")]
    public void A_telephone_number_is_taken_out(string number)
    {
        Assert.Equal("Tel.: [phone].", Redacted($"Tel.: {number}."));
        Assert.Equal("[phone]", Redacted(number));
        Assert.Equal("am 01.03.2026 [phone] an", Redacted($"am 01.03.2026 {number} an"));
    }

    // Test numbers that the card companies publish.
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("378282246310005")]
    [InlineData("3782 822463 10005")]
    [InlineData("5555555555554444")]
    [InlineData("30569309025904")]
    [InlineData("6011 1111 1111 1117")]
    public void A_card_number_is_taken_out_whatever_stands_beside_it(string number)
    {
        Assert.Equal("Karte [card], danke", Redacted($"Karte {number}, danke"));
        Assert.Equal("[card] 12/27", Redacted($"{number} 12/27"));
        Assert.Equal("[card] 123", Redacted($"{number} 123"));
        Assert.Equal("12 [card]", Redacted($"12 {number}"));
    }

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("378282246310006")]
    public void A_number_that_fails_Luhns_check_stays(string number) => Assert.Equal($"Nr. {number}.", Redacted($"Nr. {number}."));

    // Examples of the SWIFT IBAN registry.
    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("AT61 1904 3002 3457 3201")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("CH93 0076 2011 6238 5295 7")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S")]
    public void An_IBAN_is_taken_out_spaced_compact_or_small(string iban)
    {
        foreach (string written in (string[])[iban, iban.Replace(" ", "", StringComparison.Ordinal), iban.ToLowerInvariant(), iban.Replace(' ', '-')])
        {
            Assert.Equal("IBAN [iban] ist mein Konto", Redacted($"IBAN {written} ist mein Konto"));
            Assert.Equal("[iban]", Redacted(written));
        }
    }

    [Theory]
    [InlineData("DE88 3704 0044 0532 0130 00")]
    [InlineData("DE88370400440532013000")]
    [InlineData("AT61 1904 3002 3457 3202")]
    public void An_IBAN_with_wrong_check_digits_stays(string iban) => Assert.Equal($"an {iban}.", Redacted($"an {iban}."));

    [Theory]
    [InlineData("am 01.03.2026 um 09:15 Uhr")]
    [InlineData("am 01.03.26 12:30")]
    [InlineData("vom 01.03.26-05.03.26")]
    [InlineData("2026-03-01 09:15:00")]
    [InlineData("03/01/2026, 10.15 am")]
    [InlineData("täglich 08.00-12.00 und 13.30 - 17.00 Uhr")]
    [InlineData("1.234.567,89 € oder 19,99")]
    [InlineData("1 000 000 Euro")]
    [InlineData("Bestellung 20261234567")]
    [InlineData("order no. 4-7711-99812")]
    [InlineData("#0012345678")]
    [InlineData("order AB-1234567-X")]
    [InlineData("a@b is no address")]
    public void Dates_times_prices_and_order_numbers_stay(string text) => Assert.Equal(text, Redacted(text));

    [Fact]
    public void The_settings_own_patterns_are_taken_out() =>
        Assert.Equal("Vertrag [redacted] und [phone]", new Redaction([@"V-\d{6}"]).Apply("Vertrag V-123456 und 030 1234567"));

    [Theory]
    [InlineData("(a")]
    [InlineData(@"(?<=a)b")]
    [InlineData("x*")]
    public void A_pattern_that_cannot_be_used_is_refused(string pattern) => Assert.ThrowsAny<ArgumentException>(() => new Redaction([pattern]));

    [Fact]
    public void What_is_redacted_stays_so() => Statistics.Properties.Always<int, int>((a, b) =>
    {
        string text = Redacted(string.Create(CultureInfo.InvariantCulture, $"0{Math.Abs((long)a)} {b} x{a}@y{Math.Abs((long)b)}.de +49{Math.Abs((long)b)}"));
        return Redacted(text) == text;
    });

    [Theory]
    [InlineData("a")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("0")]
    [InlineData("0 ")]
    [InlineData("1-")]
    [InlineData("+49")]
    [InlineData("DE89 ")]
    [InlineData("01.03.2026 ")]
    [InlineData("4111 ")]
    [InlineData("08.00-")]
    [InlineData("a.b@c.")]
    public void A_hostile_text_takes_no_longer_than_its_length_allows(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Redacted(text);
        long start = Stopwatch.GetTimestamp();
        Redacted(text);
        // A backtracking pattern takes minutes; a linear one some milliseconds. Two seconds tell them apart on any machine.
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2));
    }
}
