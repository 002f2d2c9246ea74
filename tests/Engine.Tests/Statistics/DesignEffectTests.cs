using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class DesignEffectTests
{
    // P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86, 1979, 420–428, table 2: six targets, four judges.
    private static readonly double[] Ratings = [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7];

    private static readonly int[] Targets = [.. Enumerable.Range(0, 24).Select(i => i / 4)];

    // They print ICC(1, 1) = .17. To all digits, R: F <- anova(lm(x ~ g))$F[1]; (F − 1)/(F + m − 1) at F, F/qf(.975, 5, 18), F/qf(.025, 5, 18).
    [Fact]
    public void Agrees_with_Shrout_and_Fleiss_1979()
    {
        ClusterEffect found = DesignEffect.Of(Ratings, Targets, P95);
        Estimate correlation = Known(found.IntraclassCorrelation);
        Assert.Equal(0.17, correlation.Value, 5e-3);
        Assert.Equal(0.1657417684054753, correlation.Value, 1e-12);
        Assert.Equal(-0.132932324874751, correlation.Lower, 1e-9);
        Assert.Equal(0.7225600623281209, correlation.Upper, 1e-9);
        Assert.Equal(24, correlation.N);
        Assert.Equal(1 + 3 * 0.1657417684054753, Known(found.Factor).Value, 1e-12);
    }

    // R, as above with m0 <- (n - sum(m^2)/n)/(G - 1): mpg by cyl, 11, 7 and 14 cars; factor 1 + (sum(m^2)/n - 1)*icc.
    [Fact]
    public void Agrees_with_R_with_clusters_of_unequal_size()
    {
        ClusterEffect found = DesignEffect.Of(Mtcars.MilesPerGallon, Mtcars.Cylinders, P95);
        Assert.Equal(0.7900876033462682, Known(found.IntraclassCorrelation).Value, 1e-12);
        Assert.Equal(0.4511324808846199, Known(found.IntraclassCorrelation).Lower, 1e-9);
        Assert.Equal(0.993475871043346, Known(found.IntraclassCorrelation).Upper, 1e-9);
        Assert.Equal(9.246539359926674, Known(found.Factor).Value, 1e-11);
        Assert.Equal(5.70869526923322, Known(found.Factor).Lower, 1e-8);
    }

    [Fact]
    public void Rows_written_out_again_are_worth_one()
    {
        double[] twice = [.. Mtcars.Weight, .. Mtcars.Weight];
        int[] car = [.. Enumerable.Range(0, 32), .. Enumerable.Range(0, 32)];
        ClusterEffect found = DesignEffect.Of(twice, car, P95);
        Assert.Equal((1, 1, 1), (Known(found.IntraclassCorrelation).Value, Known(found.IntraclassCorrelation).Lower, Known(found.IntraclassCorrelation).Upper));
        Assert.Equal(2, Known(found.Factor).Value, 1e-12);
    }

    [Fact]
    public void Neither_order_nor_unit_matters()
    {
        Estimate plain = Known(DesignEffect.Of(Ratings, Targets, P95).Factor);
        Estimate moved = Known(DesignEffect.Of([.. Ratings.Reverse().Select(v => 1e5 - 10 * v)], [.. Targets.Reverse().Select(t => -7 * t)], P95).Factor);
        Assert.Equal(plain.Lower, moved.Lower, 1e-8);
        Assert.Equal(plain.Upper, moved.Upper, 1e-8);
    }

    [Fact]
    public void One_cluster_or_none_with_two_rows_is_too_few()
    {
        Withheld(WithheldReason.TooFew, 1, 2, DesignEffect.Of([1, 2, 3], [1, 1, 1], P95).Factor);
        Withheld(WithheldReason.TooFew, 3, 4, DesignEffect.Of([1, 2, 3], [1, 2, 3], P95).IntraclassCorrelation);
    }

    [Fact]
    public void A_constant_is_withheld_not_NaN() => Withheld(WithheldReason.NoVariation, 4, 0, DesignEffect.Of([5, 5, 5, 5], [1, 1, 2, 2], P95).Factor);

    [Fact]
    public void Refuses_callers_mistakes() => Assert.Throws<ArgumentException>(() => DesignEffect.Of([1, 2], [1], P95));
}
