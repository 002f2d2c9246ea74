using Peakend.Engine.Links;
using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <content>Headers and captions of the tables behind charts, and charts in words.</content>
public sealed partial class Words
{
    /// <summary>Of the weeks behind a trend.</summary>
    public IReadOnlyList<string> WeekHeaders => _german ? ["Woche", "Wert", "95\u202F%", "n"] : ["Week", "Value", "95%", "n"];

    /// <summary>Of the steps.</summary>
    public IReadOnlyList<string> StepHeaders => _german ? ["Schritt", "Wert", "95\u202F%"] : ["Step", "Value", "95%"];

    /// <summary>Under the steps.</summary>
    public string StepsNote(MixAndLevel steps) => Say(
        $"{Culture.N(steps.Now.N)} against {Culture.Count(steps.Usual.N)} before · the steps add up · {RungName(Rung.Description)}",
        $"{Culture.N(steps.Now.N)} gegen {Culture.Count(steps.Usual.N)} zuvor · die Schritte ergeben die Summe · {RungName(Rung.Description)}");

    /// <summary>Of the groups.</summary>
    public IReadOnlyList<string> GroupHeaders => _german
        ? ["Gruppe", "n", "üblich", "jetzt", "Veränderung", "p", "p korrigiert", "Urteil"]
        : ["Group", "n", "Usual", "Now", "Change", "p", "p adjusted", "Verdict"];

    /// <summary>Of the groups.</summary>
    public string GroupCaption => Say("Memory × 100 by group, with 95% intervals", "Erinnerung × 100 nach Gruppe, mit 95\u202F%-Intervallen");

    /// <summary>Where no group may be shown.</summary>
    public string NoGroups(int minimum) => Say(
        $"No group is shown: none has at least {minimum} scored contacts.", $"Keine Gruppe wird gezeigt: Keine hat mindestens {minimum} bewertete Kontakte.");

    /// <summary>All contacts together.</summary>
    public string AllContacts => Say("All contacts", "Alle Kontakte");

    /// <summary>Of the shapes.</summary>
    public IReadOnlyList<string> ShapeHeaders => _german ? ["Kontakte", "Stelle", "Woche (95\u202F%)", "üblich (Bereich)"] : ["Contacts", "Position", "Week (95%)", "Usual (range)"];

    /// <summary>Of the shapes.</summary>
    public string ShapeCaption => Say("Mean valence by position, 0 first moment, 1 last", "Mittlere Valenz nach Stelle, 0 erster Moment, 1 letzter");

    /// <summary>Where there is no shape.</summary>
    public string NoShape(int moments) => Say($"No shape is drawn: too few contacts have {moments} moments or more.", $"Kein Verlauf wird gezeichnet: Zu wenige Kontakte haben mindestens {moments} Momente.");

    /// <summary>A shape in words.</summary>
    public string ShapeDescription(ContactShape shape)
    {
        ShapePoint first = shape.Points[0], last = shape.Points[^1];
        return Say("Start: ", "Anfang: ") + Point(first) + Say(" End: ", " Ende: ") + Point(last);

        string Point(ShapePoint point) => WithInterval(point.Now, Figure.Valence)
            + (point.Usual is { } usual ? $", {Usual} {Culture.Range(usual.Lower, usual.Upper, Figure.Valence)}" : "") + $" – {Change(Judgement.OfWeek(point.Now, point.Usual))}.";
    }

    /// <summary>Of a distribution.</summary>
    public IReadOnlyList<string> BinHeaders => _german ? ["Valenz", "n", "Anteil (95\u202F%)", "üblich"] : ["Valence", "n", "Share (95%)", "Usual"];

    /// <summary>A distribution in words.</summary>
    public string DistributionDescription(ScoreDistribution distribution) => string.Join(" ", distribution.Bins.Select(bin =>
        $"{Culture.Range(bin.Lower, bin.Upper, Figure.Valence with { Decimals = 1 })}: {WithInterval(bin.Share, Figure.Share)}, {Change(Judgement.OfWeek(bin.Share, bin.Usual), true)}."));

    /// <summary>Where no ending may be shown.</summary>
    public string NoEndings => Say("No ending is shown: no contact of the week has a score.", "Kein Ende wird gezeigt: Kein Kontakt der Woche ist bewertet.");

    /// <summary>Of the endings.</summary>
    public IReadOnlyList<string> EndingHeaders => _german ? ["Ende", "n", "Anteil (95\u202F%)", "üblich (Bereich)", "Urteil"] : ["Ending", "n", "Share (95%)", "Usual (range)", "Verdict"];

    /// <summary>Of the endings.</summary>
    public string EndingCaption => Say("Endings of the week, share of contacts", "Enden der Woche, Anteil der Kontakte");

    /// <summary>Under the endings.</summary>
    public string EndingsNote(int contacts) => Say($"{Culture.N(contacts)} contacts · {RungName(Rung.Description)}, no cause implied", $"{Culture.N(contacts)} Kontakte · {RungName(Rung.Description)}, keine Ursache behauptet");

    /// <summary>The endings in words.</summary>
    public string EndingsDescription(IReadOnlyList<EndingShare> endings) => string.Join(" ", endings.Select(ending =>
        $"{Name(ending.Ending)}: {WithInterval(ending.Share, Figure.Share)}, {Change(Judgement.OfWeek(ending.Share, ending.Usual), true)}."));

    /// <summary>Of the flows.</summary>
    public IReadOnlyList<string> FlowHeaders => _german ? ["Beginn → Ende", "Kontakte (95\u202F%)", "üblich (Bereich)", "Urteil"] : ["Opening → ending", "Contacts (95%)", "Usual (range)", "Verdict"];

    /// <summary>The flows in words.</summary>
    public string FlowDescription(IReadOnlyList<OpeningFlow> flows) => string.Join(" ", flows.Where(flow => flow.Contacts.Estimated is not null).Select(flow =>
        $"{Name(flow.From)}, {Name(flow.To)}: {Culture.Number(flow.Contacts.Estimated!.Value.Value, 0)}{(flow.Usual is { } usual ? Usually(usual.Centre) : "")}."));

    /// <summary>Of the answers by memory.</summary>
    public IReadOnlyList<string> ResponseHeaders => _german ? ["Erinnerung", "Antworten", "Anteil (95\u202F%)"] : ["Memory", "Answers", "Share (95%)"];

    /// <summary>Churn within a year.</summary>
    public string LeftWithinYear => Say("left within 12 months", "nach 12 Monaten gegangen");

    /// <summary>Of churn.</summary>
    public IReadOnlyList<string> ChurnHeaders(MemoryBand reference) => _german
        ? ["Erinnerung", "Kunden", "gegangen", "nach 12 Monaten (95\u202F%)", $"Rate gegenüber „{Name(reference)}“"]
        : ["Memory", "Customers", "Left", "Within 12 months (95%)", $"Rate against “{Name(reference)}”"];

    /// <summary>Of revenue.</summary>
    public IReadOnlyList<string> RevenueHeaders => _german
        ? ["Erinnerung", "Kunden", "Anfang je Monat", "netto (95\u202F%)", "brutto (95\u202F%)", "Kundenwert (95\u202F%)"]
        : ["Memory", "Customers", "Start a month", "Net (95%)", "Gross (95%)", "Lifetime value (95%)"];
}
