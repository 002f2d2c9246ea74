namespace Peakend.Reports.Wording;

/// <summary>Why rows were refused. Readers give the reason in English; a German report says it in German.</summary>
public sealed partial class Words
{
    private static readonly Dictionary<string, string> GermanRefusals = new(StringComparer.Ordinal)
    {
        ["Empty, but required."] = "Leer, aber erforderlich.",
        ["In the future."] = "In der Zukunft.",
        ["Before 1970."] = "Vor 1970.",
        ["Before 1900."] = "Vor 1900.",
        ["Ends before it starts."] = "Endet, bevor es beginnt.",
        ["Not a date and time."] = "Kein Datum mit Uhrzeit.",
        ["Not a date."] = "Kein Datum.",
        ["Not a month such as 2026-03."] = "Kein Monat wie 2026-03.",
        ["Not a number."] = "Keine Zahl.",
        ["Not an amount with at most four decimals."] = "Kein Betrag mit höchstens vier Nachkommastellen.",
        ["Not true or false."] = "Weder wahr noch falsch.",
        ["Not a whole number, at least 0."] = "Keine ganze Zahl ab 0.",
        ["Not a currency such as EUR (ISO 4217)."] = "Keine Währung wie EUR (ISO 4217).",
        ["Still running, and the settings give no 'through' month for this file."] = "Läuft noch, und die Einstellungen nennen für diese Datei keinen Monat „through“.",
        ["Neither a customer nor an interaction."] = "Weder Kunde noch Kontakt.",
        ["No scale: give scale_min and scale_max, or the metric's scale under surveyScales in the settings."] =
            "Keine Skala: scale_min und scale_max angeben oder die Skala der Frage unter surveyScales in den Einstellungen.",
        ["The scale's maximum is not above its minimum."] = "Das Maximum der Skala liegt nicht über ihrem Minimum.",
        ["Outside its scale."] = "Außerhalb der Skala.",
        ["Answered before it was asked."] = "Beantwortet, bevor gefragt wurde.",
        ["Longer than 1 MB."] = "Länger als 1 MB.",
        ["Holds a zero byte; if the whole file is UTF-16, set its encoding."] = "Enthält ein Nullbyte; ist die ganze Datei UTF-16, die Kodierung angeben.",
        ["Holds half a character (an unpaired surrogate)."] = "Enthält ein halbes Zeichen (ein einzelnes Surrogat).",
        ["A quote is opened and never closed."] = "Ein Anführungszeichen wird geöffnet und nie geschlossen.",
        ["Text after a closing quote; is a quote inside the value not doubled, or one never closed?"] =
            "Text nach dem schließenden Anführungszeichen; ist eines im Wert nicht verdoppelt oder eines nie geschlossen?",
        ["A quote inside an unquoted value."] = "Ein Anführungszeichen in einem Wert ohne Anführungszeichen.",
        ["More or fewer values than the header has columns."] = "Mehr oder weniger Werte, als die Kopfzeile Spalten hat.",
        ["Malformed row."] = "Fehlerhafte Zeile.",
        ["Unknown speaker: expected customer, agent, bot or system; map other names under values.speaker."] =
            "Unbekannter Sprecher: erwartet customer, agent, bot oder system; andere Namen unter values.speaker zuordnen.",
        ["A date of leaving for a customer who has not left."] = "Ein Kündigungsdatum bei einem Kunden, der nicht gegangen ist.",
        ["Neither a date of leaving nor a tenure."] = "Weder Kündigungsdatum noch Dauer der Beziehung.",
        ["Not an object."] = "Kein Objekt.",
        ["No turns: expected **Speaker:** before each in one text, or a list of [speaker, text]."] =
            "Keine Beiträge: erwartet **Sprecher:** vor jedem in einem Text oder eine Liste aus [Sprecher, Text].",
        ["Unknown interaction: not in the interactions file, and the turn names no customer."] = "Unbekannter Kontakt: nicht in der Datei der Kontakte, und der Beitrag nennt keinen Kunden.",
        ["Unknown interaction: not in the interactions file, and the row names no customer."] = "Unbekannter Kontakt: nicht in der Datei der Kontakte, und die Zeile nennt keinen Kunden.",
        ["Duplicate turn: the interaction already has one with this number; the first was kept."] = "Doppelter Beitrag: Der Kontakt hat schon einen mit dieser Nummer; der erste blieb.",
        ["Duplicate: this file already has a row with this key; the first was kept."] = "Doppelt: Diese Datei hat schon eine Zeile mit diesem Schlüssel; die erste blieb.",
        ["Another customer than the interaction's other turns name."] = "Ein anderer Kunde, als die übrigen Beiträge des Kontakts nennen.",
    };

    /// <summary>Reasons that name something of the file: what stands before it and after it, in English and in German.</summary>
    private static readonly (string Before, string After, string GermanBefore, string GermanAfter)[] GermanRefusalsWithName =
    [
        ("Not valid ", "; if the whole file has another encoding, set it.", "Kein gültiges ", "; hat die ganze Datei eine andere Kodierung, sie angeben."),
        ("Another currency than ", ": amounts of two currencies cannot be added.", "Eine andere Währung als ", ": Beträge zweier Währungen lassen sich nicht addieren."),
    ];

    /// <summary>A reason for refusing rows, in the report's language; one that is not known stays as the reader gave it.</summary>
    public string Refusal(string reason)
    {
        if (!_german) return reason;
        if (GermanRefusals.TryGetValue(reason, out string? german)) return german;
        foreach ((string before, string after, string germanBefore, string germanAfter) in GermanRefusalsWithName)
            if (reason.Length > before.Length + after.Length && reason.StartsWith(before, StringComparison.Ordinal) && reason.EndsWith(after, StringComparison.Ordinal))
                return germanBefore + reason[before.Length..^after.Length] + germanAfter;
        return reason;
    }

    /// <summary>"Empty, but required (3)".</summary>
    public string Refused(string reason, long rows) => $"{Refusal(reason).TrimEnd('.')} ({Culture.Count(rows)})";
}
