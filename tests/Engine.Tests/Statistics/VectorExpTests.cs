namespace Peakend.Engine.Tests.Statistics;

public class VectorExpTests
{
    [Fact]
    public void Agrees_with_the_platforms_exponential_to_the_last_places()
    {
        double[] x = [.. Enumerable.Range(0, 20003).Select(i => (i - 10000) * 0.0701234)], result = new double[x.Length];
        VectorExp.Of(x, result);
        for (int i = 0; i < x.Length; i++)
            Assert.Equal(1, result[i] / Math.Exp(x[i]), 4e-16 + 1e-16 * Math.Abs(x[i]) / 100);
    }

    [Fact]
    public void Stays_finite_and_knows_zero()
    {
        double[] result = new double[3];
        VectorExp.Of([0, 1e9, -1e9], result);
        Assert.Equal(1, result[0]);
        Assert.True(double.IsFinite(result[1]) && result[2] is > 0 and < 1e-300);
    }
}
