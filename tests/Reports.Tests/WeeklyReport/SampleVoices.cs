using Peakend.Engine.Sentiment;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyReport.SampleFindings;

namespace Peakend.Reports.Tests.WeeklyReport;

/// <summary>Moments and calls of the invented week.</summary>
internal static class SampleVoices
{
    public static IReadOnlyList<NotableMoment> Moments() =>
    [
        Moment(MomentRule.WorstEnd, "i-7c41f0", "I have now explained the double charge on [card] for the third time, the bot says goodbye and the chat is closed. Unbelievable.",
            [("double charge", -0.3), ("third time", -0.4), ("goodbye", -0.1), ("Unbelievable", -0.3)], [-0.12, -0.35, -0.31, -0.55, -0.88], 4, -0.79, Ending.Bad,
            "chat", "Billing", "en", new(2, true, null, null, null, null)),
        Moment(MomentRule.WorstEnd, "i-19be52", "Sie haben mir die Gutschrift fest zugesagt. Auf der Rechnung steht sie wieder nicht. Ich bin es leid, jeden Monat hinterherzulaufen.",
            [("fest zugesagt", -0.1), ("wieder nicht", -0.35), ("leid", -0.3), ("hinterherzulaufen", -0.15)], [-0.22, -0.44, -0.82], 2, -0.72, Ending.Bad,
            "e-mail", "Billing", "de", new(0, false, null, null, null, null)),
        Moment(MomentRule.LowestPeak, "i-a85c14", "Zum dritten Mal dieselbe Frage, und jedes Mal fange ich von vorne an. Das ist eine Frechheit.",
            [("dritten Mal", -0.4), ("von vorne", -0.1), ("Frechheit", -0.5)], [-0.20, -0.48, -0.91, -0.70, -0.64], 2, -0.80, Ending.Bad,
            "chat", "Billing", "de", new(0, true, null, null, new DateOnly(2026, 8, 1), "Preis")),
        Moment(MomentRule.Recovery, "i-6e02bd", "I work from home, I have had no line for two days, and nobody has told me anything.",
            [("no line for two days", -0.4), ("nobody", -0.2), ("told me anything", -0.1)], [-0.46, -0.79, -0.33, 0.12, 0.38, 0.62], 1, -0.16, Ending.Recovered,
            "call", "Outage", "en", new(0, true, 5, 5, null, null)),
        Moment(MomentRule.BestEnd, "i-05ce93", "Vielen Dank, Frau [Name]: Alles hat auf Anhieb geklappt. So unkompliziert habe ich einen Umzug noch nie erlebt.",
            [("Vielen Dank", 0.1), ("auf Anhieb geklappt", 0.4), ("unkompliziert", 0.35)], [0.10, 0.34, 0.86], 2, 0.73, Ending.Good,
            "e-mail", "Moving home", "de", null),
        Moment(MomentRule.LeastCertain, "i-9a47e1", "Lovely. Moved to another queue, ticket closed, nothing fixed. Thanks for nothing.",
            [("Lovely", 0.15), ("another queue", -0.1), ("closed", -0.1), ("nothing fixed", -0.15), ("Thanks", 0.1), ("nothing.", -0.3)], [-0.41], 0, -0.33, Ending.Soured,
            "social", "Billing", "en", new(1, true, 2, 5, null, null)),
    ];

    public static CallList Calls() => new(
    [
        Call("k4f7a2m3q7xw2abc", "Business", CallReason.RepeatedContacts, "Outage", -0.66, Between(2140, 1180, 3460, 41)),
        Call("91c2dd3q7xw2abcd", "Private", CallReason.BadEnding, "Billing", -0.79, Between(640, 410, 910, 1200)),
        Call("d05eab3q7xw2abce", "Private", CallReason.OpenQuestion, null, -0.31, TooFew(4, 30)),
        Call("22b8ab3q7xw2abcf", null, CallReason.NegativeBalance, "Contract change", -0.44, new Peakend.Engine.Statistics.Finding.Withheld(Peakend.Engine.Statistics.WithheldReason.NoInput, 0, 0)),
    ], 41, 8);

    private static CustomerToCall Call(string id, string? segment, CallReason reason, string? topic, double memory, Peakend.Engine.Statistics.Finding value) =>
        new(new CustomerId(id), segment, reason, new DateOnly(2026, 8, 1), topic, memory, value);

    private static NotableMoment Moment(
        MomentRule rule, string id, string quote, (string Word, double Contribution)[] words, double[] valences, int quoted, double memory, Ending ending,
        string channel, string topic, string language, WhatFollowed? next) =>
        new(rule, new InteractionId(id), quote,
            [.. words.Select(word => new WordContribution(quote.IndexOf(word.Word, StringComparison.Ordinal), word.Word.Length, word.Contribution))],
            valences, quoted, memory, ending, new DateTime(2026, 7, 28, 14, 12, 0), channel, topic, null, language, next);
}
