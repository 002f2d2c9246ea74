using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <content>Sections 5 to 9: teams, moments, calls, surveys, churn and revenue.</content>
public sealed partial class Words
{
    /// <summary>Title of section 5.</summary>
    public string TeamsTitle(int clear, int teams) => (clear, teams) switch
    {
        (_, 0) => Say("Teams", "Teams"),
        (0, 1) => Say("The team shows no clear change", "Das Team zeigt keine klare Veränderung"),
        (0, _) => Say($"None of {teams} teams clearly left its own usual level", $"Keines von {teams} Teams verließ eindeutig sein eigenes übliches Niveau"),
        (1, _) => Say($"One of {teams} teams clearly left its own usual level", $"Eines von {teams} Teams verließ eindeutig sein eigenes übliches Niveau"),
        _ => Say($"{clear} of {teams} teams clearly left their own usual level", $"{clear} von {teams} Teams verließen eindeutig ihr eigenes übliches Niveau"),
    };

    /// <summary>Title of the teams chart: only those that stand out are named.</summary>
    public string TeamsChartTitle(IReadOnlyList<(string Team, Judgement Judgement)> clear, int teams)
    {
        string named = string.Join("; ", clear.Select(item => $"{item.Team}: {Change(item.Judgement)}"));
        return clear.Count == 0 ? Say("Memory by team against its own past weeks", "Erinnerung nach Team gegenüber den eigenen Vorwochen")
            : clear.Count == teams ? named
            : named + Say("; the others: nothing clear", "; die übrigen: nichts Eindeutiges");
    }

    /// <summary>Before the teams.</summary>
    public string TeamsIntro => Say(
        "This is not a ranking. Teams handle different contacts, so each is compared with its own past weeks. Only what clearly left them needs a question, and the question is about the work, not about people.",
        "Dies ist keine Rangliste. Teams bearbeiten verschiedene Kontakte; jedes wird darum mit seinen eigenen Vorwochen verglichen. Nur was diese eindeutig verlässt, verdient eine Frage, und die gilt der Arbeit, nicht den Menschen.");

    /// <summary>Where no team may be shown.</summary>
    public string NoTeams(int minimum) => Say(
        $"No team is shown: the log names none, or none has at least {minimum} scored contacts.",
        $"Kein Team wird gezeigt: Das Protokoll nennt keines, oder keines hat mindestens {minimum} bewertete Kontakte.");

    /// <summary>How many groups are hidden.</summary>
    public string Hidden(int groups, int minimum) => groups == 0
        ? Say($"Groups of fewer than {minimum} contacts are left out; there were none.", $"Gruppen mit weniger als {minimum} Kontakten werden weggelassen; es gab keine.")
        : Say($"Groups left out: {groups}, with fewer than {minimum} contacts or because they would give such a one away.", $"Weggelassene Gruppen: {groups}, mit weniger als {minimum} Kontakten oder weil sich solche aus ihnen erschließen ließen.");

    /// <summary>Title of section 6.</summary>
    public string MomentsTitle(int moments) => moments switch
    {
        0 => Say("Moments worth reading", "Lesenswerte Momente"),
        1 => Say("One moment worth reading", "Ein lesenswerter Moment"),
        _ => Say($"{moments} moments worth reading", $"{moments} lesenswerte Momente"),
    };

    /// <summary>Before the moments.</summary>
    public string MomentsIntro(int contacts) => Say(
        $"Chosen by rule from {Culture.Count(contacts)} contacts, not by taste: the extremes of the week, one per customer. Words that made the score are tinted.",
        $"Nach Regel aus {Culture.Count(contacts)} Kontakten gewählt, nicht nach Geschmack: die Extreme der Woche, je Kunde einer. Wörter, die die Bewertung ausmachen, sind hinterlegt.");

    /// <summary>Where no moment may be quoted.</summary>
    public string NoMoments => Say("No contact of the week has a scored moment that may be quoted.", "Kein Kontakt der Woche hat einen bewerteten Moment, der zitiert werden darf.");

    /// <summary>Which part the quote is.</summary>
    public string QuotedIs(NotableMoment moment) => moment.Quoted == moment.Valences.Count - 1 ? Say("the last moment", "der letzte Moment") : Say("the strongest moment", "der stärkste Moment");

    /// <summary>"memory −79, bad ending".</summary>
    public string MemoryAndEnding(NotableMoment moment) => Say("memory ", "Erinnerung ")
        + Strong(Culture.Number(moment.Memory * 100, 0, true)) + ", " + (_german ? Name(moment.Ending).ToLowerInvariant() : $"{Name(moment.Ending).ToLowerInvariant()} ending");

    /// <summary>Label of what followed.</summary>
    public string Next => Say("Next:", "Danach:");

    /// <summary>What happened next, in a sentence or three.</summary>
    public string Followed(WhatFollowed next)
    {
        List<string> sentences = [next switch
        {
            { ContactsWithinWeek: 0, WeekOver: true } => Say("No further contact within seven days.", "Kein weiterer Kontakt in sieben Tagen."),
            { ContactsWithinWeek: 0 } => Say("No further contact so far; the seven days are not over.", "Bisher kein weiterer Kontakt; die sieben Tage sind nicht um."),
            { ContactsWithinWeek: 1 } => Say("One further contact within seven days.", "Ein weiterer Kontakt in sieben Tagen."),
            _ => Say($"{next.ContactsWithinWeek} further contacts within seven days.", $"{next.ContactsWithinWeek} weitere Kontakte in sieben Tagen."),
        }];
        if (next.SurveyScore is { } score && next.SurveyScaleMaximum is { } best)
        {
            sentences.Add(Say($"The survey says {Score(score)} of {Score(best)}.", $"Umfrage: {Score(score)} von {Score(best)}."));
        }

        if (next.LeftOn is { } left)
        {
            sentences.Add(Say($"Left on {Culture.DayMonth(left)}", $"Gegangen am {Culture.DayMonth(left)}")
                + (next.StatedReason is { } reason ? Say("; the reason on file is ", "; vermerkter Grund: ") + Culture.Quoted(reason) : "") + ".");
        }

        return string.Join(" ", sentences);
    }

    /// <summary>Title of section 7.</summary>
    public string CallsTitle(int calls) => calls switch
    {
        0 => Say("Customers to call", "Anzurufende Kunden"),
        1 => Say("One customer to call", "Ein Kunde, den man anrufen sollte"),
        _ => Say($"{calls} customers to call", $"{calls} Kunden, die man anrufen sollte"),
    };

    /// <summary>Before the calls.</summary>
    public string CallsIntro(CallList calls) => Say(
        $"Each has a reason a person can act on. {Culture.Count(calls.Qualified)} customers met the rule",
        $"Für jeden gibt es einen Grund, an dem jemand etwas tun kann. {Culture.Count(calls.Qualified)} Kunden erfüllten die Regel")
        + (calls.HeldOut > 0
            ? Say($"; {Culture.Count(calls.HeldOut)} of them were drawn by lot and are not listed, so that the effect of calling can be measured.", $"; {Culture.Count(calls.HeldOut)} davon wurden ausgelost und stehen nicht auf der Liste, damit sich die Wirkung von Anrufen messen lässt.")
            : ".");

    /// <summary>Where there is nobody to call.</summary>
    public string NoCalls => Say("Nobody met the rule for a call, or the facts it needs were not given.", "Niemand erfüllte die Regel für einen Anruf, oder die nötigen Angaben fehlen.");

    /// <summary>"Last contact 1 August, billing, memory −79".</summary>
    public string LastContact(CustomerToCall call) => Say("Last contact ", "Letzter Kontakt ") + Culture.DayMonth(call.LastContact)
        + (call.LastTopic is { } topic ? ", " + topic : "") + Say(", memory ", ", Erinnerung ") + Culture.Number(call.LastMemory * 100, 0, true);

    /// <summary>Under the value.</summary>
    public string AtRisk => Say("margin at risk", "gefährdeter Deckungsbeitrag");

    /// <summary>How the list is sorted.</summary>
    public string CallsNote => Say(
        "Sorted by the lower end of the interval, so that a wild guess does not rise to the top",
        "Sortiert nach dem unteren Ende des Intervalls, damit keine kühne Schätzung nach oben steigt");

    /// <summary>Title of section 8.</summary>
    public string SurveysTitle(IReadOnlyList<SurveyResult> surveys) =>
        surveys.FirstOrDefault(survey => survey.ResponseRate.Estimated is not null) is { } first
            ? Say($"Of those asked for {MeasureName(first.Name)}, {Culture.Value(first.ResponseRate.Estimated!.Value.Value, Figure.Share)} answered", $"Von den zu {MeasureName(first.Name)} Befragten antworteten {Culture.Value(first.ResponseRate.Estimated!.Value.Value, Figure.Share)}")
            : Say("Surveys", "Umfragen");

    /// <summary>Where there are no surveys.</summary>
    public string NoSurveys => Say("No survey answer falls into the week, or no survey file was given.", "In die Woche fällt keine Antwort, oder es wurde keine Umfragedatei angegeben.");

    /// <summary>Over the survey table.</summary>
    public string SurveyCaption => Say("Survey items of the week, 95% intervals in brackets", "Fragen der Woche, 95\u202F%-Intervalle in Klammern");

    /// <summary>Beside surveys.</summary>
    public string SurveysNote => Say(
        "Those who answer differ from those who do not. A mean of answers speaks for the people who gave them.",
        "Wer antwortet, unterscheidet sich von dem, der es nicht tut. Ein Mittel der Antworten spricht für die, die sie gaben.");

    /// <summary>Headers of the survey table.</summary>
    public IReadOnlyList<string> SurveyHeaders => _german
        ? ["Frage", "Skala", "befragt", "Antworten", "Rücklauf", "Mittel", "Zusammenfassung"]
        : ["Item", "Scale", "Asked", "Answers", "Response rate", "Mean", "Summed up"];

    /// <summary>What sums a survey up.</summary>
    public string SummaryOf(SurveyResult survey) => survey.Summary is not { } summary ? "–" : survey.Kind switch
    {
        SurveyKind.Csat => Say("top two boxes ", "beste zwei Stufen ") + Told(summary, Figure.Share),
        SurveyKind.Nps => "NPS " + Told(summary, Figure.Promoters),
        _ => Told(summary, Figure.OneDecimal),
    };

    /// <summary>Title of the responses by memory.</summary>
    public string ResponseTitle(SurveyResult survey) => Say($"Who answered {MeasureName(survey.Name)}, by the memory of the contact", $"Wer {MeasureName(survey.Name)} beantwortete, nach Erinnerung an den Kontakt");

    /// <summary>What the responses chart shows.</summary>
    public string ResponseSubtitle => Say("Answers, % of those asked, by memory band (× 100); 95% interval", $"Antworten, % der Befragten, nach Erinnerungsband (× 100); 95{'\u202F'}%-Intervall");

    /// <summary>Title of section 9.</summary>
    public string OutcomesTitle(int found, int links) => (found, links) switch
    {
        (_, 0) => Say("Memory, churn and revenue", "Erinnerung, Abwanderung und Umsatz"),
        (0, 1) => Say("The one link looked at could not be told from chance", "Der eine geprüfte Zusammenhang ließ sich nicht vom Zufall unterscheiden"),
        (0, _) => Say($"None of {links} links between scores and outcomes could be told from chance", $"Keiner von {links} Zusammenhängen ließ sich vom Zufall unterscheiden"),
        (1, _) => Say($"One of {links} links between scores and outcomes goes beyond chance", $"Einer von {links} Zusammenhängen geht über den Zufall hinaus"),
        _ => Say($"{found} of {links} links between scores and outcomes go beyond chance", $"{found} von {links} Zusammenhängen gehen über den Zufall hinaus"),
    };

    /// <summary>"memory and churn", with what sets it apart from another answer to the same question: "(ranks)", "(allowing for segment)".</summary>
    public string LinkName(LinkResult link) => Pair(link) + (link.AllowingFor.Count > 0
        ? Say($" (allowing for {string.Join(", ", link.AllowingFor.Select(MeasureName))})", $" (bereinigt um {string.Join(", ", link.AllowingFor.Select(MeasureName))})")
        : link.Method == "Spearman" ? Say(" (ranks)", " (Ränge)") : "");

    /// <summary>The links to be told in sentences: one a question, the plain coefficient where there are ranks too.</summary>
    public static IReadOnlyList<LinkResult> Told(IReadOnlyList<LinkResult> links) =>
        [.. links.Where(link => link.Strength.Estimated is not null && !(link.Method == "Spearman" && links.Any(other => other.Method == "Pearson" && other.X == link.X && other.Y == link.Y)))];

    /// <summary>Whether a link goes beyond chance after correction.</summary>
    public static bool IsLink(LinkResult link) => JudgementOf(link) is { Changed: true };

    /// <summary>The questions without a clear answer, in one sentence.</summary>
    public string NoClearLink(IEnumerable<LinkResult> links) => Say("No clear link: ", "Kein klarer Zusammenhang: ") + string.Join("; ", links.Select(LinkName)) + ".";

    /// <summary>The link in a sentence, with the verb of its rung.</summary>
    public string LinkSentence(LinkResult link)
    {
        if (JudgementOf(link) is not { } judgement) return $"{LinkName(link)}: {Withheld((Finding.Withheld)link.Strength)}.";
        if (!judgement.Changed) return Say($"{LinkName(link)}: no clear link.", $"{LinkName(link)}: kein klarer Zusammenhang.");
        string sentence = Linked(link.Rung, MeasureName(link.X), MeasureName(link.Y), judgement, [.. link.AllowingFor.Select(MeasureName)]);
        return link.X == "bad-memory" ? LeavingSentence(link.Strength.Estimated!.Value, judgement) : sentence;
    }

    /// <summary>A ratio is told as one: "After a bad last memory customers clearly left more often: 2.2 times the rate of the others (…)".</summary>
    private string LeavingSentence(Estimate ratio, Judgement judgement) => ratio.Value >= 1
        ? Say($"After a bad last memory customers {Adverb(judgement.Certainty)} left more often: {Culture.Value(ratio.Value, Figure.Ratio)} times the rate of the others ({Culture.Interval(ratio, Figure.Ratio)}).",
            $"Nach einer schlechten letzten Erinnerung gingen Kunden {Adverb(judgement.Certainty)} öfter: mit der {Culture.Value(ratio.Value, Figure.Ratio)}-fachen Rate der übrigen ({Culture.Interval(ratio, Figure.Ratio)}).")
        : Say($"After a bad last memory customers {Adverb(judgement.Certainty)} left less often: {Culture.Value(ratio.Value, Figure.Ratio)} times the rate of the others ({Culture.Interval(ratio, Figure.Ratio)}).",
            $"Nach einer schlechten letzten Erinnerung gingen Kunden {Adverb(judgement.Certainty)} seltener: mit der {Culture.Value(ratio.Value, Figure.Ratio)}-fachen Rate der übrigen ({Culture.Interval(ratio, Figure.Ratio)}).");

    private string Pair(LinkResult link) => Capital(MeasureName(link.X)) + Say(" and ", " und ") + MeasureName(link.Y);

    private static Judgement? JudgementOf(LinkResult link)
    {
        if (link.Strength.Estimated is not { } e || link.AdjustedP is not { } p) return null;
        double none = link.Scale == LinkScale.Ratio ? 1 : 0;
        return Judgement.OfGroup(new Finding.Known(e with { Value = e.Value - none, Lower = e.Lower - none, Upper = e.Upper - none }), link.P ?? p, p);
    }

    /// <summary>Headers of the links table.</summary>
    public IReadOnlyList<string> LinkHeaders => _german
        ? ["Frage", "Stärke", "95\u202F%", "n", "ausgelassen", "p", "p Holm", "p BH", "Verfahren", "Art"]
        : ["Question", "Strength", "95%", "n", "Left out", "p", "p Holm", "p BH", "Method", "Rung"];

    /// <summary>Title of the links chart.</summary>
    public string LinksTitle => Say("Scores and outcomes, correlations", "Bewertungen und Ergebnisse, Korrelationen");

    /// <summary>What the links chart shows.</summary>
    public string LinksSubtitle => Say("Correlation, −1 to +1, with 95% interval; n beside the name. Zero: no link.", $"Korrelation, −1 bis +1, mit 95{'\u202F'}%-Intervall; n neben dem Namen. Null: kein Zusammenhang.");

    /// <summary>Under the links chart.</summary>
    public string LinksNote(int links) => Say(
        $"Questions: {links}, corrected together (Benjamini–Hochberg; Holm in the table) · published satisfaction to firm performance: about +0.10 · correlation is not cause",
        $"Fragen: {links}, gemeinsam korrigiert (Benjamini–Hochberg; Holm in der Tabelle) · veröffentlicht für Zufriedenheit und Geschäftserfolg: etwa +0,10 · Korrelation ist keine Ursache");

    /// <summary>Where nothing can be said of churn.</summary>
    public string NoChurn => Say("Churn by memory is not shown: no churn dates were given, or nobody left.", "Abwanderung nach Erinnerung wird nicht gezeigt: Es fehlen Daten zum Weggang, oder niemand ging.");

    /// <summary>Where nothing can be said of revenue.</summary>
    public string NoRevenue => Say("Revenue by memory is not shown: no revenue was given for the customers in touch.", "Umsatz nach Erinnerung wird nicht gezeigt: Für die Kunden mit Kontakt liegt kein Umsatz vor.");

    /// <summary>Title of the survival chart.</summary>
    public string ChurnTitle(TestResult? test) => test is not { } t
        ? Say("Customers still there, by memory", "Noch vorhandene Kunden, nach Erinnerung")
        : t.P < Judgement.ClearP ? Say("Staying clearly goes with memory", "Bleiben geht eindeutig mit der Erinnerung einher")
        : t.P < Judgement.ProbableP ? Say("Staying probably goes with memory", "Bleiben geht wahrscheinlich mit der Erinnerung einher")
        : Say("Staying shows no clear link with memory", "Bleiben zeigt keinen klaren Zusammenhang mit der Erinnerung");

    /// <summary>What the survival chart shows.</summary>
    public string ChurnSubtitle => Say(
        "Still with the company, % (Kaplan–Meier), by memory band of a customer’s last contact. Shade: 95% interval. The scale need not begin at zero.",
        $"Noch Kunde, % (Kaplan–Meier), nach Erinnerungsband des letzten Kontakts. Schatten: 95{'\u202F'}%-Intervall. Die Skala beginnt nicht immer bei null.");

    /// <summary>Under the survival chart.</summary>
    public string ChurnNote(ChurnByMemory churn) => Say(
        $"{Culture.N(churn.Curves.Sum(curve => curve.Customers))} customers summed over bands (one counts in every band they have had), {Culture.Count(churn.Curves.Sum(curve => curve.Left))} left",
        $"{Culture.N(churn.Curves.Sum(curve => curve.Customers))} Kunden, über die Bänder summiert (jeder zählt in jedem Band, das er einmal hatte), {Culture.Count(churn.Curves.Sum(curve => curve.Left))} gingen")
        + (churn.LogRank is { } test ? $" · {Say($"log-rank of the {churn.Curves.Count} curves shown:", $"Log-Rank der {churn.Curves.Count} gezeigten Kurven:")} χ² = {Culture.Number(test.Statistic, 1)}, {Culture.Number(test.DegreesOfFreedom, 0)} df, {Culture.P(test.P)}" : "")
        + " · " + RungName(Rung.Correlation);

    /// <summary>Title of the retention chart.</summary>
    public string RevenueTitle(int months) => Say($"Net revenue retention over {months} months, by memory", $"Netto-Umsatzbindung über {months} Monate, nach Erinnerung");

    /// <summary>What the retention chart shows.</summary>
    public string RevenueSubtitle => Say("Dot: net, ring: gross; % of the revenue at the start, 95% interval. New customers are excluded.", $"Punkt: netto, Ring: brutto; % des Anfangsumsatzes, 95{'\u202F'}%-Intervall. Neukunden zählen nicht.");

    /// <summary>Whether revenue reconciles.</summary>
    public string Ledger(RevenueByMemory revenue, string currency) => revenue.LedgerDifference.Units == 0
        ? Say("reconciles with the revenue file to the cent", "stimmt auf den Cent mit der Umsatzdatei überein")
        : Say($"differs from the revenue file by {Culture.Value((double)revenue.LedgerDifference.Amount, Figure.Money(currency) with { Decimals = 2 })}", $"weicht um {Culture.Value((double)revenue.LedgerDifference.Amount, Figure.Money(currency) with { Decimals = 2 })} von der Umsatzdatei ab");

    private string Score(double score) => Culture.Number(score, score % 1 == 0 ? 0 : 1);
}
