using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class IsotonicRegressionTests
{
    // R: isoreg(anscombe$x1, anscombe$y1)$yf
    [Fact]
    public void Agrees_with_R_on_Anscombe()
    {
        IReadOnlyList<IsotonicStep> steps = IsotonicRegression.Fit(Anscombe.X, Anscombe.Y, []).Steps;
        Assert.Equal([4, 5, 6, 8, 9, 12, 14], steps.Select(step => step.From));
        Assert.Equal([4, 5, 7, 8, 11, 13, 14], steps.Select(step => step.To));
        Assert.Equal([1, 1, 2, 1, 3, 2, 1], steps.Select(step => step.N));
        double[] values = [4.26, 5.68, 6.03, 6.95, 8.393333333333333, 9.21, 9.96];
        Assert.All(values, (value, i) => Assert.Equal(value, steps[i].Value, 1e-14 * 10));
    }

    // R, Barlow's max–min formula over distinct x: max over j <= i of min over k >= i of weighted.mean(y[j:k]); mpg by wt, weighted by hp, falling.
    [Fact]
    public void Agrees_with_the_max_min_formula_under_weights_and_ties()
    {
        IReadOnlyList<IsotonicStep> steps = IsotonicRegression.Fit(Mtcars.Weight, Mtcars.MilesPerGallon, Mtcars.Horsepower, rising: false).Steps;
        Assert.Equal([1.513, 1.935, 2.32, 2.465, 2.62, 2.77, 3.17, 3.435, 3.52, 5.25, 5.424], steps.Select(step => step.From));
        Assert.Equal([1.835, 2.2, 2.32, 2.465, 2.62, 3.15, 3.215, 3.46, 4.07, 5.345, 5.424], steps.Select(step => step.To));
        double[] values =
        [
            31.38913043478261, 28.27892376681614, 22.8, 21.5, 21, 20.97361963190184, 18.43577981651376, 17.75739644970414, 15.54674556213018, 12.6735632183908, 10.4,
        ];
        Assert.All(values, (value, i) => Assert.Equal(value, steps[i].Value, 1e-12));
        Assert.Equal(Mtcars.Horsepower.Sum(), steps.Sum(step => step.Weight), 1e-9);
        Assert.Equal(32, steps.Sum(step => step.N));
    }

    [Fact]
    public void Pooling_is_the_max_min_formula() => Always<int[], byte>((values, seed) =>
    {
        double[] y = [.. values.Select(v => (double)(v % 10))], x = [.. y.Select((_, i) => (double)((i * 7 + seed) % 11))];
        IReadOnlyList<IsotonicStep> steps = IsotonicRegression.Fit(x, y, []).Steps;
        double[] distinct = [.. x.Distinct().Order()];
        return distinct.All(at =>
        {
            double best = distinct.Where(u => u <= at).Max(low => distinct.Where(u => u >= at).Min(high => y.Where((_, i) => x[i] >= low && x[i] <= high).Average()));
            return Math.Abs(best - steps.Single(step => step.From <= at && at <= step.To).Value) < 1e-12;
        });
    });

    // A curve that rises by the square root, and one that is level but for a step. The interval is safe by construction: at 95 % the
    // binomial's 99.9 % range of 300 begins at 270. It must still be of use: narrower than three standard deviations of the noise.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Intervals_cover_at_least_as_often_as_they_say(bool step)
    {
        int covered = 0;
        double width = 0;
        for (int sample = 0; sample < 300; sample++)
        {
            Random random = new(sample);
            double[] x = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())];
            double[] y = [.. x.Select(at => Curve(at) + random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2)];
            Estimate found = Known(IsotonicRegression.Fit(x, y, []).At(0.5, P95));
            Assert.InRange(found.Value, found.Lower, found.Upper);
            if (found.Lower <= Curve(0.5) && Curve(0.5) <= found.Upper) covered++;
            width += (found.Upper - found.Lower) / 300;
        }

        Assert.InRange(covered, 280, 300);
        Assert.InRange(width, 0.2, 3 * 0.577);

        double Curve(double at) => step ? (at < 0.7 ? 1 : 2) : Math.Sqrt(at);
    }

    [Fact]
    public void Shift_scale_and_turning_both_round_do_not_matter()
    {
        double[] x = [.. Mtcars.Weight.Reverse().Select(v => -100 * v)], y = [.. Mtcars.MilesPerGallon.Reverse().Select(v => 7 + 2 * v)];
        Estimate falling = Known(IsotonicRegression.Fit(Mtcars.Weight, Mtcars.MilesPerGallon, [], rising: false).At(3.44, P95));
        Estimate rising = Known(IsotonicRegression.Fit(x, y, []).At(-344, P95));
        Assert.Equal(7 + 2 * falling.Value, rising.Value, 1e-12);
        Assert.Equal(7 + 2 * falling.Lower, rising.Lower, 1e-10);
        Assert.Equal(7 + 2 * falling.Upper, rising.Upper, 1e-10);
        Estimate weighted = Known(IsotonicRegression.Fit(x, y, [.. Enumerable.Repeat(3.0, 32)]).At(-344, P95));
        Assert.Equal(rising.Lower, weighted.Lower, 1e-10);
    }

    [Fact]
    public void A_point_with_nine_rows_on_one_side_has_no_interval()
    {
        double[] x = [.. Enumerable.Range(1, 30)], y = [.. x.Select(v => v + v % 4)];
        IsotonicRegression curve = IsotonicRegression.Fit(x, y, []);
        Withheld(WithheldReason.TooFew, 9, 10, curve.At(9.5, P95));
        Withheld(WithheldReason.TooFew, 9, 10, curve.At(21.5, P95));
        Assert.Equal(30, Known(curve.At(15, P95)).N);
        Assert.Empty(IsotonicRegression.Fit([], [], []).Steps);
        Withheld(WithheldReason.TooFew, 0, 10, IsotonicRegression.Fit([], [], []).At(0, P95));
    }

    [Fact]
    public void A_constant_outcome_is_one_step_without_interval()
    {
        double[] x = [.. Enumerable.Range(1, 30)];
        IsotonicRegression curve = IsotonicRegression.Fit(x, new double[30], []);
        Assert.Equal(new IsotonicStep(1, 30, 0, 30, 30), Assert.Single(curve.Steps));
        Withheld(WithheldReason.NoVariation, 30, 0, curve.At(15, P95));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1, 2], [1], []));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1, 2], [1, 2], [1, 0]));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1, double.NaN], [1, 2], []));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1, 2], [1, 2], []).At(double.NaN, P95));
    }
}
