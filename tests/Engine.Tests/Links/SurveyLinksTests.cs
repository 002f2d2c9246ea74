using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using static Peakend.Engine.Tests.Links.Company;
using static Peakend.Engine.Tests.Statistics.Findings;

namespace Peakend.Engine.Tests.Links;

public class SurveyLinksTests
{
    private static readonly double[] Memory = [-0.9, -0.5, -0.4, 0, 0.1, 0.1, 0.3, 0.5, 0.6, 0.9, 0.8, -0.2], Answers = [1, 2, 1, 3, 2, 4, 5, 4, 3, 5, 4, 2];

    [Fact]
    public void With_one_answer_a_customer_it_is_the_plain_correlation()
    {
        LinkResult[] links = Links([.. Memory.Select((memory, i) => Customer($"{i}", answers: [Csat(Answers[i], Start, memory)]))]);
        Assert.Equal(["memory/csat/Pearson", "memory/csat/Spearman", "csat/churn/Pearson"], links.Select(link => link.Id));
        Assert.Equal(PearsonCorrelation.Estimate(Memory, Answers, ConfidenceLevel.P95), links[0].Strength);
        Assert.Equal(PearsonCorrelation.Test(Memory, Answers)?.P, links[0].P);
        Assert.Equal(SpearmanCorrelation.Estimate(Memory, Answers, ConfidenceLevel.P95), links[1].Strength);
        Withheld(WithheldReason.NoInput, 12, 0, links[2].Strength);
    }

    [Fact]
    public void With_repeats_customers_are_drawn_and_not_answers()
    {
        CustomerHistory[] all = [.. Memory.Select((memory, i) => Customer($"{i}", answers: [Csat(Answers[i], Start, memory), Csat(Answers[i], Start, memory)]))];
        double[] memory = [.. Memory.SelectMany(m => new[] { m, m })], answers = [.. Answers.SelectMany(a => new[] { a, a })];
        int[] customer = [.. Enumerable.Range(0, 24).Select(i => i / 2)];
        LinkResult[] links = Links(all);
        Assert.Equal(ClusterBootstrap.Pearson(memory, answers, customer, ConfidenceLevel.P95, 1).Finding, links[0].Strength);
        Assert.Equal(ClusterBootstrap.Spearman(memory, answers, customer, ConfidenceLevel.P95, 1).Finding, links[1].Strength);

        // Said twice, it is no better known: the interval is about that of twelve answers and well wider than that of twenty-four.
        Estimate twice = Known(links[0].Strength), naive = Known(PearsonCorrelation.Estimate(memory, answers, ConfidenceLevel.P95));
        Assert.Equal(24, twice.N);
        Assert.True(twice.Upper - twice.Lower > naive.Upper - naive.Lower);
        Withheld(WithheldReason.TooFew, 9, 10, Links(all[..9])[0].Strength); // customers, not answers
    }

    [Fact]
    public void Where_customers_are_drawn_the_checksum_covers_whose_each_row_is()
    {
        SurveyAnswer[] answers = [.. Memory.Select((memory, i) => Csat(Answers[i], Start, memory))];
        string first = Hash([answers[..2], answers[2..3], answers[3..]]), other = Hash([answers[..1], answers[1..3], answers[3..]]);
        Assert.NotEqual(first, other);
        Assert.Equal(first, Hash([[], answers[..2], answers[2..3], [], answers[3..]])); // customers without an answer are none of its rows

        static string Hash(SurveyAnswer[][] customers)
        {
            LinkResult[] links = Links([.. customers.Select((mine, i) => Customer($"{i}", answers: mine))]);
            Assert.Equal(links[0].RowsHash, links[1].RowsHash);
            return links[0].RowsHash;
        }
    }

    // Mean of the answers before leaving: 1, 3, 4, 5 against left 1, 1, 0, 0; by hand: deviations −2.25, −0.25, 0.75, 1.75 and ±0.5:
    // Sxy = −2.5, Sxx = 8.75, Syy = 1, r = −2.5/√8.75.
    [Fact]
    public void Answers_on_leaving_or_after_are_no_sign_of_leaving_and_undated_ones_are_kept()
    {
        LinkResult link = Links(
            Customer("a", left: Start, answers: [Csat(1, Start.AddDays(-1)), Csat(5, Start), Csat(5, Start.AddDays(1))]),
            Customer("b", left: Start, answers: [Csat(2, null), Csat(4, Start.AddDays(-9))]),
            Customer("c", churned: false, answers: [Csat(4, Start)]),
            Customer("d", answers: [Csat(5, Start)]),
            Customer("e", left: Start, answers: [Csat(1, Start)]))[2];
        Estimate r = Known(link.Strength);
        Assert.Equal(-2.5 / Math.Sqrt(8.75), r.Value, 1e-12);
        Assert.Equal(4, r.N);
    }

    [Fact]
    public void Answers_about_no_scored_contact_are_counted_as_excluded()
    {
        LinkResult[] links = Links([.. Memory.Select((memory, i) => Customer($"{i}", answers: [Csat(Answers[i], Start, i < 9 ? memory : null)]))]);
        Assert.Equal((9, 3), (Known(links[0].Strength).N, links[0].Excluded));
    }

    [Fact]
    public void Without_a_leaver_among_those_who_answered_nothing_varies_though_churn_is_known()
    {
        CustomerHistory[] all = [.. Memory.Select((memory, i) => Customer($"{i}", answers: [Csat(Answers[i], Start, memory)])), Customer("silent", left: Start)];
        Withheld(WithheldReason.NoVariation, 12, 0, Links(all)[2].Strength);
    }

    [Fact]
    public void One_answer_for_all_is_withheld_without_p()
    {
        LinkResult[] links = Links([.. Memory.Select((memory, i) => Customer($"{i}", answers: [Csat(5, Start, memory)]))]);
        Assert.All(links[..2], link => Withheld(WithheldReason.NoVariation, 12, 0, link.Strength));
        Assert.All(links, link => Assert.Null(link.P));
    }

    private static LinkResult[] Links(params CustomerHistory[] histories)
    {
        SurveyLinks links = new(Settings);
        foreach (CustomerHistory history in histories) links.Add(history);
        return [.. links.Results()];
    }
}
