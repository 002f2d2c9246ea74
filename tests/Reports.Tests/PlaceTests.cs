namespace Peakend.Reports.Tests;

public class PlaceTests
{
    [Fact]
    public void True_() => Assert.NotNull(typeof(PlaceTests).Assembly.FullName);
}
