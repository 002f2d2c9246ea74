using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class EstimateDifferenceTests
{
    // R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10, which is MOVER with Wilson's intervals: 56/70 − 48/80 and 9/10 − 3/10,
    // four digits printed.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.6, 0.1705, 0.8090)]
    public void Agrees_with_Newcombe_1998(int a, int n, int b, int m, double difference, double lower, double upper)
    {
        Estimate known = Known(EstimateDifference.Of(WilsonProportion.Estimate(a, n, P95), WilsonProportion.Estimate(b, m, P95)).Difference);
        Assert.Equal(difference, known.Value, 1e-12);
        Assert.Equal(lower, known.Lower, 5e-5);
        Assert.Equal(upper, known.Upper, 5e-5);
        Assert.Equal(n, known.N);
    }

    // 5 ± 3 against 1 ± 4: 4 ± 5 by Pythagoras; z = 4 / 5 · 1.959964.
    [Fact]
    public void Half_widths_add_like_the_sides_of_a_triangle()
    {
        (Finding difference, TestResult? test) = EstimateDifference.Of(Around(5, 3), Around(1, 4));
        Agrees(4, -1, 9, 20, Known(difference));
        Assert.Equal(1.5679711876, Given(test).Statistic, 1e-9);
        Assert.Equal(0.1168881, Given(test).P, 5e-7); // 2·Φ(−1.5679712)
    }

    [Fact]
    public void Equal_estimates_differ_by_nothing_with_p_of_one()
    {
        (Finding difference, TestResult? test) = EstimateDifference.Of(Around(2, 1), Around(2, 1));
        Assert.Equal(0, Known(difference).Value);
        Assert.Equal(1, Given(test).P);
    }

    [Fact]
    public void The_test_says_what_the_interval_says_however_lopsided() =>
        Properties.Always<(byte A, byte B), (byte Below, byte Above, byte BelowB, byte AboveB)>((v, w) =>
        {
            Finding.Known a = new(new Estimate(v.A, v.A - w.Below - 1, v.A + w.Above + 1, P95, 9)), b = new(new Estimate(v.B, v.B - w.BelowB - 1, v.B + w.AboveB + 1, P95, 9));
            (Finding difference, TestResult? test) = EstimateDifference.Of(a, b);
            (Finding turned, TestResult? turnedTest) = EstimateDifference.Of(b, a);
            Estimate d = Known(difference), t = Known(turned);
            double nearest = Math.Min(Math.Abs(d.Lower), Math.Abs(d.Upper));
            return (nearest < 1e-9 || Given(test).P < 0.05 == (d.Lower > 0 || d.Upper < 0)) && t.Lower == -d.Upper && t.Upper == -d.Lower && Given(turnedTest).P == Given(test).P;
        });

    [Fact]
    public void Withheld_when_either_is()
    {
        Finding none = new Finding.Withheld(WithheldReason.TooFew, 3, 10);
        Assert.Equal((none, null), EstimateDifference.Of(none, Around(1, 1)));
        Assert.Equal((none, null), EstimateDifference.Of(Around(1, 1), none));
    }

    [Fact]
    public void Without_width_there_is_no_test()
    {
        (Finding difference, TestResult? test) = EstimateDifference.Of(Around(2, 0), Around(1, 0));
        Agrees(1, 1, 1, 20, Known(difference));
        Assert.Null(test);
    }

    [Fact]
    public void Different_levels_are_a_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => EstimateDifference.Of(Around(1, 1), new Finding.Known(new Estimate(1, 0, 2, new ConfidenceLevel(0.9), 20))));

    private static Finding.Known Around(double value, double half) => new(new Estimate(value, value - half, value + half, P95, 20));
}
