using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Tests.WeeklyReport;

/// <summary>A week with news, of an invented company: invented numbers that agree with each other. Tests change what they need with `with`.</summary>
internal static class SampleFindings
{
    public static readonly ReportWeek Week31 = new(new DateOnly(2026, 7, 27));

    public static Finding Known(double value, double half, int n) => Between(value, value - half, value + half, n);

    public static Finding Between(double value, double lower, double upper, int n) =>
        new Finding.Known(new Estimate(value, lower, upper, ConfidenceLevel.P95, n));

    public static Finding TooFew(int n, int needed) => new Finding.Withheld(WithheldReason.TooFew, n, needed);

    public static WeeklyFindings Eventful() => new(
        Week31, "Mustertel", "EUR", 6112, 5236, Headlines(), Moved(), SampleCourse.Shapes(), SampleCourse.Peaks(), SampleCourse.Ends(),
        SampleCourse.Endings(), SampleCourse.Flows(), SampleVoices.Moments(), SampleVoices.Calls(), Surveys(), SampleOutcomes.Links(), SampleOutcomes.Churn(),
        SampleOutcomes.Revenue(),
        [new(WithheldSubject.PeakEndOrAverage, WithheldReason.TooFew, 1806, 4100)],
        Quality(), MethodSettings.Default, Provenance());

    /// <summary>A pilot's first week: hardly any data, nothing to compare with.</summary>
    public static WeeklyFindings FirstWeek() => Eventful() with
    {
        ScoredContacts = 12,
        ScoredCustomers = 11,
        Headlines =
        [
            new(HeadlineMeasure.Memory, TooFew(12, 30), [], null),
            new(HeadlineMeasure.Success, new Finding.Withheld(WithheldReason.NoVariation, 12, 0), [], null),
            new(HeadlineMeasure.Effort, new Finding.Withheld(WithheldReason.NoInput, 0, 0), [], null),
        ],
        Moved = new(null, [], 0, 3),
        Shapes = [],
        Peaks = null,
        Ends = null,
        Endings = [new(Ending.Bad, 3, TooFew(12, 30), null)],
        Flows = [],
        Moments = [],
        Calls = null,
        Surveys = [],
        Links = [SampleOutcomes.Links()[0] with { Strength = TooFew(3, 4), P = null, HolmP = null, AdjustedP = null }],
        Churn = null,
        Revenue = null,
        Quality = new([], [], [], 0),
    };

    /// <summary>The same company in a week in which nothing happened.</summary>
    public static WeeklyFindings Quiet()
    {
        WeeklyFindings eventful = Eventful();
        return eventful with
        {
            Headlines = [.. eventful.Headlines.Select(headline => headline.Measure == HeadlineMeasure.Memory ? headline with { Now = Known(0.144, 0.013, 6112) } : headline)],
            Moved = new(null, [.. eventful.Moved.Groups.Select(group => group with { Difference = Known(0.004, 0.04, group.Contacts), P = 0.8, AdjustedP = 0.95 })], 17, 0),
            Endings = [.. eventful.Endings.Select(ending => ending with { Share = Known(ending.Usual!.Centre, 0.01, 6112) })],
            Flows = [.. eventful.Flows.Select(flow => flow.Usual is { } usual ? flow with { Contacts = Known(Math.Round(usual.Centre), 20, 6112) } : flow)],
            Calls = null,
            Withheld = [],
            Links = [],
        };
    }

    private static IReadOnlyList<Headline> Headlines() =>
    [
        new(HeadlineMeasure.Memory, Between(0.0912, 0.078, 0.1042, 6112), Past(0.01, 0.013,
            15.2, 14.1, 16.0, 14.8, 13.4, 15.6, 14.9, 16.1, 15.1, 13.8, 14.7, 15.8, 14.3, 12.2, 13.6, 15.0, 14.7, 16.2, 15.3, 13.9, 14.5, 15.6, 14.1, 13.3, 14.9, 13.9),
            new(0.147, 0.113, 0.180, 26)),
        new(HeadlineMeasure.Success, Between(0.741, 0.729, 0.753, 5508), Past(0.01, 0.012,
            74.9, 75.3, 74.1, 74.8, 75.6, 74.4, 73.8, 74.6, 75.2, 75.9, 75.1, 74.3, 73.9, 72.9, 73.8, 74.7, 75.4, 74.9, 74.2, 75.0, 75.7, 74.8, 74.0, 74.9, 75.1, 74.5),
            new(0.747, 0.727, 0.767, 26)),
        new(HeadlineMeasure.Effort, Known(31.9, 0.7, 6112), Past(1, 0.7,
            30.4, 29.8, 30.9, 30.2, 31.1, 30.6, 29.9, 29.5, 30.3, 31.0, 30.5, 29.7, 30.8, 32.1, 31.4, 30.6, 29.9, 32.2, 30.4, 30.9, 30.1, 29.6, 30.7, 31.2, 30.3, 30.9),
            new(30.55, 28.3, 32.8, 26)),
        new(HeadlineMeasure.MeanValence, Known(0.021, 0.011, 6112), Past(0.01, 0.011,
            4.9, 4.1, 5.2, 4.4, 3.9, 5.0, 4.6, 5.3, 4.8, 4.0, 4.5, 5.1, 4.3, 3.1, 3.8, 4.7, 4.5, 5.2, 4.9, 4.1, 4.4, 5.0, 4.2, 3.8, 4.6, 4.1),
            new(0.0446, 0.025, 0.064, 26)),
        new(HeadlineMeasure.Contacts, Known(6418, 157, 6418), Past(1, 150,
            5990, 6100, 5922, 6230, 6170, 6004, 6080, 6200, 5972, 6043, 6113, 5890, 6244, 6598, 6310, 6160, 6080, 6017, 6207, 6146, 6068, 5983, 6217, 6335, 6178, 6237),
            new(6134, 5640, 6630, 26)),
    ];

    private static IReadOnlyList<WeekFinding> Past(double unit, double half, params double[] values) =>
        [.. values.Select((value, i) => new WeekFinding(Week31.AddWeeks(i - values.Length), Known(value * unit, half, 5600 + (i * 17))))];

    private static WhatMoved Moved() => new(
        new(GroupDimension.Topic, Estimated(0.1468, 0.006, 151901), Estimated(-0.0157, 0.004, 6112), Estimated(-0.0399, 0.013, 6112), Estimated(0.0912, 0.013, 6112)),
        [
            Group(GroupDimension.Topic, "Billing", 1486, 5.6, -12.8, 3.1, 1e-9, 1e-8),
            Group(GroupDimension.Topic, "Outage", 1102, -4.0, -3.9, 3.4, 0.024, 0.062),
            Group(GroupDimension.Topic, "Contract change", 948, 24.0, -1.4, 3.6, 0.44, 0.6),
            Group(GroupDimension.Topic, "Delivery, router and accessories", 861, 16.0, -0.9, 3.8, 0.64, 0.75),
            Group(GroupDimension.Topic, "Moving home", 612, 26.5, 0.5, 4.3, 0.82, 0.87),
            Group(GroupDimension.Topic, null, 529, 37.9, 0.7, 4.6, 0.77, 0.84),
            Group(GroupDimension.Channel, "call", 2214, 17.2, -4.0, 2.7, 0.004, 0.017),
            Group(GroupDimension.Channel, "chat", 1873, 15.8, -10.2, 2.9, 1e-8, 1e-7),
            Group(GroupDimension.Channel, "e-mail", 1288, 11.0, -3.8, 3.2, 0.02, 0.06),
            Group(GroupDimension.Channel, "social", 239, 5.0, -2.4, 6.5, 0.47, 0.6),
            Group(GroupDimension.Segment, "Private", 5486, 14.3, -5.5, 2.2, 1e-5, 1e-4),
            Group(GroupDimension.Segment, "Business", 626, 17.5, -5.9, 4.3, 0.007, 0.025),
            Group(GroupDimension.Language, "de", 4873, 14.5, -5.5, 2.2, 1e-5, 1e-4),
            Group(GroupDimension.Language, "en", 1239, 15.4, -5.7, 3.3, 0.0006, 0.003),
            Group(GroupDimension.Team, "Alster", 318, 12.1, 0.2, 1.6, 0.8, 0.87),
            Group(GroupDimension.Team, "Bode", 471, 15.6, -2.3, 4.8, 0.35, 0.5),
            Group(GroupDimension.Team, "Lahn", 612, 14.9, -17.4, 4.1, 1e-9, 1e-8),
            new(GroupDimension.Team, "Saale", 12, TooFew(12, 30), Known(0.14, 0.02, 300), TooFew(12, 30), null, null),
        ],
        18, 2);

    private static GroupChange Group(GroupDimension dimension, string? name, int n, double usual, double change, double half, double p, double adjusted) =>
        new(dimension, name, n, Known((usual + change) / 100, half / 100, n), Known(usual / 100, 0.008, n * 26), Known(change / 100, half / 100, n), p, adjusted);

    private static Estimate Estimated(double value, double half, int n) => new(value, value - half, value + half, ConfidenceLevel.P95, n);

    private static IReadOnlyList<SurveyResult> Surveys() =>
    [
        new("CSAT", SurveyKind.Csat, 1, 5, 3104, 412, Between(0.133, 0.121, 0.145, 3104), Known(3.91, 0.11, 412), Between(0.731, 0.686, 0.772, 412),
        [
            new(MemoryBand.VeryBad, 412, 29, Between(0.070, 0.049, 0.099, 412)),
            new(MemoryBand.Bad, 585, 60, Between(0.103, 0.081, 0.130, 585)),
            new(MemoryBand.Neutral, 934, 121, Between(0.130, 0.110, 0.153, 934)),
            new(MemoryBand.Good, 702, 113, Between(0.161, 0.136, 0.190, 702)),
            new(MemoryBand.VeryGood, 471, 89, Between(0.189, 0.156, 0.227, 471)),
        ]),
        new("NPS", SurveyKind.Nps, 0, 10, null, 118, new Finding.Withheld(WithheldReason.NoInput, 0, 0), Known(7.4, 0.5, 118), Between(0.21, 0.07, 0.35, 118), []),
        new("Trust after contact", SurveyKind.Other, 1, 7, 60, 8, Between(0.133, 0.069, 0.242, 60), TooFew(8, 30), null, []),
    ];

    private static DataQuality Quality() => new(
        [
            new("turns.csv", 71246, 71227, [new("no readable time", 11), new("unknown speaker", 6), new("double that contradicts", 2)]),
            new("surveys.csv", 412, 412, []),
        ],
        [
            new(CoverageMeasure.ContactsScored, 6112, 6418, new(0.955, 0.946, 0.964, 26)),
            new(CoverageMeasure.ContactsWithCustomer, 6335, 6418, null),
            new(CoverageMeasure.ContactsWithOutcome, 5508, 6112, null),
            new(CoverageMeasure.AnswersJoined, 378, 412, new(0.95, 0.93, 0.969, 26)),
            new(CoverageMeasure.RevenueJoined, 32891, 32934, null),
        ],
        [new("tr", 121), new("pl", 58), new(null, 35)],
        92);

    private static ReportProvenance Provenance() => new(
        "2026-W31-r1", new DateTime(2026, 8, 3, 5, 0, 0), "Europe/Berlin", "1.0.0", "lexicon-1 (de, en)",
        "6ee0eb49c1d2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809116723",
        [
            new("turns.csv", 71246, "6976a029c1d2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80911147a"),
            new("surveys.csv", 412, "c89b6c3dc1d2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80911903f"),
        ]);
}
