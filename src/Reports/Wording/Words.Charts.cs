using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <content>Labels in and around charts.</content>
public sealed partial class Words
{
    /// <summary>A control limit.</summary>
    public string UpperLimit => Say("upper limit", "obere Grenze");

    /// <summary>A control limit.</summary>
    public string LowerLimit => Say("lower limit", "untere Grenze");

    /// <summary>The usual level.</summary>
    public string Usual => Say("usual", "üblich");

    /// <summary>The lowest valence.</summary>
    public string WorstMark => Say("−1 worst", "−1 schlecht");

    /// <summary>The highest valence.</summary>
    public string BestMark => Say("+1 best", "+1 gut");

    /// <summary>The first moment.</summary>
    public string StartMark => Say("start", "Anfang");

    /// <summary>The last moment.</summary>
    public string EndMark => Say("end", "Ende");

    /// <summary>Over the numbers at risk.</summary>
    public string AtRiskHeading => Say("months since then · customers still observed:", "Monate seither · noch beobachtete Kunden:");

    /// <summary>A curve without a step.</summary>
    public string NobodyLeft => Say("nobody left", "niemand ging");

    /// <summary>Title of the small line of a contact.</summary>
    public string LittleLineTitle => Say("Course of the contact", "Verlauf des Kontakts");

    /// <summary>Opens the table behind a chart.</summary>
    public string TableBehind(int rows) => rows == 1
        ? Say("Table behind this chart (1 row)", "Tabelle zu dieser Grafik (1 Zeile)")
        : Say($"Table behind this chart ({rows} rows)", $"Tabelle zu dieser Grafik ({rows} Zeilen)");

    /// <summary>", usually 540".</summary>
    public string Usually(double count) => Say(", usually ", ", üblich ") + Culture.Number(count, 0);

    /// <summary>"468 of 1,300".</summary>
    public string HasAndNeeds(int n, int needed) => needed > 0
        ? Say($"has {Culture.Count(n)} of {Culture.Count(needed)}", $"hat {Culture.Count(n)} von {Culture.Count(needed)}")
        : Say("not given", "fehlt");

    /// <summary>"withheld: has 12 of 30".</summary>
    public string HasAndNeeds(Finding.Withheld withheld) => withheld.Reason == WithheldReason.TooFew && withheld.Needed > 0
        ? Say($"withheld: {HasAndNeeds(withheld.N, withheld.Needed)}", $"zurückgehalten: {HasAndNeeds(withheld.N, withheld.Needed)}")
        : Withheld(withheld);

    /// <summary>The small line in words.</summary>
    public string LittleLine(IReadOnlyList<double> valences, int quoted)
    {
        string list = string.Join("; ", valences.Select(valence => Culture.Value(valence, Figure.Valence)));
        return Say(
            $"Valence of {valences.Count} moments: {list}. The quote is moment {quoted + 1}.",
            $"Valenz von {valences.Count} Momenten: {list}. Das Zitat ist Moment {quoted + 1}.");
    }

    /// <summary>Whether more of a flow to this ending is better.</summary>
    public static Better BetterOf(Ending ending) => ending switch
    {
        Ending.Good or Ending.Recovered => Better.Higher,
        Ending.Neutral => Better.Neither,
        _ => Better.Lower,
    };

    /// <summary>How a flow stands to its usual size.</summary>
    public static Judgement JudgementOf(OpeningFlow flow) => Judgement.OfWeek(flow.Contacts, flow.Usual);

    /// <summary>The title of a trend.</summary>
    public string TrendTitle(HeadlineMeasure measure, Judgement judgement) => judgement.Changed
        ? Say($"{Name(measure)} was {Change(judgement)} than usual", $"{Name(measure)}: {Change(judgement)} als üblich")
        : $"{Name(measure)}: {Change(judgement)}";

    /// <summary>What a trend shows.</summary>
    public string TrendSubtitle(HeadlineMeasure measure, int weeks) => measure switch
    {
        HeadlineMeasure.Memory => Say(
            $"Mean memory × 100 per week. Thin bars: 95% interval of each week. Grey band: usual range from the {weeks} weeks before.",
            $"Mittlere Erinnerung × 100 je Woche. Dünne Striche: 95{'\u202F'}%-Intervall jeder Woche. Graues Band: üblicher Bereich aus den {weeks} Wochen davor."),
        HeadlineMeasure.Success => Say("Resolved, % of contacts with a known outcome", $"Gelöst, % der Kontakte mit bekanntem Ausgang"),
        HeadlineMeasure.Effort => Say("Mean effort, 0 (effortless) to 100", "Mittlerer Aufwand, 0 (mühelos) bis 100"),
        HeadlineMeasure.MeanValence => Say("Mean of all moments × 100: what averaging would have said", "Mittel aller Momente × 100: was ein Durchschnitt gesagt hätte"),
        _ => Say("Contacts per week, scored or not", "Kontakte je Woche, bewertet oder nicht"),
    };

    /// <summary>A trend in words, for those who cannot see it.</summary>
    public string TrendDescription(Headline headline, Judgement judgement)
    {
        Figure figure = FigureOf(headline.Measure);
        string now = Told(headline.Now, figure);
        string usual = headline.Usual is { } range
            ? Say($"The usual range is {Culture.Range(range.Lower, range.Upper, figure)}.", $"Der übliche Bereich ist {Culture.Range(range.Lower, range.Upper, figure)}.")
            : Say("There is no usual range yet.", "Es gibt noch keinen üblichen Bereich.");
        return Say($"The week: {now}. {usual} Verdict: {Change(judgement)}.", $"Die Woche: {now}. {usual} Urteil: {Change(judgement)}.");
    }
}
