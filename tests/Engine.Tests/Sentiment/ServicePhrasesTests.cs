using Peakend.Engine.Sentiment;

namespace Peakend.Engine.Tests.Sentiment;

public class ServicePhrasesTests
{
    private const Language En = Language.English, De = Language.German;

    [Theory]
    [InlineData(En, "ok thanks bye", true)]
    [InlineData(En, "Thank you so much for your help, have a nice day!", true)]
    [InlineData(En, "No, that's all. Thanks Sarah, bye", true)]
    [InlineData(En, "Kind regards,\nTom Miller", true)]
    [InlineData(En, "thx :)", true)]
    [InlineData(En, "thanks, finally solved after three weeks", false)]
    [InlineData(En, "thanks for nothing", false)]
    [InlineData(En, "ok", false)]
    [InlineData(En, "thanks, when will it arrive?", false)]
    [InlineData(En, "Thank you, you were wonderful", false)]
    [InlineData(En, "thanks 😡", false)]
    [InlineData(En, "", false)]
    [InlineData(De, "Danke, tschüss", true)]
    [InlineData(De, "Vielen Dank und schönen Tag noch", true)]
    [InlineData(De, "mfg Anna", true)]
    [InlineData(De, "Mit freundlichen Grüßen\nAnna von Berg", true)]
    [InlineData(De, "Alles klar, danke Frau Müller, auf Wiederhören", true)]
    [InlineData(De, "ok danke tschau", true)]
    [InlineData(De, "Nein, das war's, danke. Ihnen auch einen schönen Abend!", true)]
    [InlineData(De, "Danke für nichts", false)]
    [InlineData(De, "Danke, endlich gelöst nach drei Wochen", false)]
    [InlineData(De, "ja", false)]
    [InlineData(De, "Danke, und wann kommt das Paket?", false)]
    public void A_ritual_closing_says_only_thanks_or_goodbye(Language language, string text, bool ritual) =>
        Assert.Equal(ritual, ServicePhrases.Read(text, language, closing: true).RitualClosing);

    [Theory]
    [InlineData(En, "great, it works now", Resolution.Resolved)]
    [InlineData(En, "problem solved, thank you", Resolution.Resolved)]
    [InlineData(En, "I can log in again", Resolution.Resolved)]
    [InlineData(En, "That answers my question", Resolution.Resolved)]
    [InlineData(En, "still not working", Resolution.Unresolved)]
    [InlineData(En, "it has not been solved", Resolution.Unresolved)]
    [InlineData(En, "That did not help me at all", Resolution.Unresolved)]
    [InlineData(En, "forget it", Resolution.Unresolved)]
    [InlineData(En, "It was still not working. Now it works again", Resolution.Resolved)]
    [InlineData(En, "ok thanks bye", Resolution.NotSaid)]
    [InlineData(En, "Is it fixed now?", Resolution.NotSaid)]
    [InlineData(De, "hat sich erledigt", Resolution.Resolved)]
    [InlineData(De, "das hat sich damit erledigt, danke", Resolution.Resolved)]
    [InlineData(De, "funktioniert jetzt wieder", Resolution.Resolved)]
    [InlineData(De, "Jetzt geht's", Resolution.Resolved)]
    [InlineData(De, "Das Geld ist jetzt da", Resolution.Resolved)]
    [InlineData(De, "geht immer noch nicht", Resolution.Unresolved)]
    [InlineData(De, "Das ist nicht gelöst", Resolution.Unresolved)]
    [InlineData(De, "das hat mir nicht geholfen", Resolution.Unresolved)]
    [InlineData(De, "Das Internet funktioniert weiterhin nicht", Resolution.Unresolved)]
    [InlineData(De, "Vergessen Sie es", Resolution.Unresolved)]
    [InlineData(De, "danke, tschüss", Resolution.NotSaid)]
    public void Closing_words_tell_the_outcome(Language language, string text, Resolution resolution) =>
        Assert.Equal(resolution, ServicePhrases.Read(text, language, closing: true).Resolution);

    [Theory]
    [InlineData(En, "I am calling for the third time", 1)]
    [InlineData(En, "I already told you that, again and again", 2)]
    [InlineData(En, "I've been waiting for two weeks", 1)]
    [InlineData(En, "I was sent from one department to the next", 1)]
    [InlineData(En, "Where is my parcel?", 0)]
    [InlineData(De, "schon wieder", 1)]
    [InlineData(De, "Ich rufe zum dritten Mal an und es geht noch immer nicht", 2)]
    [InlineData(De, "Das habe ich Ihnen doch schon gesagt", 1)]
    [InlineData(De, "Ich habe das schon dreimal gesagt", 1)]
    [InlineData(De, "Ich warte seit drei Wochen", 1)]
    [InlineData(De, "Wo ist mein Paket?", 0)]
    public void Effort_is_counted_by_its_phrases(Language language, string text, int count) =>
        Assert.Equal(count, ServicePhrases.Read(text, language, closing: false).EffortPhrases);

    [Theory]
    [InlineData(En, "Could you tell me your order number?", true)]
    [InlineData(En, "Hi! How can I help you today?", true)]
    [InlineData(En, "Sure, please send me a photo of the label", true)]
    [InlineData(En, "what is your date of birth", true)]
    [InlineData(En, "What is your order number? Is there anything else?", true)]
    [InlineData(En, "Is there anything else I can do for you?", false)]
    [InlineData(En, "Have a nice day, okay?", false)]
    [InlineData(En, "I have sent the refund.", false)]
    [InlineData(En, "Don't hesitate to write again", false)]
    [InlineData(De, "Wie lautet Ihre Kundennummer?", true)]
    [InlineData(De, "Bitte nennen Sie mir Ihre Kundennummer", true)]
    [InlineData(De, "können sie mir ein foto schicken", true)]
    [InlineData(De, "Kann ich sonst noch etwas für Sie tun?", false)]
    [InlineData(De, "Haben Sie noch weitere Fragen?", false)]
    [InlineData(De, "Ich habe Ihnen das Geld erstattet.", false)]
    [InlineData(De, "Ich wünsche Ihnen einen schönen Tag!", false)]
    public void An_open_question_needs_an_answer(Language language, string text, bool open) =>
        Assert.Equal(open, ServicePhrases.IsOpenQuestion(text, language));
}
