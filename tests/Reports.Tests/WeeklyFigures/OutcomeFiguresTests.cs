using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class OutcomeFiguresTests
{
    private const int Minimum = 10;
    private static readonly Finding None = new Finding.Withheld(WithheldReason.NoInput, 0, 0);

    // Twelve customers leave one a month: 12, 11, … are at risk; at the ninth month 4 would be, so the curve ends after the eighth.
    [Fact]
    public void A_curve_ends_before_few_are_at_risk()
    {
        BandCurve curve = Churn(Band(MemoryBand.Good, [.. Enumerable.Range(1, 12).Select(month => (0.0, (double)month, true))]))!.Curves[0];
        Assert.Equal(8, curve.ObservedMonths);
        Assert.Equal(8, curve.Steps.Count);
        Assert.Equal(4.0 / 12, curve.Steps[^1].Survival, 1e-12);
        Assert.Equal([0, 3, 6], curve.AtRisk.Select(at => at.Months));
        Assert.Equal([12, 10, 7], curve.AtRisk.Select(at => at.Customers));
    }

    // Customers enter a band late. Two are there when one of them leaves; later twenty are. The share of that first step, ½, says nothing, nor does what is built on it.
    [Fact]
    public void A_curve_that_begins_with_few_at_risk_is_not_drawn_as_if_nobody_had_left()
    {
        (double, double, bool)[] spells = [(0, 1, true), (0, 20, false), .. Enumerable.Range(0, 20).Select(i => (2.0, 3.0 + (i * 0.5), true))];
        ChurnByMemory churn = Churn(Band(MemoryBand.Bad, spells), Band(MemoryBand.Good, [.. Enumerable.Range(1, 20).Select(month => (0.0, (double)month, true))]))!;
        Assert.Equal([MemoryBand.Good], churn.Curves.Select(curve => curve.Band));
        Assert.All(churn.Curves, curve => Assert.True(curve.ObservedMonths > 0 && curve.Steps.Count > 0));
    }

    // 5,000 customers leave one after the other, the last four of them unseen; the curve keeps a step in each two-hundredth of its time, and its last.
    [Fact]
    public void A_curve_of_thousands_of_steps_is_thinned_and_keeps_its_last()
    {
        BandCurve curve = Churn(Band(MemoryBand.Good, [.. Enumerable.Range(1, 5000).Select(i => (0.0, i / 400.0, true))]))!.Curves[0];
        Assert.InRange(curve.Steps.Count, 195, 201);
        Assert.Equal(4.0 / 5000, curve.Steps[^1].Survival, 1e-12);
        Assert.Equal(4996 / 400.0, curve.Steps[^1].Months, 1e-12);
        Assert.Equal(curve.Steps.OrderBy(step => step.Months).ThenByDescending(step => step.Survival), curve.Steps);
    }

    [Fact]
    public void The_best_band_shown_is_the_one_compared_with()
    {
        ChurnByMemory churn = Churn(Large(MemoryBand.VeryBad), Large(MemoryBand.Neutral), Large(MemoryBand.Good))!;
        Assert.Equal(MemoryBand.Good, churn.Reference);
        Assert.Equal([false, false, true], churn.Curves.Select(curve => curve.RateRatio is null));
        Assert.Equal(1, churn.Curves[0].RateRatio!.Estimated!.Value.Value, 1e-12); // the same leavers and months
    }

    [Fact]
    public void One_small_band_takes_the_next_with_it_because_all_leavers_are_printed()
    {
        ChurnByMemory churn = Churn(Band(MemoryBand.VeryBad, [(0, 2, true), (0, 3, true)]), Large(MemoryBand.Bad, 20), Large(MemoryBand.Good, 30), Large(MemoryBand.VeryGood, 40))!;
        Assert.Equal([MemoryBand.Good, MemoryBand.VeryGood], churn.Curves.Select(curve => curve.Band));
    }

    // Two bands of the same twenty customers do not differ; the small ones, of whom all left at once, would make it look as if they did.
    [Fact]
    public void The_log_rank_test_is_of_the_curves_shown_alone()
    {
        BandSurvival[] hidden = [Band(MemoryBand.VeryBad, Gone(5)), Band(MemoryBand.Bad, Gone(6))], shown = [Large(MemoryBand.Good), Large(MemoryBand.VeryGood)];
        ChurnByMemory churn = Churn([.. hidden, .. shown])!;
        Assert.Equal(2, churn.Curves.Count);
        Assert.Equal(1, churn.LogRank!.Value.DegreesOfFreedom);
        Assert.Equal(0, churn.LogRank!.Value.Statistic, 1e-12);
        Assert.True(LogRankTest.Test([.. hidden.Concat(shown).Select(band => band.Curve)])!.Value.P < 0.001);

        static (double, double, bool)[] Gone(int customers) => [.. Enumerable.Repeat((0.0, 0.5, true), customers)];
    }

    // Twelve customers of whom nobody left: five are still watched in the eighth month, four in the ninth.
    [Fact]
    public void A_band_in_which_nobody_left_is_a_flat_line_as_long_as_enough_are_watched()
    {
        ChurnByMemory churn = Churn(Large(MemoryBand.Good), Band(MemoryBand.VeryGood, [.. Enumerable.Range(1, 12).Select(month => (0.0, (double)month, false))]))!;
        BandCurve flat = churn.Curves[1];
        Assert.Equal((MemoryBand.VeryGood, 12, 0, 8.0), (flat.Band, flat.Customers, flat.Left, flat.ObservedMonths));
        Assert.Empty(flat.Steps);
        Assert.Equal(MemoryBand.Good, churn.Reference); // no rate is a multiple of none
        Assert.Equal([true, false], churn.Curves.Select(curve => curve.RateRatio is null));
    }

    [Fact]
    public void Without_churn_or_a_band_large_enough_there_is_no_figure()
    {
        Assert.Null(OutcomeFigures.Churn(new OutcomeFindings(default, [], null, null, null), Minimum));
        Assert.Null(Churn(Band(MemoryBand.Bad, [(0, 2, true)])));
    }

    [Fact]
    public void Revenue_of_small_bands_and_of_customers_without_a_memory_is_left_out()
    {
        RevenueByMemory revenue = Revenue((MemoryBand.Bad, 15), (MemoryBand.Good, 30), (null, 40));
        Assert.Equal([MemoryBand.Bad, MemoryBand.Good], revenue.Bands.Select(band => band.Band));
        Assert.Equal(12, revenue.Months);
        Assert.Equal([MemoryBand.Good, MemoryBand.VeryGood], Revenue((MemoryBand.VeryBad, 3), (MemoryBand.Bad, 12), (MemoryBand.Good, 30), (MemoryBand.VeryGood, 31)).Bands.Select(band => band.Band));
    }

    private static RevenueByMemory Revenue(params (MemoryBand? Band, int Customers)[] bands)
    {
        BandRevenue[] rows = [.. bands.Select(band => new BandRevenue(band.Band, RetentionBridge.Empty with { Customers = band.Customers }, None, None, None, None))];
        return OutcomeFigures.Revenue(
            new OutcomeFindings(default, [], null, new RevenueByBand(new DateOnly(2025, 6, 1), new DateOnly(2026, 6, 1), rows, rows[0], Money.Zero, Money.Zero), null), Minimum)!;
    }

    private static ChurnByMemory? Churn(params BandSurvival[] bands) => OutcomeFigures.Churn(new OutcomeFindings(default, [], new ChurnByBand(bands), null, null), Minimum);

    private static BandSurvival Large(MemoryBand band, int customers = 20) => Band(band, [.. Enumerable.Range(1, customers).Select(month => (0.0, (double)month, month % 2 == 0))]);

    private static BandSurvival Band(MemoryBand band, (double Entry, double Exit, bool Left)[] spells) => new(
        band, spells.Length, spells.Count(spell => spell.Left), spells.Sum(spell => spell.Exit - spell.Entry),
        KaplanMeier.Estimate([.. spells.Select(spell => spell.Entry)], [.. spells.Select(spell => spell.Exit)], [.. spells.Select(spell => spell.Left)], ConfidenceLevel.P95), None, None);
}
