using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class SegmentedRegressionTests
{
    // R: over ks <- unique(x) with five rows on either side, the least sum(residuals(lm(y ~ x + pmax(x - k, 0)))^2); F = (r0 - r)/(r/(n - 4)).
    // Bootstrap of 3,000 rows: location 97 to 215, slopes −0.305 to −0.085 and −0.066 to 0.100; wild bootstrap p = 0.005. Monte Carlo on both sides.
    [Fact]
    public void Agrees_with_R_on_power_and_consumption()
    {
        ChangePoint found = SegmentedRegression.Fit(Mtcars.Horsepower, Mtcars.MilesPerGallon, [], P95, seed: 1);
        Assert.Equal(150, Known(found.Location).Value, 1e-9);
        Assert.Equal(-0.1463349035382423, Known(found.SlopeBefore).Value, 1e-11);
        Assert.Equal(-0.0144814320324394, Known(found.SlopeAfter).Value, 1e-11);
        Assert.Equal(16.5561921307698192, Given(found.Test).Statistic, 1e-9);
        Assert.Equal(97, Known(found.Location).Lower, 3);
        Assert.Equal(215, Known(found.Location).Upper, 11);
        Assert.Equal(-0.305, Known(found.SlopeBefore).Lower, 0.03);
        Assert.Equal(-0.085, Known(found.SlopeBefore).Upper, 0.01);
        Assert.Equal(-0.066, Known(found.SlopeAfter).Lower, 0.01);
        Assert.Equal(0.1, Known(found.SlopeAfter).Upper, 0.02);
        Assert.InRange(Given(found.Test).P, 0.0005, 0.012);
    }

    // R, as above: p = 0.624, and F = 1.0656 for swiss.
    [Fact]
    public void Agrees_with_R_where_there_is_no_kink()
    {
        ChangePoint found = SegmentedRegression.Fit(Mtcars.Weight, Mtcars.QuarterMile, [], P95, seed: 1);
        Assert.Equal(3.84, Known(found.Location).Value, 1e-12);
        Assert.Equal(0.6437800898175914, Given(found.Test).Statistic, 1e-11);
        Assert.Equal(0.624, Given(found.Test).P, 0.04);
        ChangePoint swiss = SegmentedRegression.Fit(Swiss.Education, Swiss.Fertility, [], P95, seed: 1, resamples: 100);
        Assert.Equal(7, Known(swiss.Location).Value, 1e-12);
        Assert.Equal(-0.01296243055998015, Known(swiss.SlopeBefore).Value, 1e-11);
        Assert.Equal(-0.9423392834954296, Known(swiss.SlopeAfter).Value, 1e-11);
        Assert.Equal(1.06556316750537139, Given(swiss.Test).Statistic, 1e-10);
    }

    // Without a kink, spread rising with x: at 5 % the binomial's 99.9 % range of 300 is 4 to 29. With one at 0.6 its place is covered.
    [Fact]
    public void Finds_a_kink_as_often_as_it_should()
    {
        int found = 0, covered = 0, seen = 0;
        for (int sample = 0; sample < 300; sample++)
        {
            (double[] x, double[] y) = Rows(sample, 0);
            if (Given(SegmentedRegression.Fit(x, y, [], P95, sample, resamples: 199).Test).P < 0.05) found++;
            if (sample >= 100) continue;
            (x, y) = Rows(sample, 5);
            ChangePoint kinked = SegmentedRegression.Fit(x, y, [], P95, sample, resamples: 199);
            if (Given(kinked.Test).P < 0.05) seen++;
            if (Known(kinked.Location).Lower <= 0.6 && 0.6 <= Known(kinked.Location).Upper) covered++;
        }

        Assert.InRange(found, 4, 29);
        Assert.InRange(seen, 95, 100);
        Assert.InRange(covered, 84, 100);

        static (double[] X, double[] Y) Rows(int sample, double change)
        {
            Random random = new(sample);
            double[] x = [.. Enumerable.Range(0, 80).Select(_ => random.NextDouble())];
            double[] y = [.. x.Select(v => 1 + 2 * v + change * Math.Max(v - 0.6, 0) + (0.5 + v) * (random.NextDouble() + random.NextDouble() - 1) / 2)];
            return (x, y);
        }
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes_and_another_seed_others()
    {
        int[] cluster = [.. Enumerable.Range(0, 32).Select(i => i / 2)];
        Assert.Equal(Fit(7, 1), Fit(7, 2));
        Assert.NotEqual(Fit(7, 1), Fit(8, 1));

        ChangePoint Fit(int seed, int threads) => SegmentedRegression.Fit(Mtcars.Horsepower, Mtcars.MilesPerGallon, cluster, P95, seed, 300, threads);
    }

    [Fact]
    public void Rows_written_out_twice_in_their_clusters_find_the_same()
    {
        int[] once = [.. Enumerable.Range(0, 32)];
        ChangePoint plain = SegmentedRegression.Fit(Mtcars.Weight, Mtcars.MilesPerGallon, once, P95, 3, 300);
        ChangePoint doubled = SegmentedRegression.Fit(
            [.. Mtcars.Weight, .. Mtcars.Weight], [.. Mtcars.MilesPerGallon, .. Mtcars.MilesPerGallon], [.. once, .. once], P95, 3, 300);
        Assert.Equal(Given(plain.Test).P, Given(doubled.Test).P, 0.05);
        Assert.InRange(Known(doubled.Location).Lower, Mtcars.Weight.Min(), Known(plain.Location).Upper);
    }

    [Fact]
    public void Units_and_the_sign_of_x_turn_the_slopes_only()
    {
        ChangePoint plain = SegmentedRegression.Fit(Mtcars.Horsepower, Mtcars.MilesPerGallon, [], P95, 3, 300);
        double[] moved = Array.ConvertAll(Mtcars.Horsepower, v => 1e6 + 10 * v), outcome = Array.ConvertAll(Mtcars.MilesPerGallon, v => 100 * v - 5);
        ChangePoint turned = SegmentedRegression.Fit(moved, outcome, [], P95, 3, 300);
        Assert.Equal(1e6 + 10 * Known(plain.Location).Upper, Known(turned.Location).Upper, 1e-6);
        Assert.Equal(10 * Known(plain.SlopeBefore).Lower, Known(turned.SlopeBefore).Lower, 1e-7);
        Assert.Equal(Given(plain.Test).P, Given(turned.Test).P);
        ChangePoint mirrored = SegmentedRegression.Fit(Array.ConvertAll(Mtcars.Horsepower, v => -v), Mtcars.MilesPerGallon, [], P95, 3, 300);
        Assert.Equal(-150, Known(mirrored.Location).Value, 1e-9);
        Assert.Equal(-Known(plain.SlopeBefore).Value, Known(mirrored.SlopeAfter).Value, 1e-11);
    }

    [Fact]
    public void A_kink_without_noise_is_found_exactly()
    {
        double[] x = [.. Enumerable.Range(0, 30)], y = [.. x.Select(v => 3 - v / 4 + 2 * Math.Max(v - 11, 0))];
        ChangePoint found = SegmentedRegression.Fit(x, y, [], P95, 1, 300);
        Assert.Equal(11, Known(found.Location).Value, 1e-9);
        Assert.Equal(1.75, Known(found.SlopeAfter).Value, 1e-9);
        Assert.True(Given(found.Test).P < 0.01);
    }

    [Fact]
    public void Too_few_clusters_or_places_are_withheld()
    {
        double[] x = [.. Enumerable.Range(0, 11)], y = [1, 3, 2, 5, 4, 6, 9, 8, 7, 9, 9];
        Withheld(WithheldReason.TooFew, 11, 12, SegmentedRegression.Fit(x, y, [], P95, 1).Location);
        Assert.Null(SegmentedRegression.Fit(x, y, [], P95, 1).Test);
        double[] two = [.. Enumerable.Range(0, 40).Select(i => (double)(i % 2))];
        Withheld(WithheldReason.NoVariation, 40, 0, SegmentedRegression.Fit(two, [.. Enumerable.Range(0, 40).Select(i => (double)(i % 7))], [], P95, 1).SlopeAfter);
        double[] line = [.. Enumerable.Range(0, 40)];
        Withheld(WithheldReason.NoVariation, 40, 0, SegmentedRegression.Fit(line, line, [], P95, 1).SlopeBefore);
        Withheld(WithheldReason.NoVariation, 40, 0, SegmentedRegression.Fit(new double[40], line, [], P95, 1).Location);
        Withheld(WithheldReason.NoVariation, 40, 0, SegmentedRegression.Fit(line, new double[40], [], P95, 1).Location);
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => SegmentedRegression.Fit([1, 2], [1], [], P95, 1));
        Assert.Throws<ArgumentException>(() => SegmentedRegression.Fit(Mtcars.Weight, Mtcars.MilesPerGallon, [1], P95, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentedRegression.Fit(Mtcars.Weight, Mtcars.MilesPerGallon, [], P95, 1, resamples: 99));
    }
}
