using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <summary>One step of the method page.</summary>
/// <param name="Name">What is computed.</param>
/// <param name="Formula">How.</param>
/// <param name="Explanation">With which settings, and what that means.</param>
public sealed record MethodRow(string Name, string Formula, string Explanation);

/// <content>Sections 10 to 12 and the margin notes.</content>
public sealed partial class Words
{
    /// <summary>Title of section 10.</summary>
    public string UnknownTitle => Say("What we do not know yet", "Was wir noch nicht wissen");

    /// <summary>Before the withheld findings.</summary>
    public string UnknownIntro => Say(
        "A figure is withheld when its data cannot carry it. Each says what it lacks, so that you can see it coming, or decide to collect it.",
        "Eine Zahl wird zurückgehalten, wenn ihre Daten sie nicht tragen. Jede sagt, was ihr fehlt, damit man sie kommen sieht oder beschließt, es zu erheben.");

    /// <summary>Where nothing is withheld.</summary>
    public string NothingWithheld => Say("Every finding of this report had enough behind it.", "Jeder Befund dieses Berichts hatte genug Daten hinter sich.");

    /// <summary>Beside the withheld findings.</summary>
    public (string Title, string Text) NeverShown => (
        Say("Never shown, at any n", "Nie gezeigt, bei keinem n"),
        Say("Anything about a single employee. Groups below the minimum size, and groups that would give them away.", "Etwas über einzelne Mitarbeitende. Gruppen unter der Mindestgröße und solche, aus denen sie sich erschließen ließen."));

    /// <summary>Title of section 11.</summary>
    public string QualityTitle(long refused, long rows) => rows == 0
        ? Say("Data quality", "Datenqualität")
        : refused == 0
            ? Say($"All {Culture.Count(rows)} rows could be read", $"Alle {Culture.Count(rows)} Zeilen waren lesbar")
            : Say($"{Culture.Count(refused)} of {Culture.Count(rows)} rows were refused", $"{Culture.Count(refused)} von {Culture.Count(rows)} Zeilen wurden abgewiesen");

    /// <summary>Headers of the coverage table.</summary>
    public IReadOnlyList<string> CoverageHeaders => _german ? ["Maß", "Anteil", "von", "üblich"] : ["Measure", "Share", "Of", "Usual"];

    /// <summary>"6,112 of 6,418".</summary>
    public string Of(long part, long whole) => Say($"{Culture.Count(part)} of {Culture.Count(whole)}", $"{Culture.Count(part)} von {Culture.Count(whole)}");

    /// <summary>Caption of the coverage table.</summary>
    public string CoverageCaption => Say("What of the data could be used", "Was von den Daten nutzbar war");

    /// <summary>Caption of the files table.</summary>
    public string FilesCaption => Say("Files read; a refused row stands with line and reason in a file beside it, without the customers’ words", "Gelesene Dateien; eine abgewiesene Zeile steht mit Nummer und Grund in einer Datei daneben, ohne die Worte der Kunden");

    /// <summary>Headers of the files table.</summary>
    public IReadOnlyList<string> FileHeaders => _german ? ["Datei", "gelesen", "behalten", "abgewiesen", "Gründe"] : ["File", "Read", "Kept", "Refused", "Reasons"];

    /// <summary>Contacts without a score.</summary>
    public string NotScored(DataQuality quality)
    {
        List<string> reasons = [.. quality.LanguagesNotScored.Select(item => $"{LanguageName(item.Language)} {Culture.Count(item.Contacts)}")];
        if (quality.WithoutCustomerWords > 0)
        {
            reasons.Add(Say($"without a word from the customer {Culture.Count(quality.WithoutCustomerWords)}", $"ohne ein Wort des Kunden {Culture.Count(quality.WithoutCustomerWords)}"));
        }

        return reasons.Count == 0
            ? Say("Every contact of the week has a score.", "Jeder Kontakt der Woche ist bewertet.")
            : Strong(Say("Not scored:", "Nicht bewertet:")) + " " + string.Join(", ", reasons) + Say(". None of them counts as neutral.", ". Keiner davon zählt als neutral.");
    }

    /// <summary>Title of section 12.</summary>
    public string MethodTitle => Say("Every formula, every setting, every hash", "Jede Formel, jede Einstellung, jede Prüfsumme");

    /// <summary>Title of the provenance.</summary>
    public string Provenance => Say("Provenance", "Herkunft");

    /// <summary>Caption of the provenance.</summary>
    public string ProvenanceCaption => Say("The same run again, on one machine or many, gives the same bytes", "Derselbe Lauf ergibt wieder dieselben Bytes, auf einer Maschine oder auf vielen");

    /// <summary>Headers of the provenance.</summary>
    public IReadOnlyList<string> ProvenanceHeaders => _german ? ["Eingabe", "Version, Zeilen", "SHA-256"] : ["Input", "Version, rows", "SHA-256"];

    /// <summary>Names of its first rows: run, program, settings, model.</summary>
    public IReadOnlyList<string> ProvenanceNames => _german ? ["Lauf", "Programm", "Einstellungen", "Sentiment-Modell"] : ["Run", "Program", "Settings", "Sentiment model"];

    /// <summary>"71,227 rows".</summary>
    public string Rows(long rows) => Culture.Count(rows) + (rows == 1 ? Say(" row", " Zeile") : Say(" rows", " Zeilen"));

    /// <summary>What certainty words mean.</summary>
    public (string Title, IReadOnlyList<(string Word, string Meaning)> Rows) CertaintyKey => (
        Say("How sure the words are", "Wie sicher die Wörter sind"),
        [
            (Say("clearly", "eindeutig"), Say("the whole 95% interval lies outside the usual range; among many groups, adjusted p below .01", "das ganze 95\u202F%-Intervall liegt außerhalb des üblichen Bereichs; unter vielen Gruppen: korrigiertes p unter 0,01")),
            (Say("probably", "wahrscheinlich"), Say("the value lies outside, its interval reaches in; adjusted p below .05", "der Wert liegt außerhalb, sein Intervall reicht hinein; korrigiertes p unter 0,05")),
            (Say("possibly", "möglicherweise"), Say("outside taken alone, not once all comparisons are allowed for", "für sich genommen außerhalb, nach Korrektur für alle Vergleiche nicht mehr")),
            (Say("no clear change", "keine klare Veränderung"), Say("nothing that a usual week would not bring", "nichts, was eine gewöhnliche Woche nicht auch brächte")),
            (Say("practically unchanged", "praktisch unverändert"), Say("the whole interval is too close to the usual to matter", "das ganze Intervall liegt zu nah am Üblichen, um zu zählen")),
        ]);

    /// <summary>How to read the band of a trend.</summary>
    public (string Title, string Text) BandKey => (
        Say("How to read the band", "Wie man das Band liest"),
        Say("The limits say how far a week strays when nothing has changed. They come from the weeks before, so the week itself cannot widen them.", "Die Grenzen sagen, wie weit eine Woche streut, wenn sich nichts geändert hat. Sie stammen aus den Vorwochen, die Woche selbst kann sie also nicht weiten."));

    /// <summary>What mix and level mean.</summary>
    public (string Title, string Text) MixKey => (
        Say("Mix and level", "Mischung und Niveau"),
        Say("Some kinds of contact always feel worse than others. If more of them come in, memory falls though nothing went worse: that is mix. What is left is level.", "Manche Arten von Kontakten fühlen sich immer schlechter an. Kommen mehr davon, sinkt die Erinnerung, obwohl nichts schlechter lief: Das ist Mischung. Der Rest ist Niveau."));

    /// <summary>Why the end counts.</summary>
    public (string Title, string Text) EndKey(double peakWeight) => (
        Say("Why the end counts", "Warum das Ende zählt"),
        Say($"People keep the strongest moment and the last ones. {Culture.Value(1 - peakWeight, Figure.Share with { Decimals = 0 })} of the memory score is the ending, so a gap on the right of these charts costs more than one on the left.", $"Menschen behalten den stärksten Moment und die letzten. {Culture.Value(1 - peakWeight, Figure.Share with { Decimals = 0 })} der Erinnerung sind das Ende; eine Lücke rechts in diesen Grafiken kostet also mehr als eine links."));

    /// <summary>The endings explained.</summary>
    public (string Title, IReadOnlyList<(string Word, string Meaning)> Rows) EndingKey => (
        Say("Three of the six endings", "Drei der sechs Enden"),
        [
            (Say("recovered", "aufgefangen"), Say("a bad peak, yet a good end", "ein schlechter Moment, doch ein gutes Ende")),
            (Say("soured", "gekippt"), Say("a good start, a bad end", "ein guter Beginn, ein schlechtes Ende")),
            (Say("abandoned", "abgebrochen"), Say("the customer fell silent on an open question", "der Kunde verstummte bei einer offenen Frage")),
        ]);

    /// <summary>How to read a moment: four marks, each with its meaning, then the small line.</summary>
    public (string Title, string Down2, string Down1, string Up2, string Up1, string Line) MomentKey => (
        Say("How to read", "Wie man das liest"),
        Say("thick line: pulled the score down strongly", "dicke Linie: zog die Bewertung stark herab"),
        Say("thin line: a little", "dünne Linie: ein wenig"),
        Say("thick dots: pulled it up strongly", "dicke Punkte: zog sie stark hinauf"),
        Say("thin dots: a little", "dünne Punkte: ein wenig"),
        Say("The small line is the contact, first moment to last, from −1 to +1 with zero in the middle: large mark the quoted moment, small ring the end.", "Die kleine Linie ist der Kontakt vom ersten bis zum letzten Moment, −1 bis +1, null in der Mitte: große Marke das Zitat, kleiner Ring das Ende."));

    /// <summary>Who a pseudonym is.</summary>
    public (string Title, string Text) PseudonymKey => (
        Say("Who is behind a pseudonym?", "Wer steht hinter einem Pseudonym?"),
        Say("Only someone with the key can turn it into a name, in your own customer system. This file cannot.", "Nur wer den Schlüssel hat, kann daraus einen Namen machen, im eigenen Kundensystem. Diese Datei kann es nicht."));

    /// <summary>What links may say.</summary>
    public (string Title, string Text) RungKey => (
        Say("What the words may say", "Was die Wörter sagen dürfen"),
        Say("“Goes with” is as far as a correlation carries. Customers with bad memories may also be those who had already decided.", "„Geht einher mit“: Weiter trägt eine Korrelation nicht. Kunden mit schlechter Erinnerung können auch jene sein, die sich schon entschieden hatten."));

    /// <summary>What the report is not.</summary>
    public (string Title, string Text) NotThis => (
        Say("What this report is not", "Was dieser Bericht nicht ist"),
        Say("Not a score of people, and not proof of causes. It is a description of a week with its uncertainty drawn in.", "Keine Bewertung von Menschen und kein Beweis von Ursachen. Er beschreibt eine Woche und zeichnet ihre Unsicherheit mit."));

    /// <summary>At the foot of the page.</summary>
    public string Footer(ReportWeek week, string company) => Say($"Peakend weekly report, week {week.Number} of {week.Year}, {company}.", $"Peakend-Wochenbericht, Woche {week.Number} {week.Year}, {company}.");

    /// <summary>Opens a chart without its own section text.</summary>
    public string Table(string what) => Say($"Table: {what}", $"Tabelle: {what}");

    /// <summary>The method page.</summary>
    public IReadOnlyList<MethodRow> Method(MethodSettings s) =>
    [
        new(Name(HeadlineMeasure.Memory), Say("M = w · peak + (1 − w) · end", "M = w · Höhepunkt + (1 − w) · Ende"), Say(
            $"w = {Culture.Number(s.PeakWeight, 2)}. Peak: the moment of greatest salience, the later of equals. End: the last three moments, weights 1, ½, ¼ from the last backwards; a ritual goodbye counts half. Shown × 100.",
            $"w = {Culture.Number(s.PeakWeight, 2)}. Höhepunkt: der Moment größter Salienz, bei Gleichstand der spätere. Ende: die letzten drei Momente, Gewichte 1, ½, ¼ vom letzten rückwärts; ein bloßer Abschied zählt halb. Gezeigt × 100.")),
        new(Say("Salience", "Salienz"), Say("|v| above zero, λ · |v| below", "|v| über null, λ · |v| darunter"), $"λ = {Culture.Number(s.NegativityWeight, 2)}."),
        new(Say("Valence", "Valenz"), Say("v = P(positive) − P(negative)", "v = P(positiv) − P(negativ)"), Say(
            "Per moment, −1 to +1. A moment is all the customer says until somebody else speaks. A language without a model has none.",
            "Je Moment, −1 bis +1. Ein Moment ist alles, was der Kunde sagt, bis jemand anderes spricht. Eine Sprache ohne Modell hat keine.")),
        new(Say("Endings", "Enden"), Say($"good from {Culture.Number(s.GoodEnding, 2, true)}, bad down from {Culture.Number(s.BadEnding, 2, true)}", $"gut ab {Culture.Number(s.GoodEnding, 2, true)}, schlecht bis {Culture.Number(s.BadEnding, 2, true)}"), Say(
            $"Recovered: a good end after a peak at or below {Culture.Number(s.BadPeak, 2, true)}. Soured: a good start, a bad end. Abandoned: silent on an open question.",
            $"Aufgefangen: gutes Ende nach einem Höhepunkt von höchstens {Culture.Number(s.BadPeak, 2, true)}. Gekippt: guter Beginn, schlechtes Ende. Abgebrochen: bei offener Frage verstummt.")),
        new(Name(HeadlineMeasure.Success), Say("resolved ÷ known", "gelöst ÷ bekannt"), Say(
            $"The log’s own flag first, else the customer’s closing words, else no further contact on the topic within {s.RecontactDays} days.",
            $"Zuerst das Kennzeichen im Protokoll, sonst die Schlussworte des Kunden, sonst kein weiterer Kontakt zum Thema in {s.RecontactDays} Tagen.")),
        new(Say("Usual range", "Üblicher Bereich"), "x̄ ± 2.66 · mean |xₜ − xₜ₋₁|".Replace("mean", Say("mean", "Mittel"), StringComparison.Ordinal).Replace("2.66", Culture.Number(2.66, 2), StringComparison.Ordinal), Say(
            "Over up to 26 weeks before the week reported (individuals chart, Shewhart).", "Über bis zu 26 Wochen vor der berichteten (Einzelwertkarte nach Shewhart).")),
        new(Say("Mix and level", "Mischung und Niveau"), "ΔM = Σ p₁ (m₁ − m₀) + Σ (p₁ − p₀) m₀", Say(
            "First sum level, second mix; p share and m mean of a group, 0 usual and 1 now. Exact, no remainder.",
            "Erste Summe Niveau, zweite Mischung; p Anteil und m Mittel einer Gruppe, 0 üblich und 1 jetzt. Exakt, ohne Rest.")),
        new(Say("One customer, one vote", "Ein Kunde, eine Stimme"), Say("intervals clustered by customer", "Intervalle nach Kunden gebündelt"), Say(
            "Two contacts of one customer are not independent. Single shares: Wilson.", "Zwei Kontakte eines Kunden sind nicht unabhängig. Einzelne Anteile: Wilson.")),
        new(Say("Many comparisons", "Viele Vergleiche"), "Benjamini–Hochberg, Holm", Say(
            $"All groups are one family, all links another. Smallest change that matters: ±{Culture.Number(s.SmallestChange * 100, 0)} points. Groups from {s.MinimumGroup} contacts.",
            $"Alle Gruppen sind eine Familie, alle Zusammenhänge eine zweite. Kleinste Veränderung, die zählt: ±{Culture.Number(s.SmallestChange * 100, 0)} Punkte. Gruppen ab {s.MinimumGroup} Kontakten.")),
        new(Say("Churn", "Abwanderung"), "Ŝ(t) = Π (1 − dᵢ ∕ nᵢ)", Say("Kaplan–Meier, log–log intervals; curves compared by log-rank.", "Kaplan–Meier, Log-log-Intervalle; Kurven verglichen mit dem Log-Rank-Test.")),
        new(Say("Retention", "Umsatzbindung"), Say("net = (start + expansion − contraction − churn) ÷ start", "netto = (Anfang + Ausbau − Minderung − Abgang) ÷ Anfang"), Say("Gross leaves out expansion and is at most 100%. New customers are excluded.", "Brutto ohne Ausbau, höchstens 100\u202F%. Neukunden zählen nicht.")),
    ];
}
