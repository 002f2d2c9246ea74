using Peakend.Engine.Tests.Reference;
using static Peakend.Engine.Statistics.ConfidenceLevel;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Statistics;

public class RelativeWeightsTests
{
    private static readonly Predictor[] Conditions =
    [
        new("agriculture", Swiss.Agriculture), new("examination", Swiss.Examination), new("education", Swiss.Education), new("catholic", Swiss.Catholic),
        new("infant mortality", Swiss.InfantMortality),
    ];

    // R: e <- eigen(Rx); L <- V %*% diag(sqrt(e$values)) %*% t(V); b <- solve(L, ry); w <- L^2 %*% b^2. Percentiles of 5,000 resamples of rows
    // by boot::boot; both sides are Monte Carlo: ±0.03.
    [Fact]
    public void Agrees_with_R_on_swiss()
    {
        IReadOnlyList<RelativeWeight> found = Weights(RelativeWeights.Of(Swiss.Fertility, Conditions, [], P95, seed: 1));
        double[] weight = [0.04841689581190066, 0.15470824980615999, 0.27196410464599913, 0.11468002994756153, 0.11696572138110456];
        double[] share = [0.06850785047123241, 0.21890560034171702, 0.38481765305678944, 0.16226736993231422, 0.16550152619794689];
        double[] lower = [0.02793, 0.08148, 0.0831, 0.03739, 0.03146], upper = [0.10277, 0.25535, 0.39825, 0.25739, 0.2519];
        double[] lowerShare = [0.04122, 0.11573, 0.12171, 0.04961, 0.04485], upperShare = [0.13181, 0.34357, 0.52669, 0.37247, 0.34261];
        for (int j = 0; j < 5; j++)
        {
            Assert.Equal(Conditions[j].Name, found[j].Name);
            Agrees(weight[j], Known(found[j].Weight).Value);
            Agrees(share[j], Known(found[j].Share).Value);
            Assert.Equal(lower[j], Known(found[j].Weight).Lower, 0.03);
            Assert.Equal(upper[j], Known(found[j].Weight).Upper, 0.03);
            Assert.Equal(lowerShare[j], Known(found[j].Share).Lower, 0.03);
            Assert.Equal(upperShare[j], Known(found[j].Share).Upper, 0.03);
            Assert.Equal(47, Known(found[j].Weight).N);
        }

        Assert.Equal(0.7067350015927258, found.Sum(one => Known(one.Weight).Value), 1e-12);      // R²
    }

    [Fact]
    public void Uncorrelated_predictors_have_their_squared_correlations()
    {
        double[] a = [1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1], b = [1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1, -1, -1, -1, -1];
        double[] y = [5, 6, 4, 7, 3, 5, 4, 4, 1, 2, 3, 2, -1, 0, 1, -2];
        IReadOnlyList<RelativeWeight> found = Weights(RelativeWeights.Of(y, [new("a", a), new("b", b)], [], P95, seed: 1));
        Assert.Equal(Math.Pow(Known(PearsonCorrelation.Estimate(a, y, P95)).Value, 2), Known(found[0].Weight).Value, 1e-12);
        Assert.Equal(Math.Pow(Known(PearsonCorrelation.Estimate(b, y, P95)).Value, 2), Known(found[1].Weight).Value, 1e-12);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes_and_rows_twice_in_a_cluster_add_nothing()
    {
        Assert.Equal(Weights(RelativeWeights.Of(Swiss.Fertility, Conditions, [], P95, 7, 300, threads: 1)), Weights(RelativeWeights.Of(Swiss.Fertility, Conditions, [], P95, 7, 300, threads: 2)));
        Predictor[] twice = Array.ConvertAll(Conditions, one => new Predictor(one.Name, [.. one.Values, .. one.Values]));
        int[] once = [.. Enumerable.Range(0, 47)];
        IReadOnlyList<RelativeWeight> plain = Weights(RelativeWeights.Of(Swiss.Fertility, Conditions, once, P95, 7, 300));
        IReadOnlyList<RelativeWeight> doubled = Weights(RelativeWeights.Of([.. Swiss.Fertility, .. Swiss.Fertility], twice, [.. once, .. once], P95, 7, 300));
        Assert.All(plain, (one, j) => Assert.Equal(Known(one.Weight).Upper, Known(doubled[j].Weight).Upper, 1e-10));
    }

    [Fact]
    public void Neither_units_nor_the_order_of_predictors_matter()
    {
        IReadOnlyList<RelativeWeight> plain = Weights(RelativeWeights.Of(Swiss.Fertility, Conditions, [], P95, 7, 300));
        Predictor[] moved = [.. Conditions.Reverse().Select(one => new Predictor(one.Name, Array.ConvertAll(one.Values, v => 1e4 - 1000 * v)))];
        IReadOnlyList<RelativeWeight> turned = Weights(RelativeWeights.Of(Array.ConvertAll(Swiss.Fertility, v => 1e5 + v), moved, [], P95, 7, 300));
        Assert.All(plain, (one, j) => Assert.Equal(Known(one.Share).Lower, Known(turned[4 - j].Share).Lower, 1e-9));
    }

    [Fact]
    public void Nine_clusters_are_too_few_and_each_predictor_costs_one()
    {
        int[] nine = [.. Enumerable.Range(0, 47).Select(i => i % 9)];
        Refused(ModelProblem.TooFew, 9, 10, null, RelativeWeights.Of(Swiss.Fertility, Conditions, nine, P95, 1));
        Refused(ModelProblem.TooFew, 0, 10, null, RelativeWeights.Of([], [new("a", [])], [], P95, 1));
    }

    [Fact]
    public void Predictors_that_say_nothing_of_their_own_are_refused_by_name()
    {
        Refused(ModelProblem.NoVariation, 47, 0, "none", RelativeWeights.Of(Swiss.Fertility, [Conditions[0], new("none", new double[47])], [], P95, 1));
        Refused(ModelProblem.Collinear, 47, 0, "twice", RelativeWeights.Of(Swiss.Fertility, [Conditions[0], new("twice", Array.ConvertAll(Swiss.Agriculture, v => 2 * v))], [], P95, 1));
        Refused(ModelProblem.NoVariation, 47, 0, null, RelativeWeights.Of(new double[47], Conditions, [], P95, 1));
    }

    [Fact]
    public void Refuses_callers_mistakes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativeWeights.Of(Swiss.Fertility, [], [], P95, 1));
        Assert.Throws<ArgumentException>(() => RelativeWeights.Of(Swiss.Fertility, Conditions, [1], P95, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativeWeights.Of(Swiss.Fertility, Conditions, [], P95, 1, resamples: 99));
    }

    private static IReadOnlyList<RelativeWeight> Weights(ModelOutcome<IReadOnlyList<RelativeWeight>> outcome) =>
        Assert.IsType<ModelOutcome<IReadOnlyList<RelativeWeight>>.Fitted>(outcome).Model;

    private static void Refused(ModelProblem problem, int n, int needed, string? predictor, ModelOutcome<IReadOnlyList<RelativeWeight>> outcome) =>
        Assert.Equal(new ModelOutcome<IReadOnlyList<RelativeWeight>>.Refused(problem, n, needed, predictor), outcome);
}
