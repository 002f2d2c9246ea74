using static Peakend.Engine.Tests.Statistics.Findings;
using static Peakend.Engine.Tests.Statistics.Properties;

namespace Peakend.Engine.Tests.Statistics;

public class MultipleTestingTests
{
    // Y. Benjamini and Y. Hochberg, JRSS B 57(1), 1995, §4; adjusted by R's p.adjust.
    private static readonly double[] P =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];

    private static readonly double[] Holm = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1];

    private static readonly double[] BenjaminiHochberg =
    [
        0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486,
        0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
    ];

    [Fact]
    public void Agree_with_R_on_Benjamini_and_Hochberg_1995()
    {
        Assert.All(MultipleTesting.Holm(P), (p, i) => Agrees(Holm[i], p));
        Assert.All(MultipleTesting.BenjaminiHochberg(P), (p, i) => Agrees(BenjaminiHochberg[i], p));
    }

    [Fact]
    public void The_order_of_the_questions_is_kept()
    {
        double[] backwards = [.. P.Reverse()];
        Assert.Equal(MultipleTesting.Holm(P).Reverse(), MultipleTesting.Holm(backwards));
        Assert.Equal(MultipleTesting.BenjaminiHochberg(P).Reverse(), MultipleTesting.BenjaminiHochberg(backwards));
    }

    [Fact]
    public void One_question_stays_as_it_is_and_none_is_none()
    {
        Assert.Equal([0.04], MultipleTesting.Holm([0.04]));
        Assert.Equal([0.04], MultipleTesting.BenjaminiHochberg([0.04]));
        Assert.Empty(MultipleTesting.Holm([]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void Refuses_what_is_not_a_p(double p)
    {
        Assert.Throws<ArgumentException>(() => MultipleTesting.Holm([0.5, p]));
        Assert.Throws<ArgumentException>(() => MultipleTesting.BenjaminiHochberg([0.5, p]));
    }

    [Fact]
    public void Adjusting_never_lowers_p_and_Holm_is_the_stricter() => Always<uint[]>(values =>
    {
        double[] p = Array.ConvertAll(values, value => value % 1000 / 999.0);
        double[] holm = MultipleTesting.Holm(p), bh = MultipleTesting.BenjaminiHochberg(p);
        return p.Select((raw, i) => raw <= bh[i] + 1e-12 && bh[i] <= holm[i] + 1e-12 && holm[i] <= 1).All(ok => ok);
    });
}
