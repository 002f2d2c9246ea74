using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class NelsonAalenTests
{
    // R: survfit(Surv(time, status) ~ 1, aml), $cumhaz and $std.chaz at the times with events
    [Fact]
    public void Agrees_with_R_on_aml()
    {
        double[] hazard =
        [
            0.0869565217391304, 0.1821946169772257, 0.2348261959245941, 0.2903817514801497, 0.3492052808919144, 0.4206338523204858,
            0.5744800061666396, 0.6653890970757306, 0.7765002081868417, 0.9015002081868417, 1.0443573510439845, 1.2110240177106513,
            1.4110240177106512, 1.6610240177106512, 2.1610240177106510,
        ];
        double[] error =
        [
            0.0614875461901346, 0.0911913687186138, 0.1052898325160946, 0.1190477575780144, 0.1327877110157805, 0.1507800285619317,
            0.1859272345294367, 0.2069623138392145, 0.2349022740673815, 0.2660903575141858, 0.3020136447701218, 0.3449492997602852,
            0.3987355256371209, 0.4706272616467421, 0.6866513084565637,
        ];
        NelsonAalen curve = NelsonAalen.Estimate(Aml.Weeks, Aml.Relapsed, P95);
        Assert.Equal(hazard.Length, curve.Steps.Count);
        for (int i = 0; i < hazard.Length; i++)
        {
            Agrees(hazard[i], curve.Steps[i].Hazard);
            Agrees(error[i], curve.Steps[i].StandardError);
        }

        // The interval by its formula, H·exp(± 1.959963984540054·se/H)
        double spread = Math.Exp(1.959963984540054 * 0.1507800285619317 / 0.4206338523204858);
        Agrees(0.4206338523204858, 0.4206338523204858 / spread, 0.4206338523204858 * spread, 23, Known(curve.At(20)));
    }

    // R: survfit(Surv(entry, time, status) ~ 1, aml), entering at 0, 1/5, 2/5 or 3/5 of the time in turn
    [Fact]
    public void Late_entry_agrees_with_R()
    {
        double[] entry = [.. Aml.Weeks.Select((week, i) => week * (i % 4) / 5)];
        NelsonAalen curve = NelsonAalen.Estimate(entry, Aml.Weeks, Aml.Relapsed, P95);
        Assert.Equal(0.348484848484849, curve.Steps[1].Hazard, 5e-16);
        Assert.Equal((3.177763902763903, 1.166973666321718), (curve.Steps[^1].Hazard, curve.Steps[^1].StandardError), (a, b) => Math.Abs(a.Item1 - b.Item1) < 5e-15 && Math.Abs(a.Item2 - b.Item2) < 5e-15);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_unit_of_time_matters()
    {
        NelsonAalen weeks = NelsonAalen.Estimate(Aml.Weeks, Aml.Relapsed, P95);
        NelsonAalen days = NelsonAalen.Estimate([.. Aml.Weeks.Reverse().Select(week => 7 * week)], [.. Aml.Relapsed.Reverse()], P95);
        Assert.Equal(weeks.Steps.Select(step => step with { Time = 7 * step.Time }), days.Steps);
    }

    [Fact]
    public void Where_nothing_was_seen_nothing_is_said()
    {
        NelsonAalen curve = NelsonAalen.Estimate([2, 4, 6], [false, true, false], P95);
        Withheld(WithheldReason.NoEvents, 3, 0, curve.At(3.9));
        Assert.Equal(0.5, Known(curve.At(6)).Value);
        Withheld(WithheldReason.TooFew, 0, 1, curve.At(6.1));
        Withheld(WithheldReason.TooFew, 0, 1, NelsonAalen.Estimate([], [], P95).At(1));
        Assert.Equal(1, Known(NelsonAalen.Estimate([5, 5], [true, true], P95).At(5)).Value);
    }
}
