using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;
using static Peakend.Reports.Tests.WeeklyReport.SampleFindings;

namespace Peakend.Reports.Tests.WeeklyReport;

/// <summary>Shapes, distributions, endings and flows of the invented week.</summary>
internal static class SampleCourse
{
    public static IReadOnlyList<ContactShape> Shapes() =>
    [
        new(null, 5562, Points(0.012, 0.02, [-0.13, -0.18, -0.17, -0.06, 0.07, 0.19, 0.27], [-0.14, -0.19, -0.18, -0.08, 0.03, 0.10, 0.14])),
        new(new(GroupDimension.Topic, "Billing"), 1352, Points(0.025, 0.04, [-0.17, -0.24, -0.24, -0.13, 0.02, 0.12, 0.20], [-0.19, -0.27, -0.29, -0.26, -0.22, -0.19, -0.16])),
        new(new(GroupDimension.Channel, "e-mail"), 1172, Points(0.03, 0.04, [-0.11, -0.16, -0.15, -0.04, 0.09, 0.20, 0.29], [-0.12, -0.17, -0.15, -0.05, 0.08, 0.19, 0.26])),
    ];

    public static ScoreDistribution Peaks() => Distribution(
        [9.9, 13.4, 10.8, 6.0, 3.4, 3.9, 7.9, 13.7, 17.6, 13.4],
        [(8.1, 11.2), (11.3, 14.6), (8.9, 12.0), (4.9, 7.1), (2.6, 4.4), (3.0, 5.0), (6.7, 9.1), (12.1, 15.6), (16.0, 20.0), (11.8, 15.2)]);

    public static ScoreDistribution Ends() => Distribution(
        [3.6, 7.2, 9.2, 9.4, 11.3, 14.4, 15.6, 14.1, 10.4, 4.8],
        [(1.8, 3.6), (3.9, 6.0), (5.9, 8.1), (7.2, 9.7), (10.0, 13.1), (13.6, 17.2), (15.4, 19.4), (14.0, 17.9), (9.9, 13.1), (4.0, 6.1)]);

    public static IReadOnlyList<EndingShare> Endings() =>
    [
        Share(Ending.Good, 2075, 36.4, 33.6, 39.2),
        Share(Ending.Recovered, 905, 16.9, 15.0, 18.8),
        Share(Ending.Neutral, 1549, 25.6, 23.3, 27.9),
        Share(Ending.Abandoned, 386, 5.4, 4.3, 6.5),
        Share(Ending.Bad, 1049, 13.4, 11.4, 15.4),
        Share(Ending.Soured, 148, 2.3, 1.6, 3.0),
    ];

    public static IReadOnlyList<OpeningFlow> Flows() =>
    [
        Flow(Opening.Good, Ending.Good, 713, 720), Flow(Opening.Good, Ending.Recovered, 61, 60), Flow(Opening.Good, Ending.Neutral, 237, 235),
        Flow(Opening.Good, Ending.Abandoned, 63, 62), Flow(Opening.Good, Ending.Soured, 148, 145),
        Flow(Opening.Neutral, Ending.Good, 1148, 1190), Flow(Opening.Neutral, Ending.Recovered, 142, 150), Flow(Opening.Neutral, Ending.Neutral, 741, 730),
        Flow(Opening.Neutral, Ending.Abandoned, 157, 140), Flow(Opening.Neutral, Ending.Bad, 318, 296),
        Flow(Opening.Bad, Ending.Good, 214, 240), Flow(Opening.Bad, Ending.Recovered, 702, 861), Flow(Opening.Bad, Ending.Neutral, 571, 590),
        Flow(Opening.Bad, Ending.Abandoned, 166, 153), Flow(Opening.Bad, Ending.Bad, 731, 540),
    ];

    private static OpeningFlow Flow(Opening from, Ending to, int count, double usual) =>
        new(from, to, Known(count, 1.4 * Math.Sqrt(count), 6112), new(usual, usual * 0.88, usual * 1.12, 26));

    private static EndingShare Share(Ending ending, int count, double centre, double lower, double upper) =>
        new(ending, count, Known(count / 6112.0, 0.0095 * Math.Sqrt(count / 905.0), 6112), new(centre / 100, lower / 100, upper / 100, 26));

    private static IReadOnlyList<ShapePoint> Points(double half, double range, double[] usual, double[] now) =>
        [.. now.Select((value, i) => new ShapePoint(i / (now.Length - 1.0), Known(value, half, 5562), new UsualRange(usual[i], usual[i] - range, usual[i] + range, 26)))];

    private static ScoreDistribution Distribution(double[] shares, (double Lower, double Upper)[] usual) => new(6112,
        [.. shares.Select((share, i) => new DistributionBin(
            Math.Round(-1 + (0.2 * i), 1), Math.Round(-0.8 + (0.2 * i), 1), (int)Math.Round(share * 61.12), Known(share / 100, 0.008, 6112),
            new UsualRange((usual[i].Lower + usual[i].Upper) / 200, usual[i].Lower / 100, usual[i].Upper / 100, 26)))]);
}
