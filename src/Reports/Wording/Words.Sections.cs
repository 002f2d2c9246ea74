using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <content>Titles, notes and verdicts of the weekly report's sections.</content>
public sealed partial class Words
{
    /// <summary>"Peakend weekly report".</summary>
    public string WeeklyReport => Say("weekly report", "Wochenbericht");

    /// <summary>Title of the page.</summary>
    public string PageTitle(ReportWeek week) => Say($"What customers will remember of week {week.Number}", $"Was Kunden von Woche {week.Number} behalten werden");

    /// <summary>The as-of date at the head.</summary>
    public string AsOf(ReportProvenance provenance) => Say("Data as of ", "Datenstand ")
        + Culture.Date(DateOnly.FromDateTime(provenance.AsOf)) + ", " + ReportCulture.Time(TimeOnly.FromDateTime(provenance.AsOf)) + $" ({provenance.TimeZone})";

    /// <summary>Contacts and customers at the head.</summary>
    public string Scored(int contacts, int customers) => Say(
        $"{Culture.Count(contacts)} scored contacts of {Culture.Count(customers)} customers",
        $"{Culture.Count(contacts)} bewertete Kontakte von {Culture.Count(customers)} Kunden");

    /// <summary>Skips to the content.</summary>
    public string Skip => Say("Skip to the week in three sentences", "Zur Woche in drei Sätzen springen");

    /// <summary>Label of the three sentences.</summary>
    public string InThreeSentences => Say("The week in three sentences", "Die Woche in drei Sätzen");

    /// <summary>Title of the contents.</summary>
    public string OnThisPage => Say("On this page", "Auf dieser Seite");

    /// <summary>Under the contents.</summary>
    public string ColourNote => Say(
        "Colour marks a clear finding, or the sign of a feeling. Grey means there is nothing to see, which is also worth knowing.",
        "Farbe steht für einen eindeutigen Befund oder für das Vorzeichen eines Gefühls. Grau heißt: Hier ist nichts zu sehen. Auch das ist gut zu wissen.");

    /// <summary>Names of the twelve sections in the contents, in order.</summary>
    public IReadOnlyList<string> SectionNames => _german
        ? ["Überblick", "Was sich bewegte", "Verlauf", "Vom Beginn zum Ende", "Teams", "Lesenswerte Momente", "Anzurufende Kunden", "Umfragen", "Abwanderung und Umsatz", "Was wir nicht wissen", "Datenqualität", "Methode"]
        : ["Headline", "What moved it", "Shape of a contact", "Openings to endings", "Teams", "Moments worth reading", "Customers to call", "Surveys", "Churn and revenue", "What we do not know", "Data quality", "Method"];

    /// <summary>Anchors of the twelve sections, the same in every language.</summary>
    public static readonly IReadOnlyList<string> Anchors =
        ["headline", "moved", "shape", "flow", "teams", "moments", "calls", "surveys", "churn", "unknown", "quality", "method"];

    /// <summary>"2 of 18 stand out".</summary>
    public string StandOut(int clear, int of) => of == 0 ? NoData : Say($"{clear} of {of} stand out", $"{clear} von {of} fallen auf");

    /// <summary>"7 withheld".</summary>
    public string WithheldCount(int count) => count == 0 ? Say("nothing withheld", "nichts zurückgehalten") : Say($"{count} withheld", $"{count} zurückgehalten");

    /// <summary>"19 rows refused".</summary>
    public string RefusedCount(long rows) => rows == 0 ? Say("no row refused", "keine Zeile abgewiesen") : rows == 1 ? Say("1 row refused", "1 Zeile abgewiesen") : Say($"{Culture.Count(rows)} rows refused", $"{Culture.Count(rows)} Zeilen abgewiesen");

    /// <summary>Where a section has nothing to show.</summary>
    public string NoData => Say("no data", "keine Daten");

    /// <summary>Title of section 1.</summary>
    public string HeadlineTitle(Judgement memory, Judgement success, Judgement effort)
    {
        (HeadlineMeasure, Judgement)[] all = [(HeadlineMeasure.Memory, memory), (HeadlineMeasure.Success, success), (HeadlineMeasure.Effort, effort)];
        var groups = all.GroupBy(pair => pair.Item2).Select(group => (Names: group.Select(pair => Name(pair.Item1)).ToArray(), Judgement: group.Key));
        string[] clauses = [.. groups.Select((group, i) => $"{Culture.List([.. group.Names.Select((name, k) => i + k == 0 || _german ? name : name.ToLowerInvariant())])}: {Change(group.Judgement)}")];
        return string.Join("; ", clauses);
    }

    /// <summary>Title of section 2.</summary>
    public string MovedTitle(Judgement memory, Carrier carrier, int clear, int compared) => memory.Changed
        ? carrier switch
        {
            Carrier.Level => Say("Most of the change is how contacts went, not who got in touch", "Den größten Teil macht aus, wie die Kontakte verliefen, nicht, wer sich meldete"),
            Carrier.Mix => Say("Most of the change is who got in touch, not how contacts went", "Den größten Teil macht aus, wer sich meldete, nicht, wie die Kontakte verliefen"),
            Carrier.Both => Say("Both who got in touch and how contacts went moved memory", "Wer sich meldete und wie die Kontakte verliefen, beides bewegte die Erinnerung"),
            _ => clear > 0 ? GroupsApart(clear, compared) : Say("No single kind of contact carries the change", "Keine einzelne Art von Kontakten trägt die Veränderung"),
        }
        : clear > 0 ? GroupsApart(clear, compared)
        : memory.Certainty == Certainty.TooEarly ? Say("What moved memory: too early to say", "Was die Erinnerung bewegte: noch nicht zu sagen")
        : carrier is Carrier.Level or Carrier.Mix or Carrier.Both ? Say("Memory stayed in its usual range; its parts differ from their average", "Die Erinnerung blieb im üblichen Bereich; ihre Teile weichen von ihrem Durchschnitt ab")
        : Say("Memory held still, and so did its parts", "Die Erinnerung blieb, wie sie war, und ihre Teile auch");

    /// <summary>Title of the steps.</summary>
    public string StepsTitle(Carrier carrier) => carrier switch
    {
        Carrier.Level => Say("Most of the change is level, not mix", "Der größte Teil ist Niveau, nicht Mischung"),
        Carrier.Mix => Say("Most of the change is mix, not level", "Der größte Teil ist Mischung, nicht Niveau"),
        Carrier.Both => Say("Mix and level both have a share", "Mischung und Niveau haben beide Anteil"),
        _ => Say("Neither mix nor level: no clear change", "Weder Mischung noch Niveau: keine klare Veränderung"),
    };

    /// <summary>What mix and level are.</summary>
    public string StepsSubtitle(GroupDimension by) => Say(
        $"Memory × 100, split by {Name(by).ToLowerInvariant()}. Mix: how the shares of its groups changed. Level: how the same kind of contact went.",
        $"Erinnerung × 100, zerlegt nach {Name(by)}. Mischung: wie sich die Anteile der Gruppen verschoben. Niveau: wie gleichartige Kontakte verliefen.");

    /// <summary>Names of the four steps.</summary>
    public IReadOnlyList<string> StepNames(ReportWeek week) =>
        [Say("Usual", "Üblich"), Say("Mix: who got in touch", "Mischung: wer sich meldete"), Say("Level: how it went", "Niveau: wie es verlief"), Capital(Week(week))];

    /// <summary>Title of the groups chart.</summary>
    public string GroupsTitle(int clear, int shown) => clear == 0
        ? Say("No group clearly left its own usual level", "Keine Gruppe verließ eindeutig ihr eigenes übliches Niveau")
        : GroupsApart(clear, shown);

    /// <summary>What the groups chart shows.</summary>
    public string GroupsSubtitle(double smallest) => Say(
        $"Change in memory × 100 against each group’s own past weeks, 95% interval, n beside the name. Grey strip: ±{Culture.Number(smallest * 100, 0)}, too small to matter.",
        $"Veränderung der Erinnerung × 100 gegenüber den eigenen Vorwochen, 95{'\u202F'}%-Intervall, n neben dem Namen. Grauer Streifen: ±{Culture.Number(smallest * 100, 0)}, zu klein, um zu zählen.");

    /// <summary>How to read the marks.</summary>
    public string GroupsNote(int comparisons) => Say(
        $"Coloured dot: clear after correction for {comparisons} comparisons (Benjamini–Hochberg) · solid dot: probably · ring: possibly · grey: no clear change · fixed order, never ranked",
        $"Farbiger Punkt: eindeutig nach Korrektur für {comparisons} Vergleiche (Benjamini–Hochberg) · voller Punkt: wahrscheinlich · Ring: möglicherweise · grau: keine klare Veränderung · feste Reihenfolge, keine Rangliste");

    /// <summary>Evidence where nothing stands out.</summary>
    public string ComparedTogether(int comparisons) => comparisons == 0 ? NoData : Say($"{comparisons} comparisons, corrected together", $"{comparisons} Vergleiche, gemeinsam korrigiert");

    /// <summary>"billing (topic)".</summary>
    public string GroupWithDimension(GroupChange group) => $"{GroupName(group.Dimension, group.Name)} ({(_german ? Name(group.Dimension) : Name(group.Dimension).ToLowerInvariant())})";

    /// <summary>Title of section 3.</summary>
    public string ShapeTitle(Judgement start, Judgement end) => (start.Changed, end.Changed) switch
    {
        (false, true) when start.Certainty != Certainty.TooEarly => Say($"Contacts began as usual and ended {Change(end)}", $"Kontakte begannen wie üblich und endeten {Change(end)}"),
        (true, true) => Say($"Contacts began {Change(start)} and ended {Change(end)}", $"Kontakte begannen {Change(start)} und endeten {Change(end)}"),
        (true, false) when end.Certainty != Certainty.TooEarly => Say($"Contacts began {Change(start)}, but ended as usual", $"Kontakte begannen {Change(start)}, endeten aber wie üblich"),
        (false, false) when end.Certainty != Certainty.TooEarly => Say("Contacts took their usual course", "Kontakte nahmen ihren üblichen Verlauf"),
        _ => Say("The course of a contact", "Der Verlauf eines Kontakts"),
    };

    /// <summary>Title of one shape.</summary>
    public string ShapeOfTitle(ContactShape shape)
    {
        string name = shape.Group is { } group ? GroupName(group.Dimension, group.Name) : Say("All contacts", "Alle Kontakte");
        Judgement end = Judgement.OfWeek(shape.Points[^1].Now, shape.Points[^1].Usual);
        return end.Changed ? Say($"{name} ended {Change(end)}", $"{name}: Ende {Change(end)}") : $"{name}: {Change(end)}";
    }

    /// <summary>How to read the shapes.</summary>
    public string ShapeNote(int minimumMoments) => Say(
        $"Mean valence of customer moments, −1 to +1, by position in the contact · solid line and its shade: the week with its 95% interval · dashed line and grey band: usual course and range · contacts of {minimumMoments} moments or more",
        $"Mittlere Valenz der Kundenmomente, −1 bis +1, nach Stelle im Kontakt · durchgezogen mit Schatten: die Woche mit 95{'\u202F'}%-Intervall · gestrichelt mit grauem Band: üblicher Verlauf und Bereich · Kontakte ab {minimumMoments} Momenten");

    /// <summary>Title of a distribution.</summary>
    public string DistributionTitle(bool peaks, ScoreDistribution distribution)
    {
        bool bad = distribution.Bins.Any(bin => bin.Upper <= 0 && Judgement.OfWeek(bin.Share, bin.Usual) is { Certainty: Certainty.Clearly, Direction: Direction.Higher });
        bool good = distribution.Bins.Any(bin => bin.Lower >= 0 && Judgement.OfWeek(bin.Share, bin.Usual) is { Certainty: Certainty.Clearly, Direction: Direction.Higher });
        string name = peaks ? Say("Peaks", "Stärkste Momente") : Say("Ends", "Enden");
        return name + ": " + (bad, good) switch
        {
            (true, false) => Say("clearly more bad ones", "eindeutig mehr schlechte"),
            (false, true) => Say("clearly more good ones", "eindeutig mehr gute"),
            (true, true) => Say("clearly more of both extremes", "eindeutig mehr an beiden Rändern"),
            _ => Say("no clear change", "keine klare Veränderung"),
        };
    }

    /// <summary>What a distribution shows.</summary>
    public string DistributionSubtitle(bool peaks) => peaks ? Say("Share of contacts by valence of the peak", "Anteil der Kontakte nach Valenz des stärksten Moments") : Say("Share of contacts by valence of the end", "Anteil der Kontakte nach Valenz des Endes");

    /// <summary>How to read a distribution.</summary>
    public string DistributionNote(int contacts) => Say(
        $"{Culture.N(contacts)} · box: usual range of the past weeks · line and whisker: the week, 95% interval",
        $"{Culture.N(contacts)} · Kasten: üblicher Bereich der Vorwochen · Strich und Balken: die Woche, 95{'\u202F'}%-Intervall");

    /// <summary>Title of section 4.</summary>
    public string EndingsTitle(IReadOnlyList<EndingShare> clear, bool anyOutside, bool tooEarly) => tooEarly
        ? Say("Endings: too early to say whether they changed", "Enden: noch nicht zu sagen, ob sie sich verändert haben")
        : clear.Count == 0 && anyOutside ? Say("No ending clearly left its usual range", "Kein Ende verließ eindeutig seinen üblichen Bereich")
        : clear.Count == 0 ? Say("Endings stayed within their usual ranges", "Die Enden blieben in ihren üblichen Bereichen")
        : Capital(Culture.List([.. clear.Select(EndingChange)]));

    /// <summary>Title of the flow.</summary>
    public string FlowTitle(IReadOnlyList<OpeningFlow> clear) => clear.Count == 0
        ? Say("From openings to endings: no clear change", "Vom Beginn zum Ende: keine klare Veränderung")
        : Capital(Culture.List([.. clear.Take(2).Select(flow => Say(
            $"{Comparative(JudgementOf(flow).Direction, true)} contacts that {Name(flow.From).ToLowerInvariant()} {EndedAs(flow.To)}",
            $"{Comparative(JudgementOf(flow).Direction, true)} Kontakte mit {OpeningDative(flow.From)} {EndedAs(flow.To)}"))]));

    /// <summary>What the flow shows.</summary>
    public string FlowSubtitle => Say(
        "First moments on the left, endings on the right; widths are contacts. Tinted: flows that clearly left their usual range.",
        "Links der erste Moment, rechts das Ende; Breite: Kontakte. Farbig: Ströme, die ihren üblichen Bereich eindeutig verließen.");

    /// <summary>How to read the flow.</summary>
    public string FlowNote(int contacts) => Say(
        $"{Culture.N(contacts)} · “usually”: the same openings at the rates of the past weeks · description, no cause implied",
        $"{Culture.N(contacts)} · „üblich“: dieselben Anfänge mit den Raten der Vorwochen · Beschreibung, keine Ursache behauptet");

    /// <summary>Title of the endings chart.</summary>
    public string EndingSharesTitle(int clear, int of, bool tooEarly) => clear switch
    {
        _ when tooEarly => Say("How contacts ended", "Wie Kontakte endeten"),
        0 => Say("No ending clearly left its usual range", "Kein Ende verließ eindeutig seinen üblichen Bereich"),
        1 => Say($"One of {of} endings clearly left its usual range", $"Eines von {of} Enden verließ eindeutig seinen üblichen Bereich"),
        _ => Say($"{clear} of {of} endings clearly left their usual range", $"{clear} von {of} Enden verließen eindeutig ihren üblichen Bereich"),
    };

    /// <summary>What the endings chart shows.</summary>
    public string EndingSharesSubtitle => Say(
        "Share of contacts, %. Grey: usual range and middle of the past weeks. Dot and bar: the week, 95% interval.",
        $"Anteil der Kontakte, %. Grau: üblicher Bereich und Mitte der Vorwochen. Punkt und Balken: die Woche, 95{'\u202F'}%-Intervall.");

    private string EndingChange(EndingShare ending) => Say(
        $"{Change(Judgement.OfWeek(ending.Share, ending.Usual), true)} {Name(ending.Ending).ToLowerInvariant()} endings",
        $"{Change(Judgement.OfWeek(ending.Share, ending.Usual), true)} {EndingAdjective(ending.Ending)} Enden");

    private string GroupsApart(int clear, int of) => clear == 1
        ? Say($"One of {of} groups clearly left its own usual level", $"Eine von {of} Gruppen verließ eindeutig ihr eigenes übliches Niveau")
        : Say($"{clear} of {of} groups clearly left their own usual level", $"{clear} von {of} Gruppen verließen eindeutig ihr eigenes übliches Niveau");

    private string EndedAs(Ending ending) => ending switch
    {
        Ending.Good => Say("ended well", "endeten gut"),
        Ending.Recovered => Say("were recovered", "wurden aufgefangen"),
        Ending.Neutral => Say("ended neutral", "endeten neutral"),
        Ending.Abandoned => Say("were abandoned", "wurden abgebrochen"),
        Ending.Bad => Say("ended badly", "endeten schlecht"),
        _ => Say("soured", "kippten"),
    };

    private static string OpeningDative(Opening opening) => opening switch { Opening.Good => "gutem Beginn", Opening.Neutral => "neutralem Beginn", _ => "schlechtem Beginn" };

    private static string EndingAdjective(Ending ending) => ending switch
    {
        Ending.Good => "gute",
        Ending.Recovered => "aufgefangene",
        Ending.Neutral => "neutrale",
        Ending.Abandoned => "abgebrochene",
        Ending.Bad => "schlechte",
        _ => "gekippte",
    };
}
