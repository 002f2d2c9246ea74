using System.Text;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Reports.FinanceFigures;

namespace Peakend.Reports.Tests.FinanceFigures;

public class CoefficientSentenceTests
{
    private static readonly GrowthTable Growth = new(new DateOnly(2026, 1, 1), 6, [], 70), AcrossYears = new(new DateOnly(2026, 4, 1), 6, [], 70);

    [Fact]
    public void Words_follow_the_interval_and_the_design()
    {
        StringBuilder text = new();
        Say("a link, not within segments", Known(0.2099, 0.0817, 0.3313, 0.003), Known(0.0648, -0.0665, 0.1940, 0.41, "segment"), Growth);
        Say("a link, within segments too", Known(0.2099, 0.0817, 0.3313, 0.003), Known(0.1748, 0.05, 0.29, 0.01, "segment"), AcrossYears);
        Say("the other way round", Known(-0.2099, -0.3313, -0.0817, 0.003), null, Growth);
        Say("a link only until it is corrected for the other questions", Known(0.14, 0.01, 0.26, 0.08), null, Growth);
        Say("no link", Known(0.02, -0.11, 0.15, 0.9), null, Growth);
        Say("too few", Withheld(WithheldReason.TooFew, 3, 4), null, Growth);
        Say("no variation", Withheld(WithheldReason.NoVariation, 30, 0), null, Growth);
        Say("no input", Withheld(WithheldReason.NoInput, 0, 6), null, null);
        Say("not asked", null, null, null);
        Approved.Check("coefficient-sentences.txt", text.ToString());

        void Say(string name, LinkResult? plain, LinkResult? within, GrowthTable? growth) => text
            .Append("# ").Append(name).Append('\n')
            .Append(new CoefficientSentence(english: true).Of(plain, within, growth)).Append('\n')
            .Append(new CoefficientSentence(english: false).Of(plain, within, growth)).Append("\n\n");
    }

    private static LinkResult Known(double r, double lower, double upper, double p, params string[] allowingFor) =>
        Link(new Finding.Known(new Estimate(r, lower, upper, ConfidenceLevel.P95, 1226)), p, allowingFor);

    private static LinkResult Withheld(WithheldReason reason, int n, int needed) => Link(new Finding.Withheld(reason, n, needed), null, []);

    private static LinkResult Link(Finding strength, double? p, string[] allowingFor) =>
        new("csat", "revenue-growth", LinkUnit.Customer, Rung.Correlation, allowingFor, "Pearson", LinkScale.Correlation, strength, p / 3, p, p, 70, "");
}
