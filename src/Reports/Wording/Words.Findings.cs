using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <content>Names of what the weekly report measures.</content>
public sealed partial class Words
{
    /// <summary>"week 31".</summary>
    public string Week(ReportWeek week) => Say($"week {week.Number}", $"Woche {week.Number}");

    /// <summary>"Week 31, 27 July–2 August 2026".</summary>
    public string WeekAndDays(ReportWeek week) => Say("Week", "Woche") + $" {week.Number}, " + Culture.Days(week.Monday, week.Sunday);

    /// <summary>The name of a headline measure.</summary>
    public string Name(HeadlineMeasure measure) => measure switch
    {
        HeadlineMeasure.Memory => Say("Memory", "Erinnerung"),
        HeadlineMeasure.Success => Say("Success", "Erfolg"),
        HeadlineMeasure.Effort => Say("Effort", "Aufwand"),
        HeadlineMeasure.MeanValence => Say("Plain average", "Einfacher Durchschnitt"),
        HeadlineMeasure.Contacts => Say("Contacts", "Kontakte"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>What a headline measure means, in few words.</summary>
    public string Gloss(HeadlineMeasure measure) => measure switch
    {
        HeadlineMeasure.Memory => Say("× 100, the emotion kept", "× 100, das bleibende Gefühl"),
        HeadlineMeasure.Success => Say("resolved, where known", "gelöst, soweit bekannt"),
        HeadlineMeasure.Effort => Say("0 is effortless, 100 the most", "0 ist mühelos, 100 das Höchste"),
        HeadlineMeasure.MeanValence => Say("of all moments, × 100", "aller Momente, × 100"),
        HeadlineMeasure.Contacts => Say("a week, scored or not", "je Woche, bewertet oder nicht"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>How a headline measure is printed.</summary>
    public static Figure FigureOf(HeadlineMeasure measure) => measure switch
    {
        HeadlineMeasure.Memory or HeadlineMeasure.MeanValence => Figure.Memory,
        HeadlineMeasure.Success => Figure.Share,
        HeadlineMeasure.Contacts => Figure.Count,
        _ => Figure.OneDecimal,
    };

    /// <summary>Which way of a headline measure is the good one.</summary>
    public static Better BetterOf(HeadlineMeasure measure) => measure switch
    {
        HeadlineMeasure.Effort => Better.Lower,
        HeadlineMeasure.Contacts => Better.Neither,
        _ => Better.Higher,
    };

    /// <summary>The name of a dimension.</summary>
    public string Name(GroupDimension dimension) => dimension switch
    {
        GroupDimension.Topic => Say("Topic", "Thema"),
        GroupDimension.Channel => Say("Channel", "Kanal"),
        GroupDimension.Segment => Say("Segment", "Segment"),
        GroupDimension.Language => Say("Language", "Sprache"),
        GroupDimension.Team => "Team",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>The name of a group.</summary>
    public string GroupName(GroupDimension dimension, string? name) => dimension switch
    {
        GroupDimension.Language => LanguageName(name),
        GroupDimension.Channel => ChannelName(name),
        _ => name ?? Say("not given", "ohne Angabe"),
    };

    /// <summary>How a contact began.</summary>
    public string Name(Opening opening) => opening switch
    {
        Opening.Good => Say("Began well", "Guter Beginn"),
        Opening.Neutral => Say("Began neutral", "Neutraler Beginn"),
        Opening.Bad => Say("Began badly", "Schlechter Beginn"),
        _ => throw new ArgumentOutOfRangeException(nameof(opening)),
    };

    /// <summary>The name of a measure in a link; unknown keys as they are.</summary>
    public string MeasureName(string key) => key switch
    {
        "memory" => Say("memory", "Erinnerung"),
        "bad-memory" => Say("a bad last memory", "schlechte letzte Erinnerung"),
        "classic-memory" => Say("classic memory", "klassische Erinnerung"),
        "mean" => Say("plain average", "einfacher Durchschnitt"),
        "peak" => Say("peak", "stärkster Moment"),
        "end" => Say("ending", "Ende"),
        "effort" => Say("effort", "Aufwand"),
        "success" => Say("success", "Erfolg"),
        "balance" => Say("memory balance", "Erinnerungssaldo"),
        "csat" => "CSAT",
        "nps" => "NPS",
        "ces" => "CES",
        "revenue-growth" => Say("revenue growth", "Umsatzwachstum"),
        "churn" => Say("churn", "Abwanderung"),
        "nrr" => Say("net revenue retention", "Netto-Umsatzbindung"),
        "grr" => Say("gross revenue retention", "Brutto-Umsatzbindung"),
        "ltv" => Say("lifetime value", "Kundenwert"),
        "tenure" => Say("tenure", "Vertragsdauer"),
        "segment" => Say("segment", "Segment"),
        _ => key,
    };

    /// <summary>"380 customers".</summary>
    public string Observations(int n, LinkUnit unit) => Culture.Count(n) + " " + unit switch
    {
        LinkUnit.Contact => n == 1 ? Say("contact", "Kontakt") : Say("contacts", "Kontakte"),
        LinkUnit.Customer => n == 1 ? Say("customer", "Kunde") : Say("customers", "Kunden"),
        LinkUnit.CustomerMonth => Say("customer-months", "Kundenmonate"),
        _ => Say("months", "Monate"),
    };

    /// <summary>Why a moment was chosen.</summary>
    public string Name(MomentRule rule) => rule switch
    {
        MomentRule.WorstEnd => Say("The worst endings", "Die schlechtesten Enden"),
        MomentRule.LowestPeak => Say("The lowest peaks", "Die tiefsten Momente"),
        MomentRule.Recovery => Say("The greatest recoveries", "Die größten Erholungen"),
        MomentRule.BestEnd => Say("The best endings", "Die besten Enden"),
        MomentRule.LeastCertain => Say("The one the model is least sure of", "Der Moment, bei dem das Modell am unsichersten ist"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>Why a customer should be called.</summary>
    public string Name(CallReason reason) => reason switch
    {
        CallReason.BadEnding => Say("The last contact ended badly.", "Der letzte Kontakt endete schlecht."),
        CallReason.Soured => Say("The last contact began well and ended badly.", "Der letzte Kontakt begann gut und endete schlecht."),
        CallReason.OpenQuestion => Say("Fell silent on an open question.", "Verstummte bei einer offenen Frage."),
        CallReason.RepeatedContacts => Say("Had to get in touch again about the same thing.", "Musste sich wegen derselben Sache erneut melden."),
        CallReason.NegativeBalance => Say("Bad memories have piled up.", "Schlechte Erinnerungen haben sich angesammelt."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What a coverage counts.</summary>
    public string Name(CoverageMeasure measure) => measure switch
    {
        CoverageMeasure.ContactsScored => Say("Contacts scored", "Kontakte bewertet"),
        CoverageMeasure.ContactsWithCustomer => Say("Contacts joined to a customer", "Kontakte einem Kunden zugeordnet"),
        CoverageMeasure.ContactsWithOutcome => Say("Contacts with a known outcome", "Kontakte mit bekanntem Ausgang"),
        CoverageMeasure.AnswersJoined => Say("Survey answers joined to a contact", "Antworten einem Kontakt zugeordnet"),
        CoverageMeasure.RevenueJoined => Say("Revenue rows joined to a customer", "Umsatzzeilen einem Kunden zugeordnet"),
        CoverageMeasure.TurnsWithTime => Say("Turns with a time", "Redebeiträge mit Zeitangabe"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>What a withheld finding would have said.</summary>
    public string Name(WithheldSubject subject) => subject switch
    {
        WithheldSubject.ChurnByMemory => Say("Churn by memory", "Abwanderung nach Erinnerung"),
        WithheldSubject.RevenueRetention => Say("Revenue retention by memory", "Umsatzbindung nach Erinnerung"),
        WithheldSubject.LifetimeValue => Say("Lifetime value by memory", "Kundenwert nach Erinnerung"),
        WithheldSubject.SatisfactionAndRevenue => Say("Satisfaction and revenue growth", "Zufriedenheit und Umsatzwachstum"),
        WithheldSubject.MemoryAndSurveys => Say("Memory and survey answers", "Erinnerung und Umfrageantworten"),
        WithheldSubject.PeakEndOrAverage => Say("Peak and end against the plain average", "Höhepunkt und Ende gegen einfachen Durchschnitt"),
        WithheldSubject.ResponseRates => Say("Share of those asked who answered", "Anteil der Befragten, die geantwortet haben"),
        WithheldSubject.ValueAtRisk => Say("Margin at risk", "Gefährdeter Deckungsbeitrag"),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>What a withheld finding lacks, in a sentence.</summary>
    public string Lacks(WithheldReason reason) => reason switch
    {
        WithheldReason.TooFew => Say("Fewer observations than the method needs.", "Weniger Beobachtungen, als das Verfahren braucht."),
        WithheldReason.NoVariation => Say("All values are the same.", "Alle Werte sind gleich."),
        WithheldReason.NoEvents => Say("The event has not happened yet.", "Das Ereignis ist noch nicht eingetreten."),
        _ => Say("A file or column that it needs was not given.", "Eine Datei oder Spalte, die dafür nötig ist, fehlt."),
    };
}
