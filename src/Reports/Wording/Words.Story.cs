using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Wording;

/// <summary>What carries a change of memory, as its two steps tell.</summary>
public enum Carrier
{
    /// <summary>The steps are not known.</summary>
    Unknown,

    /// <summary>How contacts went.</summary>
    Level,

    /// <summary>Who got in touch, and why.</summary>
    Mix,

    /// <summary>Both have a share.</summary>
    Both,

    /// <summary>Neither step differs clearly from zero.</summary>
    Neither,
}

/// <content>The three sentences, the things worth doing, the titles of sections.</content>
public sealed partial class Words
{
    /// <summary>The first sentence: what.</summary>
    /// <param name="judgement">Of memory.</param>
    /// <param name="now">Memory of the week.</param>
    /// <param name="usual">Its usual range.</param>
    public string What(Judgement judgement, Estimate now, UsualRange usual)
    {
        string value = Culture.Value(now.Value, Figure.Memory), range = Culture.Range(usual.Lower, usual.Upper, Figure.Memory);
        string sure = judgement.Changed ? Adverb(judgement.Certainty) : "";
        bool lower = judgement.Direction == Direction.Lower;
        return judgement switch
        {
            { Certainty: Certainty.Clearly } => Say(
                $"Customers will remember the week {Strong($"{sure} {(lower ? "less" : "more")} kindly")} than usual: memory was {value}, {(lower ? "below" : "above")} the usual range of {range}.",
                $"Kunden werden die Woche {Strong($"{sure} in {(lower ? "schlechterer" : "besserer")} Erinnerung")} behalten als üblich: Die Erinnerung lag bei {value}, {(lower ? "unter" : "über")} dem üblichen Bereich von {range}."),
            { Changed: true } => Say(
                $"Customers will {Strong($"{sure} remember the week {(lower ? "less" : "more")} kindly")} than usual: memory was {value}, outside the usual range of {range}, though its interval reaches in.",
                $"Kunden werden die Woche {Strong($"{sure} in {(lower ? "schlechterer" : "besserer")} Erinnerung")} behalten als üblich: Die Erinnerung lag bei {value}, außerhalb des üblichen Bereichs von {range}; ihr Intervall reicht aber hinein."),
            { Certainty: Certainty.PracticallyUnchanged } => Say(
                $"What customers will remember is {Strong("practically unchanged")}: memory was {value}; {Culture.Value(usual.Centre, Figure.Memory)} is usual.",
                $"Was Kunden behalten werden, ist {Strong("praktisch unverändert")}: Die Erinnerung lag bei {value}; üblich ist {Culture.Value(usual.Centre, Figure.Memory)}."),
            _ => Say(
                $"What customers will remember shows {Strong("no clear change")}: memory was {value}, within the usual range of {range}.",
                $"Was Kunden behalten werden, zeigt {Strong("keine klare Veränderung")}: Die Erinnerung lag bei {value}, im üblichen Bereich von {range}."),
        };
    }

    /// <summary>The first sentence without a usual range.</summary>
    public string WhatWithoutRange(Finding now) => now.Estimated is { } e
        ? Say(
            $"Memory was {Culture.Value(e.Value, Figure.Memory)}; it is {Strong("too early to say")} how that compares, for there are too few weeks before it.",
            $"Die Erinnerung lag bei {Culture.Value(e.Value, Figure.Memory)}; ein Vergleich ist {Strong("noch nicht möglich")}, denn davor liegen zu wenige Wochen.")
        : Say(
            $"What customers will remember is {Strong("withheld")}: {Withheld((Finding.Withheld)now)}.",
            $"Was Kunden behalten werden, ist {Strong("zurückgehalten")}: {Withheld((Finding.Withheld)now)}.");

    /// <summary>The evidence under the first sentence.</summary>
    public string WhatEvidence(Estimate now, int contacts, int customers) => Say(
        $"Mean memory × 100 · {Culture.Level(now.Level)} interval {Culture.Interval(now, Figure.Memory)} · {Culture.N(contacts)} contacts of {Culture.Count(customers)} customers",
        $"Mittlere Erinnerung × 100 · {Culture.Level(now.Level)}-Intervall {Culture.Interval(now, Figure.Memory)} · {Culture.N(contacts)} Kontakte von {Culture.Count(customers)} Kunden");

    /// <summary>The second sentence: where.</summary>
    /// <param name="memory">Of memory as a whole.</param>
    /// <param name="carrier">What carries the change.</param>
    /// <param name="lower">Groups clearly lower than their own usual.</param>
    /// <param name="higher">Groups clearly higher.</param>
    /// <param name="compared">Groups compared.</param>
    public string Where(Judgement memory, Carrier carrier, IReadOnlyList<string> lower, IReadOnlyList<string> higher, int compared)
    {
        string change = memory.Direction == Direction.Lower ? Say("fall", "Rückgangs") : Say("rise", "Anstiegs");
        string opening = !memory.Changed ? "" : carrier switch
        {
            Carrier.Level => Say($"Most of the {change} is {Strong("how contacts went")}, not who got in touch", $"Der größte Teil des {change} ist, {Strong("wie die Kontakte verliefen")}, nicht, wer sich meldete"),
            Carrier.Mix => Say($"Most of the {change} is {Strong("who got in touch")}, not how contacts went", $"Der größte Teil des {change} ist, {Strong("wer sich meldete")}, nicht, wie die Kontakte verliefen"),
            Carrier.Both => Say($"How contacts went and who got in touch {Strong("both")} have a share in the {change}", $"Wie die Kontakte verliefen und wer sich meldete, hat {Strong("beides")} Anteil am {(memory.Direction == Direction.Lower ? "Rückgang" : "Anstieg")}"),
            _ => "",
        };
        string groups = (lower.Count, higher.Count) switch
        {
            (0, 0) when compared == 0 => Say("no groups could be compared", "Gruppen ließen sich nicht vergleichen"),
            (0, 0) => Say($"none of {Culture.Count(compared)} groups {Strong("clearly")} left its own usual level", $"keine von {Culture.Count(compared)} Gruppen verließ {Strong("eindeutig")} ihr eigenes übliches Niveau"),
            (_, 0) => Say($"{Few(lower)} {(lower.Count == 1 ? "was" : "were")} {Strong("clearly lower")} than {(lower.Count == 1 ? "its" : "their")} own usual", $"{Few(lower)} {(lower.Count == 1 ? "lag" : "lagen")} {Strong("eindeutig niedriger")} als für sie üblich"),
            (0, _) => Say($"{Few(higher)} {(higher.Count == 1 ? "was" : "were")} {Strong("clearly higher")} than {(higher.Count == 1 ? "its" : "their")} own usual", $"{Few(higher)} {(higher.Count == 1 ? "lag" : "lagen")} {Strong("eindeutig höher")} als für sie üblich"),
            _ => Say($"{Few(lower)} {(lower.Count == 1 ? "was" : "were")} {Strong("clearly lower")}, {Few(higher)} {Strong("clearly higher")} than usual", $"{Few(lower)} {(lower.Count == 1 ? "lag" : "lagen")} {Strong("eindeutig niedriger")}, {Few(higher)} {Strong("eindeutig höher")} als üblich"),
        };
        return (opening.Length == 0 ? Capital(groups) : opening + "; " + groups) + ".";
    }

    /// <summary>The third sentence: what is not, or not yet, known.</summary>
    public string NotKnown(Judgement success, Judgement effort, IReadOnlyList<string> open)
    {
        string success0 = Name(HeadlineMeasure.Success), effort0 = Name(HeadlineMeasure.Effort);
        string components = success == effort
            ? Say($"{success0} and {effort0.ToLowerInvariant()}: {Strong(Change(success))}", $"{success0} und {effort0}: {Strong(Change(success))}")
            : Say($"{success0}: {Strong(Change(success))}; {effort0.ToLowerInvariant()}: {Strong(Change(effort))}", $"{success0}: {Strong(Change(success))}; {effort0}: {Strong(Change(effort))}");
        return components + open.Count switch
        {
            0 => Say(". Nothing is withheld.", ". Nichts ist zurückgehalten."),
            1 => Say($". It is {Strong("too early to say")} anything about: {open[0]}.", $". {Strong("Noch nicht zu sagen")} ist etwas über: {open[0]}."),
            _ => Say($". It is {Strong("too early to say")} anything about {open.Count} questions, among them: {open[0]}.", $". {Strong("Noch nicht zu sagen")} ist etwas über {open.Count} Fragen, darunter: {open[0]}."),
        };
    }

    /// <summary>"Level −4.0 (−5.3 to −2.7)".</summary>
    public string LevelEvidence(MixAndLevel steps) => Say(
        $"Level {Culture.WithInterval(steps.Level, Figure.Memory)}, mix {Culture.WithInterval(steps.Mix, Figure.Memory)}",
        $"Niveau {Culture.WithInterval(steps.Level, Figure.Memory)}, Mischung {Culture.WithInterval(steps.Mix, Figure.Memory)}");

    /// <summary>"Success 74.1% (usual 72.7–76.7)".</summary>
    public string AgainstUsual(Headline headline)
    {
        Figure figure = FigureOf(headline.Measure);
        string name = Name(headline.Measure);
        return headline.Now.Estimated is not { } e ? $"{name}: {Withheld((Finding.Withheld)headline.Now)}"
            : headline.Usual is not { } usual ? $"{name} {Culture.Full(e, figure)}"
            : $"{name} {Culture.Full(e, figure)}, {Usual} {Culture.Range(usual.Lower, usual.Upper, figure)}";
    }

    /// <summary>Points to a section.</summary>
    public string SectionLink(int number) => Say($"section {number}", $"Abschnitt {number}");

    /// <summary>Title of what is worth doing.</summary>
    public string WorthDoing => Say("Worth doing today", "Heute lohnt sich");

    /// <summary>Call them.</summary>
    public string CallThem(int customers) => customers == 1 ? Say("Call one customer", "Einen Kunden anrufen") : Say($"Call {customers} customers", $"{customers} Kunden anrufen");

    /// <summary>Why to call.</summary>
    public string CallThemWhy(CustomerToCall first) => first.ValueAtRisk.Estimated is not null
        ? Say("Sorted so that the surest loss comes first.", "Sortiert: Der sicherste Verlust steht oben.")
        : Say("Each has a reason a person can act on.", "Für jeden gibt es einen Grund, an dem man etwas tun kann.");

    /// <summary>Look at one group.</summary>
    public string LookAt(string group) => Say($"Look at {group}", $"{group} ansehen");

    /// <summary>Why to look.</summary>
    public string LookAtWhy(Estimate difference) => Say(
        $"Memory {Culture.Full(difference, Figure.Memory)} against its own usual.",
        $"Erinnerung {Culture.Full(difference, Figure.Memory)} gegenüber dem eigenen Üblichen.");

    /// <summary>Read moments.</summary>
    public string ReadMoments(int moments) => moments == 1 ? Say("Read one moment", "Einen Moment lesen") : Say($"Read {moments} moments", $"{moments} Momente lesen");

    /// <summary>Why to read.</summary>
    public string ReadMomentsWhy => Say("Chosen by rule: the extremes of the week, and the model’s least certain one.", "Nach Regel gewählt: die Extreme der Woche und der unsicherste des Modells.");

    /// <summary>Nothing to do.</summary>
    public string NothingToDo => Say("Nothing stands out that a person could act on today.", "Nichts sticht heraus, woran heute jemand etwas tun könnte.");

    /// <summary>Link texts of the three: list, where, read.</summary>
    public (string List, string Where, string Read) GoThere => (Say("List", "Liste"), Say("Where", "Wo"), Say("Read", "Lesen"));

    private string Few(IReadOnlyList<string> names) => names.Count <= 3
        ? Culture.List(names)
        : Culture.List([.. names.Take(2), Say($"{names.Count - 2} more", $"{names.Count - 2} weitere")]);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
