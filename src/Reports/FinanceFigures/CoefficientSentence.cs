using System.Globalization;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.FinanceFigures;

/// <summary>What finance may quote. The verb is that of a correlation – goes with, geht einher mit – and never stronger.</summary>
internal sealed class CoefficientSentence(bool english)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(english ? "en-GB" : "de-DE");

    /// <summary>The sentences, between customers and then within segments.</summary>
    public string Of(LinkResult? plain, LinkResult? within, GrowthTable? growth)
    {
        if (plain?.Strength is not Finding.Known { Estimate: var r } || growth is null) return Withheld(plain?.Strength as Finding.Withheld);
        string figure = Figure(r), before = Day(growth.Split), from = Span(growth.Split.AddMonths(-growth.Months), growth.Months), to = Span(growth.Split, growth.Months);
        string n = r.N.ToString("N0", culture);
        string found = (Shown(plain), r.Value > 0) switch
        {
            (true, bool up) => english
                ? $"Among {n} customers, higher satisfaction (CSAT answers before {before}) goes with {(up ? "higher" : "lower")} revenue growth ({to} against {from}): {figure}."
                : $"Bei {n} Kunden geht höhere Zufriedenheit (CSAT-Antworten vor dem {before}) mit {(up ? "höherem" : "niedrigerem")} Umsatzwachstum ({to} gegen {from}) einher: {figure}.",
            _ => english
                ? $"Among {n} customers, no link of satisfaction (CSAT answers before {before}) with revenue growth ({to} against {from}) can be shown: {figure}. {WhyNot(plain, r)}"
                : $"Bei {n} Kunden lässt sich kein Zusammenhang von Zufriedenheit (CSAT-Antworten vor dem {before}) und Umsatzwachstum ({to} gegen {from}) zeigen: {figure}. {WhyNot(plain, r)}",
        };
        string nature = english ? "A correlation does not say what brings about what." : "Eine Korrelation sagt nicht, was wovon kommt.";
        return string.Join(' ', new[] { found, Within(within), nature }.Where(sentence => sentence.Length > 0));
    }

    private string Within(LinkResult? within) => within?.Strength is not Finding.Known { Estimate: var r } ? "" : (Shown(within), english) switch
    {
        (true, true) => $"Among customers of the same segment, higher satisfaction goes with {(r.Value > 0 ? "higher" : "lower")} growth: {Figure(r)}.",
        (true, false) => $"Unter Kunden desselben Segments geht höhere Zufriedenheit mit {(r.Value > 0 ? "höherem" : "niedrigerem")} Wachstum einher: {Figure(r)}.",
        (false, true) => $"Among customers of the same segment no link can be shown: {Figure(r)}.",
        (false, false) => $"Unter Kunden desselben Segments lässt sich kein Zusammenhang zeigen: {Figure(r)}.",
    };

    /// <summary>Why nothing could be shown: chance among many questions, or a sample that shows no less than so much.</summary>
    private string WhyNot(LinkResult link, Estimate r)
    {
        if (link.P < 1 - r.Level.Share)
        {
            return english
                ? "Taken alone the interval leaves out 0, but it is one of several questions asked at once, and allowing for these it may be chance."
                : "Für sich genommen schließt das Intervall die 0 aus; es ist aber eine von mehreren zugleich gestellten Fragen, und berücksichtigt man diese, kann es Zufall sein.";
        }

        if (DetectableCorrelation.Smallest(r.N, r.Level, CoefficientFile.Power) is not { } smallest) return "";
        string chance = (100 * CoefficientFile.Power).ToString("0", culture);
        return english
            ? $"A correlation of {Number(smallest)} or more would have been found with a chance of {chance} %."
            : $"Eine Korrelation ab {Number(smallest)} wäre mit einer Wahrscheinlichkeit von {chance} % gefunden worden.";
    }

    private string Withheld(Finding.Withheld? withheld) => (withheld?.Reason, english) switch
    {
        (WithheldReason.TooFew, true) => string.Create(culture, $"The correlation of satisfaction with revenue growth cannot be given: {withheld!.N} customers have both, {withheld.Needed} are needed."),
        (WithheldReason.TooFew, false) => string.Create(culture, $"Die Korrelation von Zufriedenheit und Umsatzwachstum lässt sich nicht angeben: {withheld!.N} Kunden haben beides, nötig sind {withheld.Needed}."),
        (WithheldReason.NoVariation, true) => "The correlation of satisfaction with revenue growth cannot be given: one of the two is the same for all customers.",
        (WithheldReason.NoVariation, false) => "Die Korrelation von Zufriedenheit und Umsatzwachstum lässt sich nicht angeben: Eines von beiden ist bei allen Kunden gleich.",
        (_, true) => "The correlation of satisfaction with revenue growth cannot be given: it needs CSAT answers and at least six months of revenue.",
        (_, false) => "Die Korrelation von Zufriedenheit und Umsatzwachstum lässt sich nicht angeben: Sie braucht CSAT-Antworten und mindestens sechs Monate Umsatz.",
    };

    private static bool Shown(LinkResult link) => link.AdjustedP is { } p && link.Strength.Estimated is { } r && p < 1 - r.Level.Share;

    private string Figure(Estimate r) => english
        ? $"r = {Number(r.Value)} ({Level(r)} % interval {Number(r.Lower)} to {Number(r.Upper)}, n = {r.N.ToString("N0", culture)})"
        : $"r = {Number(r.Value)} ({Level(r)}-%-Intervall {Number(r.Lower)} bis {Number(r.Upper)}, n = {r.N.ToString("N0", culture)})";

    private string Level(Estimate r) => (100 * r.Level.Share).ToString("0.#", culture);

    private string Number(double value) => value.ToString("0.00", culture).Replace('-', '−');

    private string Day(DateOnly day) => day.ToString(english ? "d MMMM yyyy" : "d. MMMM yyyy", culture);

    private string Span(DateOnly first, int months) =>
        $"{first.ToString(first.Year == first.AddMonths(months - 1).Year ? "MMMM" : "MMMM yyyy", culture)} {(english ? "to" : "bis")} {first.AddMonths(months - 1).ToString("MMMM yyyy", culture)}";
}
