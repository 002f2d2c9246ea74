using Peakend.Engine.Samples;

namespace Peakend.Engine.Tests.Samples;

public class PhraseBankTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Has_hundreds_of_phrasings_and_none_twice(string language)
    {
        (PhraseKind Kind, string Phrase)[] all = [.. PhraseBank.Of(language).All];
        string[] customer = [.. all.Where(p => p.Kind <= PhraseKind.CustomerContact).Select(p => p.Phrase)];
        string[] agent = [.. all.Where(p => p.Kind is >= PhraseKind.AgentGreeting and <= PhraseKind.AgentMailClosing).Select(p => p.Phrase)];
        Assert.Equal(all.Length, all.Select(p => p.Phrase).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(customer.Length >= 450, $"{customer.Length} customer phrasings");
        Assert.True(agent.Length >= 150, $"{agent.Length} agent phrasings");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("pl")]
    public void Has_something_to_say_in_every_situation(string language) =>
        Assert.All(
            from kind in Enum.GetValues<PhraseKind>()
            from topic in Enum.GetValues<SampleTopic>()
            from mood in Enum.GetValues<Mood>()
            select PhraseBank.Of(language)[kind, topic, mood],
            Assert.NotEmpty);

    [Fact]
    public void An_angry_opening_is_about_its_topic_and_angry()
    {
        string[] phrases = PhraseBank.Of("en")[PhraseKind.CustomerOpening, SampleTopic.Outage, Mood.VeryBad];
        Assert.Contains("No internet since {day} and I work from home, it's a total disaster!", phrases);
        Assert.DoesNotContain(PhraseBank.Of("en")[PhraseKind.CustomerOpening, SampleTopic.Billing, Mood.VeryBad], phrases.Contains);
    }

    // ISO 13616: moved to the end and with letters as numbers, an IBAN is 1 modulo 97.
    [Fact]
    public void Made_up_IBANs_have_valid_check_digits() => Assert.All(Enumerable.Range(0, 100), n =>
    {
        string iban = MadeUpDetails.Iban(new SampleRandom(7, n, 0)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(22, iban.Length);
        Assert.Equal(1, (iban[4..] + "1314" + iban[2..4]).Aggregate(0, (rest, digit) => (rest * 10 + digit - '0') % 97));
    });
}
