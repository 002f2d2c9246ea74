using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class IndependenceTestTests
{
    // R: chisq.test(T, correct = FALSE); V's ends sqrt(λ/(n*(k - 1))), λ by uniroot on pchisq(X, df, ncp = λ) at .975 and .025.
    [Fact]
    public void Agrees_with_R_on_hair_and_eyes()
    {
        Independence found = IndependenceTest.Of(HairEyeColor.HairByEye, 4, P95);
        Estimate v = Known(found.CramersV);
        Agrees(0.2790446233426584, v.Value);
        Assert.Equal(0.2235270163689008, v.Lower, 1e-10);
        Assert.Equal(0.317988102937572, v.Upper, 1e-10);
        Assert.Equal(592, v.N);
        TestResult test = Given(found.Test);
        Agrees(138.2898416260083, test.Statistic);
        Assert.Equal(9, test.DegreesOfFreedom);
        Assert.Equal(2.325286787098808e-25, test.P, 1e-36);
    }

    // R, as above. The second table has p = 0.046, yet an interval from 0: χ² tests one side, an interval of V has two.
    [Fact]
    public void Agrees_with_R_where_there_may_be_nothing()
    {
        Independence eyes = IndependenceTest.Of(HairEyeColor.SexByEye, 4, P95), hair = IndependenceTest.Of(HairEyeColor.HairBySex, 2, P95);
        Agrees(0.05083466205957649, Known(eyes.CramersV).Value);
        Assert.Equal(0, Known(eyes.CramersV).Lower);
        Assert.Equal(0.10754954914675419, Known(eyes.CramersV).Upper, 1e-10);
        Assert.Equal(0.6754041735765788, Given(eyes.Test).P, 1e-12);
        Agrees(0.11620581250488708, Known(hair.CramersV).Value);
        Assert.Equal(0, Known(hair.CramersV).Lower);
        Assert.Equal(0.18517744644361761, Known(hair.CramersV).Upper, 1e-10);
        Assert.Equal(0.04613081084463356, Given(hair.Test).P, 1e-13);
    }

    // R: sum(dpois(j, l/2)*pchisq(x, d + 2*j)) and sum(dpois(j, l/2)*pbeta(a*f/(a*f + b), a/2 + j, b/2)) over j = 0 … 2000;
    // pf(…, ncp = ) itself is exact to ten digits only.
    [Fact]
    public void Noncentral_distributions_agree_with_R()
    {
        Assert.Equal(0.04959679663201882, Noncentral.ChiSquaredCdf(3.2, 4, 7.5), 1e-13);
        Assert.Equal(0.88620763787785151, Noncentral.ChiSquaredCdf(150, 3, 120), 1e-12);
        Assert.Equal(0.99811870998423469, Noncentral.ChiSquaredCdf(1200, 9, 1000), 1e-12);
        Assert.Equal(0.4518386458833297, Noncentral.FCdf(2.5, 3, 40, 6), 1e-12);
        Assert.Equal(0.6683110870867219, Noncentral.FCdf(50, 2, 500, 90), 1e-12);
    }

    // R: chisq.test(table(mtcars$cyl, mtcars$am)) warns: three of six cells expect fewer than 5, the smallest 2.84.
    [Fact]
    public void A_sparse_table_is_withheld_with_the_n_that_would_do()
    {
        Independence found = IndependenceTest.OfCodes(Mtcars.Cylinders, Mtcars.Manual, P95);
        // The second smallest of six expects 4.15625; a fifth of six cells, one, may stay below 5: 32 · 5/4.15625 = 38.5.
        Withheld(WithheldReason.TooFew, 32, 39, found.CramersV);
        Assert.Null(found.Test);
        Withheld(WithheldReason.TooFew, 0, 20, IndependenceTest.Of([0, 0, 0, 0], 2, P95).CramersV);
    }

    [Fact]
    public void One_group_only_is_withheld() => Withheld(WithheldReason.NoVariation, 60, 0, IndependenceTest.Of([30, 30, 0, 0], 2, P95).CramersV);

    [Fact]
    public void Groupings_that_tell_one_another_have_V_one()
    {
        Estimate v = Known(IndependenceTest.Of([30, 0, 0, 0, 20, 0, 0, 0, 40], 3, P95).CramersV);
        Assert.Equal(1, v.Value, 1e-15);
        Assert.InRange(v.Lower, 0.8, 0.95);
        Assert.Equal(1, v.Upper);
    }

    [Fact]
    public void Neither_order_nor_empty_groups_matter()
    {
        Independence plain = IndependenceTest.Of(HairEyeColor.SexByEye, 4, P95);
        int[] turned = [98, 122, 101, 114, 0, 0, 47, 46, 33, 31];
        Independence moved = IndependenceTest.Of(turned, 2, P95);
        Agrees(Known(plain.CramersV).Value, Known(moved.CramersV).Value);
        Assert.Equal(Known(plain.CramersV).Upper, Known(moved.CramersV).Upper, 1e-10);
        Assert.Equal(3, Given(moved.Test).DegreesOfFreedom);
    }

    [Fact]
    public void Codes_make_the_same_table()
    {
        List<int> hair = [], eye = [];
        for (int cell = 0; cell < 16; cell++)
        {
            hair.AddRange(Enumerable.Repeat(-cell / 4, HairEyeColor.HairByEye[cell]));
            eye.AddRange(Enumerable.Repeat(100 * (cell % 4), HairEyeColor.HairByEye[cell]));
        }

        Agrees(138.2898416260083, Given(IndependenceTest.OfCodes([.. hair], [.. eye], P95).Test).Statistic);
        Withheld(WithheldReason.TooFew, 0, 20, IndependenceTest.OfCodes([], [], P95).CramersV);
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentException>(() => IndependenceTest.Of([1, 2, 3], 2, P95));
        Assert.Throws<ArgumentException>(() => IndependenceTest.Of([1, -2], 2, P95));
        Assert.Throws<ArgumentException>(() => IndependenceTest.OfCodes([1], [1, 2], P95));
    }
}
