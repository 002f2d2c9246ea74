namespace Peakend.Engine.Statistics;

/// <summary>Interval and test that all correlations of this folder share.</summary>
internal static class FisherZ
{
    /// <summary>Interval on the scale of atanh r, carried back; at |r| = 1 it has no width.</summary>
    internal static Estimate Interval(double r, double standardErrorOfZ, ConfidenceLevel level, int n)
    {
        double z = Math.Atanh(r), half = TwoSided.NormalCritical(level) * standardErrorOfZ;
        return new Estimate(r, Math.Tanh(z - half), Math.Tanh(z + half), level, n);
    }

    /// <summary>t = r·√(dof / (1 − r²)) against Student's t; infinite with p = 0 at |r| = 1.</summary>
    internal static TestResult StudentTest(double r, int degreesOfFreedom)
    {
        double t = r * Math.Sqrt(degreesOfFreedom / ((1 - r) * (1 + r)));
        return new TestResult(t, degreesOfFreedom, TwoSided.StudentP(t, degreesOfFreedom));
    }
}
