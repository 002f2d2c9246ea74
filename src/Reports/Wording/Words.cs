using Peakend.Engine.Links;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.Wording;

/// <summary>
/// Every text of the reports, English and German side by side, so that neither can lack one. Parts: certainty and names (here), the
/// weekly report's sentences, its charts, its method page. Marks for emphasis are <see cref="Strong"/>; nothing else in a text is markup.
/// </summary>
public sealed partial class Words
{
    /// <summary>Opens emphasis; a character of the private use area, which no text contains.</summary>
    public const char StrongOpen = '\uE000';

    /// <summary>Closes emphasis.</summary>
    public const char StrongClose = '\uE001';

    private readonly bool _german;

    /// <summary>The texts of a language.</summary>
    public Words(ReportLanguage language)
    {
        Language = language;
        _german = language == ReportLanguage.German;
        Culture = ReportCulture.Of(language);
    }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>Its numbers and dates.</summary>
    public ReportCulture Culture { get; }

    /// <summary>Its code for the lang attribute.</summary>
    public string Code => Say("en", "de");

    /// <summary>Marks words as emphasised.</summary>
    public static string Strong(string text) => StrongOpen + text + StrongClose;

    /// <summary>"clearly lower"; "clearly fewer" where things are counted.</summary>
    public string Change(Judgement judgement, bool counted = false) => judgement.Certainty switch
    {
        Certainty.TooEarly => Say("too early to say", "noch nicht zu sagen"),
        Certainty.PracticallyUnchanged => Say("practically unchanged", "praktisch unverändert"),
        Certainty.NoClearChange => Say("no clear change", "keine klare Veränderung"),
        _ => Adverb(judgement.Certainty) + " " + Comparative(judgement.Direction, counted),
    };

    /// <summary>"too early to say; needs n ≈ 30, has 12".</summary>
    public string Withheld(Finding.Withheld withheld) => withheld switch
    {
        { Reason: WithheldReason.TooFew, Needed: > 0 } => Say(
            $"too early to say; needs n ≈ {Culture.Count(withheld.Needed)}, has {Culture.Count(withheld.N)}",
            $"noch nicht zu sagen; nötig etwa n = {Culture.Count(withheld.Needed)}, vorhanden {Culture.Count(withheld.N)}"),
        { Reason: WithheldReason.TooFew } => Say($"too early to say; has {Culture.N(withheld.N)}", $"noch nicht zu sagen; vorhanden {Culture.N(withheld.N)}"),
        { Reason: WithheldReason.NoVariation } => Say($"withheld: all {Culture.Count(withheld.N)} values are the same", $"zurückgehalten: alle {Culture.Count(withheld.N)} Werte sind gleich"),
        { Reason: WithheldReason.NoEvents } => Say($"withheld: none of {Culture.Count(withheld.N)} had the event", $"zurückgehalten: bei keinem von {Culture.Count(withheld.N)} trat das Ereignis ein"),
        _ => Say("withheld: no such input was given", "zurückgehalten: dafür liegen keine Daten vor"),
    };

    /// <summary>Value, interval and n, or why there is none.</summary>
    public string Told(Finding finding, Figure figure) => finding switch
    {
        Finding.Known known => Culture.Full(known.Estimate, figure),
        Finding.Withheld withheld => Withheld(withheld),
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    /// <summary>Value with interval, or why there is none.</summary>
    public string WithInterval(Finding finding, Figure figure) =>
        finding.Estimated is { } estimate ? Culture.WithInterval(estimate, figure) : Withheld((Finding.Withheld)finding);

    /// <summary>Two measures in a sentence whose verb follows from the design and is never stronger.</summary>
    /// <param name="rung">The design.</param>
    /// <param name="x">The first measure.</param>
    /// <param name="y">The second.</param>
    /// <param name="judgement">How sure, and whether the second is lower or higher where the first is higher.</param>
    /// <param name="allowingFor">Names of what was allowed for, where the design is adjusted.</param>
    public string Linked(Rung rung, string x, string y, Judgement judgement, IReadOnlyList<string> allowingFor)
    {
        string sure = Adverb(judgement.Certainty), how = Comparative(judgement.Direction, false);
        string with = $"einem {how}en Wert bei {y}";
        string others = allowingFor.Count > 0 ? Culture.List(allowingFor) : Say("other measures", "anderen Größen");
        bool lower = judgement.Direction == Direction.Lower;
        return rung switch
        {
            Rung.Description => Say($"Higher {x} was {sure} seen with {how} {y}.", $"Ein höherer Wert bei {x} trat {sure} zusammen mit {with} auf."),
            Rung.Correlation => Say($"Higher {x} {sure} goes with {how} {y}.", $"Ein höherer Wert bei {x} geht {sure} einher mit {with}."),
            Rung.Adjusted => Say($"Higher {x} {sure} goes with {how} {y}, after allowing for {others}.", $"Ein höherer Wert bei {x} geht auch nach Berücksichtigung von {others} {sure} einher mit {with}."),
            Rung.WithinCustomer => Say($"When the same customer has higher {x}, {y} is {sure} {how}.", $"Bei denselben Kunden geht ein höherer Wert bei {x} {sure} einher mit {with}."),
            Rung.EventStudy => Say($"{Capital(how)} {y} {sure} followed {x} (timing, not proof).", $"Ein {how}er Wert bei {y} folgte {sure} auf {x} (zeitlich, kein Beweis)."),
            Rung.Instrument => Say($"Higher {x} {sure} speaks for an effect on {y}: {how}.", $"Ein höherer Wert bei {x} spricht {sure} für eine Wirkung auf {y}: {how}."),
            Rung.Experiment => Say($"{Capital(x)} {sure} {(lower ? "lowered" : "raised")} {y}.", $"{Capital(x)} {(lower ? "senkte" : "erhöhte")} {sure} {y}."),
            _ => throw new ArgumentOutOfRangeException(nameof(rung)),
        };
    }

    /// <summary>The name of a design.</summary>
    public string RungName(Rung rung) => rung switch
    {
        Rung.Description => Say("description", "Beschreibung"),
        Rung.Correlation => Say("correlation", "Korrelation"),
        Rung.Adjusted => Say("adjusted", "bereinigt"),
        Rung.WithinCustomer => Say("within customer", "innerhalb der Kunden"),
        Rung.EventStudy => Say("event study", "Ereignisstudie"),
        Rung.Instrument => Say("instrument", "Instrument"),
        Rung.Experiment => Say("experiment", "Experiment"),
        _ => throw new ArgumentOutOfRangeException(nameof(rung)),
    };

    /// <summary>The name of an ending, as a reader meets it in a list.</summary>
    public string Name(Ending ending) => ending switch
    {
        Ending.Good => Say("Good", "Gut"),
        Ending.Recovered => Say("Recovered", "Aufgefangen"),
        Ending.Neutral => Say("Neutral", "Neutral"),
        Ending.Abandoned => Say("Abandoned", "Abgebrochen"),
        Ending.Bad => Say("Bad", "Schlecht"),
        Ending.Soured => Say("Soured", "Gekippt"),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    /// <summary>The name of a memory band.</summary>
    public string Name(MemoryBand band) => band switch
    {
        MemoryBand.VeryBad => Say("Very bad", "Sehr schlecht"),
        MemoryBand.Bad => Say("Bad", "Schlecht"),
        MemoryBand.Neutral => Say("Neutral", "Neutral"),
        MemoryBand.Good => Say("Good", "Gut"),
        MemoryBand.VeryGood => Say("Very good", "Sehr gut"),
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>The name of a language by its code; unknown codes as they are.</summary>
    public string LanguageName(string? code) => code switch
    {
        null => Say("language not told", "Sprache nicht erkennbar"),
        "de" => Say("German", "Deutsch"),
        "en" => Say("English", "Englisch"),
        "fr" => Say("French", "Französisch"),
        "es" => Say("Spanish", "Spanisch"),
        "it" => Say("Italian", "Italienisch"),
        "nl" => Say("Dutch", "Niederländisch"),
        "pl" => Say("Polish", "Polnisch"),
        "tr" => Say("Turkish", "Türkisch"),
        _ => code,
    };

    /// <summary>The name of a channel; the log's own word where we know none.</summary>
    public string ChannelName(string? channel) => channel switch
    {
        null => Say("not given", "ohne Angabe"),
        "call" or "phone" => Say("Phone", "Telefon"),
        "chat" => Say("Chat", "Chat"),
        "e-mail" or "email" => Say("E-mail", "E-Mail"),
        "ticket" => Say("Ticket", "Ticket"),
        "social" => Say("Social", "Soziale Medien"),
        _ => channel,
    };

    private string Adverb(Certainty certainty) => certainty switch
    {
        Certainty.Clearly => Say("clearly", "eindeutig"),
        Certainty.Probably => Say("probably", "wahrscheinlich"),
        _ => Say("possibly", "möglicherweise"),
    };

    private string Comparative(Direction direction, bool counted) => (direction, counted) switch
    {
        (Direction.Lower, false) => Say("lower", "niedriger"),
        (Direction.Lower, true) => Say("fewer", "weniger"),
        (Direction.Higher, false) => Say("higher", "höher"),
        (Direction.Higher, true) => Say("more", "mehr"),
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    private string Say(string english, string german) => _german ? german : english;
}
