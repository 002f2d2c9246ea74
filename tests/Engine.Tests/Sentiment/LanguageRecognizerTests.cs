using Peakend.Engine.Sentiment;

namespace Peakend.Engine.Tests.Sentiment;

public class LanguageRecognizerTests
{
    [Theory]
    [InlineData("where is my parcel", "en")]
    [InlineData("hi i cant log in to my account", "en")]
    [InlineData("Das ist mein Paket", "de")]
    [InlineData("wo ist mein paket", "de")]
    [InlineData("koennen sie mir bitte helfen", "de")]
    [InlineData("hab das update installiert aber der login failed immer noch", "de")]
    [InlineData("Hi, der Support hat mein Ticket closed und das Feature ist nicht live", "de")]
    [InlineData("Grüezi, ich ha es Problem mit mim Konto, es gaht nid", "de")]
    [InlineData("Bonjour, je n'ai pas reçu ma commande et je suis très déçu", "fr")]
    [InlineData("Hola, no he recibido mi pedido y quiero una solución por favor", "es")]
    [InlineData("Buongiorno, non ho ancora ricevuto il mio ordine, grazie", "it")]
    [InlineData("Hallo, ik heb mijn bestelling nog niet ontvangen, waar is het pakket", "nl")]
    [InlineData("Dzień dobry, nie otrzymałem jeszcze mojego zamówienia", "pl")]
    [InlineData("Olá, ainda não recebi o meu pedido, você pode ajudar", "pt")]
    [InlineData("Merhaba, siparişim hala gelmedi, lütfen bana yardım edin", "tr")]
    [InlineData("Здравствуйте, где мой заказ?", "ru")]
    [InlineData("مرحبا أين طلبي", "ar")]
    [InlineData("你好，我的包裹在哪里", "zh")]
    [InlineData("こんにちは、荷物はどこですか", "ja")]
    [InlineData("안녕하세요 제 소포가 어디에 있나요", "ko")]
    [InlineData("Γεια σας, πού είναι το δέμα μου", "el")]
    [InlineData("ok", null)]
    [InlineData("ja", null)]
    [InlineData("", null)]
    [InlineData("4711 https://example.org/the/and/is", null)]
    [InlineData("👍👍", null)]
    public void Tells_the_language(string text, string? code) => Assert.Equal(code, LanguageRecognizer.Recognize([text]).Code);

    [Fact]
    public void Short_messages_add_up() =>
        Assert.Equal(Language.German, LanguageRecognizer.Recognize(["ok", "ja", "nein", "danke"]).Scored);

    [Fact]
    public void One_foreign_name_changes_nothing() =>
        Assert.Equal(Language.English, LanguageRecognizer.Recognize(["My name is Владимир and I have not received the parcel"]).Scored);

    [Fact]
    public void A_language_without_a_model_is_told_but_not_scored()
    {
        RecognizedLanguage french = LanguageRecognizer.Recognize(["je ne suis pas content de votre service"]);
        Assert.Equal("fr", french.Code);
        Assert.Null(french.Scored);
    }

    [Fact]
    public void Stops_when_it_is_sure()
    {
        IEnumerable<string> Endless()
        {
            while (true)
                yield return "I have not received my parcel and you are not answering";
        }

        Assert.Equal("en", LanguageRecognizer.Recognize(Endless()).Code);
    }

    [Theory]
    [InlineData("de", Language.German)]
    [InlineData("DE-at", Language.German)]
    [InlineData("de_CH", Language.German)]
    [InlineData(" deu ", Language.German)]
    [InlineData("Deutsch", Language.German)]
    [InlineData("en-GB", Language.English)]
    [InlineData("ENGLISH", Language.English)]
    [InlineData("fr", null)]
    [InlineData("denmark", null)]
    [InlineData("a very long name of a language", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Reads_the_codes_that_logs_write(string? code, Language? language) => Assert.Equal(language, LanguageCode.Parse(code));
}
