namespace Peakend.Engine.Tests.Statistics;

/// <summary>Opens a finding the way a test expects it.</summary>
internal static class Findings
{
    internal static Estimate Known(Finding finding) => Assert.IsType<Finding.Known>(finding).Estimate;

    internal static TestResult Given(TestResult? test)
    {
        Assert.NotNull(test);
        return test.Value;
    }

    internal static void Withheld(WithheldReason reason, int n, int needed, Finding finding) =>
        Assert.Equal(new Finding.Withheld(reason, n, needed), finding);

    /// <summary>Agrees to twelve digits: another order of summation may cost the last few.</summary>
    internal static void Agrees(double expected, double actual) =>
        Assert.Equal(expected, actual, 1e-12 * Math.Max(1e-300, Math.Abs(expected)));

    internal static void Agrees(double value, double lower, double upper, int n, Estimate actual)
    {
        Agrees(value, actual.Value);
        Agrees(lower, actual.Lower);
        Agrees(upper, actual.Upper);
        Assert.Equal(n, actual.N);
    }

    internal static TModel Fitted<TModel>(ModelFit<TModel> fit) => Assert.IsType<ModelFit<TModel>.Fitted>(fit).Model;

    internal static void Refused<TModel>(WithheldReason reason, int n, int needed, ModelFit<TModel> fit) =>
        Withheld(reason, n, needed, Assert.IsType<ModelFit<TModel>.Refused>(fit).Finding);
}
