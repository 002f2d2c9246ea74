using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class EffectiveSampleSizeTests
{
    private static readonly double[] Lake = LakeHuron.Feet[..96];

    // R: d <- x - mean(x); ac <- sapply(1:(n %/% 5), function(k) sum(d[1:(n - k)]*d[(1 + k):n])/sum(d^2)*n/(n - k));
    //   m <- 2; while (m + 1 <= length(ac) && ac[m] + ac[m + 1] > 0) m <- m + 2; k <- 1:(m - 1); n/(1 + 2*sum((1 - k/n)*ac[k]))
    [Fact]
    public void Of_a_mean_agrees_with_R_on_Lake_Huron() => Assert.Equal(10.54847645868495, EffectiveSampleSize.OfMean(LakeHuron.Feet)!.Value, 1e-10);

    // R, as above with ac(Lake Huron)*ac(Nile), 1875–1970; tanh(atanh(r) + c(-1, 1)*qnorm(.975)/sqrt(ne - 3)); t on ne - 2.
    [Fact]
    public void A_correlation_of_series_agrees_with_R_on_Lake_Huron_and_Nile()
    {
        SeriesCorrelation found = SeriesCorrelation.Of(Lake, Nile.Flow, P95);
        Agrees(0.2426888531648406, Known(found.Finding).Value);
        Assert.Equal(28.24692678594259, found.EffectiveN!.Value, 1e-10);
        Assert.Equal(-0.1414862649204517, Known(found.Finding).Lower, 1e-11);
        Assert.Equal(0.5633317633900189, Known(found.Finding).Upper, 1e-11);
        Assert.Equal(96, Known(found.Finding).N);
        Assert.Equal(1.2816536636636275, Given(found.Test).Statistic, 1e-11);
        Assert.Equal(0.2111710696134261, Given(found.Test).P, 1e-11);
        Assert.Equal(DetectableCorrelation.Smallest(28.24692678594259, P95)!.Value, found.SmallestDetectable!.Value, 1e-10);
    }

    // First-order autoregression with φ = 0.6: n(1 − φ)/(1 + φ) for the mean, n(1 − φ²)/(1 + φ²) for the correlation of two such series.
    [Fact]
    public void Long_autoregressions_have_the_size_that_theory_gives()
    {
        double meanOfRatio = 0, ofCorrelation = 0;
        for (int sample = 0; sample < 60; sample++)
        {
            Random random = new(sample);
            double[] x = Series(random, 400), y = Series(random, 400);
            meanOfRatio += EffectiveSampleSize.OfMean(x)!.Value / 60;
            ofCorrelation += EffectiveSampleSize.OfCorrelation(x, y)!.Value / 60;
        }

        Assert.InRange(meanOfRatio, 80, 160);               // theory 100, the estimate is skewed upwards
        Assert.InRange(ofCorrelation, 160, 240);            // theory 188
    }

    // Two unrelated series of that kind: the plain test finds a link in about a fifth of samples; this one in about a twentieth.
    [Fact]
    public void Unrelated_series_are_called_related_as_rarely_as_they_should()
    {
        int plain = 0, allowing = 0;
        for (int sample = 0; sample < 400; sample++)
        {
            Random random = new(1000 + sample);
            double[] x = Series(random, 60), y = Series(random, 60);
            if (Given(PearsonCorrelation.Test(x, y)).P < 0.05) plain++;
            if (SeriesCorrelation.Of(x, y, P95).Test is { P: < 0.05 }) allowing++;
        }

        Assert.InRange(plain, 50, 120);
        Assert.InRange(allowing, 8, 36);
    }

    [Fact]
    public void Swinging_series_are_worth_no_more_than_they_hold()
    {
        double[] swing = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        Assert.Equal(40, EffectiveSampleSize.OfMean(swing));
        Assert.Equal(17, EffectiveSampleSize.OfWeights([.. Enumerable.Repeat(3.0, 17)])!.Value, 1e-12);
        Assert.Equal(36 / 14.0, EffectiveSampleSize.OfWeights([1, 2, 3, 0])!.Value, 1e-14);
    }

    [Fact]
    public void Shift_scale_and_running_backwards_do_not_matter()
    {
        double plain = EffectiveSampleSize.OfCorrelation(Lake, Nile.Flow)!.Value;
        double[] moved = [.. Lake.Reverse().Select(v => 1e6 - 10 * v)], back = [.. Nile.Flow.Reverse()];
        Assert.Equal(plain, EffectiveSampleSize.OfCorrelation(moved, back)!.Value, 1e-6);
    }

    [Fact]
    public void Series_too_short_or_constant_have_none()
    {
        Assert.Null(EffectiveSampleSize.OfMean([1, 2, 3, 5]));
        Assert.Null(EffectiveSampleSize.OfMean([2, 2, 2, 2, 2, 2]));
        Assert.Null(EffectiveSampleSize.OfWeights([0, 0]));
        Withheld(WithheldReason.TooFew, 4, 5, SeriesCorrelation.Of([1, 2, 3, 5], [1, 3, 2, 4], P95).Finding);
        Withheld(WithheldReason.NoVariation, 6, 0, SeriesCorrelation.Of([1, 2, 3, 5, 1, 2], [2, 2, 2, 2, 2, 2], P95).Finding);
    }

    [Fact]
    public void Two_trends_are_worth_next_to_nothing()
    {
        double[] up = [.. Enumerable.Range(0, 12).Select(i => i + 0.1 * (i % 3))], down = [.. Enumerable.Range(0, 12).Select(i => -i * i / 10.0)];
        SeriesCorrelation found = SeriesCorrelation.Of(up, down, P95);
        Assert.InRange(found.EffectiveN!.Value, 1, 6);
        if (found.EffectiveN <= 3) Assert.Equal(WithheldReason.TooFew, Assert.IsType<Finding.Withheld>(found.Finding).Reason);
        else Assert.InRange(Known(found.Finding).Upper, -1, 1);
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => EffectiveSampleSize.OfMean([1, 2, 3, 4, double.NaN]));
        Assert.Throws<ArgumentException>(() => EffectiveSampleSize.OfCorrelation([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => EffectiveSampleSize.OfWeights([1, -1]));
    }

    private static double[] Series(Random random, int n)
    {
        double[] x = new double[n];
        double last = 0;
        for (int i = -50; i < n; i++)
        {
            last = 0.6 * last + random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
            if (i >= 0) x[i] = last;
        }

        return x;
    }
}
