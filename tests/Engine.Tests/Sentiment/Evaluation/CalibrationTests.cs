using Peakend.Engine.Sentiment.Evaluation;

namespace Peakend.Engine.Tests.Sentiment.Evaluation;

public class CalibrationTests
{
    // By hand. Bins of width 1/15: 0.50 and 0.52 in (7/15, 8/15], one of two right, mean 0.51: |0.5 − 0.51|; 0.95, 0.97, 1 in (14/15, 1], two of three right:
    // |2/3 − 2.92/3|. Error = (2·0.01 + 0.92)/5 = 0.188.
    [Fact]
    public void Agrees_with_figures_by_hand()
    {
        Calibration calibration = Calibration.Of([(0.50, true), (0.52, false), (0.95, true), (0.97, false), (1, true)]);
        Assert.Equal(0.188, calibration.ExpectedError, 1e-12);
        Assert.Equal(5, calibration.N);
        Assert.Equal([2, 3], calibration.Filled.Select(bin => bin.N));
        Assert.Equal((7.0 / 15, 8.0 / 15), (calibration.Filled[0].Above, calibration.Filled[0].UpTo));
        Assert.Equal(0.51, calibration.Filled[0].MeanConfidence, 1e-12);
        Assert.Equal(2.0 / 3, calibration.Filled[1].Accuracy, 1e-12);
    }

    [Fact]
    public void A_bins_upper_edge_belongs_to_it() =>
        Assert.Equal([(1.0 / 3, 0.4, 1), (0.4, 7.0 / 15, 1)], Calibration.Of([(0.4, true), (0.4 + 1e-9, true)]).Filled.Select(bin => (bin.Above, bin.UpTo, bin.N)));

    [Fact]
    public void As_sure_as_right_is_an_error_of_0() =>
        Assert.Equal(0, Calibration.Of(Enumerable.Range(0, 10).Select(i => (0.7, i < 7))).ExpectedError, 1e-12);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double confidence) => Assert.Throws<ArgumentException>(() => Calibration.Of([(confidence, true)]));
}
