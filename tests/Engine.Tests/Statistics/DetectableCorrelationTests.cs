using static Peakend.Engine.Statistics.ConfidenceLevel;

namespace Peakend.Engine.Tests.Statistics;

public class DetectableCorrelationTests
{
    // Sample sizes at two-sided 5 % and power 80 % (S. B. Hulley et al., Designing Clinical Research, table 6C: r = 0.1 → 783, 0.3 → 85,
    // 0.5 → 29); at those sizes the smallest r is theirs to the digits the rounding up of n leaves.
    [Theory]
    [InlineData(783, 0.1)]
    [InlineData(85, 0.3)]
    [InlineData(29, 0.5)]
    public void Agrees_with_the_tables_of_sample_sizes(int n, double r) =>
        Assert.Equal(r, DetectableCorrelation.Smallest(n, P95)!.Value, 2e-4);

    // tanh((1.959964 + 0.841621) / √82), Python statistics.NormalDist.
    [Fact]
    public void Agrees_with_its_formula() =>
        Assert.Equal(0.29987598637511986, DetectableCorrelation.Smallest(85, P95)!.Value, 1e-12);

    // What is found with the given power is found: 4,000 seeded samples of 50 with r at the smallest detectable; ±3 standard errors.
    [Fact]
    public void That_correlation_is_found_as_often_as_promised()
    {
        const int samples = 4000, n = 50;
        double r = DetectableCorrelation.Smallest(n, P95)!.Value;
        Random random = new(4);
        double[] x = new double[n], y = new double[n];
        int found = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < n; i++)
                (x[i], y[i]) = (Normal(), 0);
            for (int i = 0; i < n; i++)
                y[i] = r * x[i] + Math.Sqrt(1 - r * r) * Normal();
            if (PearsonCorrelation.Test(x, y)!.Value.P < 0.05) found++;
        }

        Assert.Equal(0.8, (double)found / samples, 0.02);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    [Fact]
    public void Three_observations_detect_nothing() => Assert.Null(DetectableCorrelation.Smallest(3, P95));

    [Fact]
    public void More_observations_detect_less_and_more_power_needs_more()
    {
        Assert.True(DetectableCorrelation.Smallest(200, P95) < DetectableCorrelation.Smallest(100, P95));
        Assert.True(DetectableCorrelation.Smallest(100, P95, 0.9) > DetectableCorrelation.Smallest(100, P95, 0.8));
    }

    [Fact]
    public void Refuses_a_power_that_says_nothing()
    {
        Assert.Throws<ArgumentException>(() => DetectableCorrelation.Smallest(50, P95, 1));
        Assert.Throws<ArgumentException>(() => DetectableCorrelation.Smallest(double.NaN, P95));
    }
}
