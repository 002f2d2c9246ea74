using Peakend.Engine.Samples;

namespace Peakend.Engine.Tests.Samples;

/// <summary>The planted effects, found again in the truth behind 5,000 customers; tolerances are about four standard errors.</summary>
public class PlantedEffectsTests
{
    private static readonly SampleOptions Options = new(Seed: 11, Customers: 5_000);
    private static readonly SampleHistory[] Histories = [.. SampleTruth.Histories(Options)];
    private static readonly SampleContact[] Contacts = [.. Histories.SelectMany(h => h.Contacts).Where(c => c.Memory is not null)];
    private static readonly SampleAsk[] Asks = [.. Histories.SelectMany(h => h.Asks).Where(a => a.Contact.Memory is not null)];

    [Fact]
    public void A_bad_memory_raises_the_churn_hazard_two_and_a_half_times()
    {
        double[] days = [0, 0], left = [0, 0];
        foreach (SampleHistory history in Histories)
        {
            DateTime now = Noon(history.Customer.JoinedOn > Options.From ? history.Customer.JoinedOn : Options.From);
            int bad = 0;
            foreach (SampleContact contact in history.Contacts)
            {
                days[bad] += (contact.EndedAt - now).TotalDays;
                now = contact.EndedAt;
                if (contact.Memory is double memory) bad = memory <= PlantedEffects.BadMemory ? 1 : 0;
            }
            days[bad] += Math.Max(0, (Noon(history.Departure?.On ?? Options.Until) - now).TotalDays);
            if (history.Departure is not null) left[bad]++;
        }
        Assert.Equal(PlantedEffects.ChurnHazard, left[0] / days[0] * 30.4375, 0.002);
        Assert.Equal(PlantedEffects.BadMemoryHazardRatio, left[1] / days[1] / (left[0] / days[0]), 0.5);
    }

    [Theory]
    [InlineData("csat", 0.55, 0.03)]
    [InlineData("nps", 0.45, 0.06)]
    [InlineData("ces", 0.40, 0.06)]
    [InlineData(PlantedEffects.NoiseMetric, 0, 0.09)]
    public void Answers_follow_the_true_memory(string metric, double expected, double tolerance) =>
        Assert.Equal(
            expected,
            Correlation(from a in Asks where a.Metric == metric && a.Answer is not null select (a.Contact.Memory!.Value, (double)a.Answer!)),
            tolerance);

    [Fact]
    public void The_segment_makes_the_link_of_satisfaction_with_growth_look_stronger()
    {
        DateOnly late = Options.Until.AddDays(1).AddMonths(-6), early = late.AddMonths(-6);
        (bool Business, double Csat, double Growth)[] customers = [..
            from history in Histories
            let answers = (from a in history.Asks
                           where a.Metric == "csat" && a.AnsweredAt < late.ToDateTime(TimeOnly.MinValue)
                           select (double)a.Answer!).ToArray()
            let after = history.Revenue.Where(r => r.Month >= late).Sum(r => (double)r.Cents)
            let before = history.Revenue.Where(r => r.Month >= early && r.Month < late).Sum(r => (double)r.Cents)
            where answers.Length > 0 && after > 0 && before > 0
            select (history.Customer.Business, answers.Average(), Math.Log(after / before))];
        var means = customers.GroupBy(c => c.Business)
            .ToDictionary(g => g.Key, g => (Csat: g.Average(c => c.Csat), Growth: g.Average(c => c.Growth)));
        Assert.Equal(0.254, Correlation(customers.Select(c => (c.Csat, c.Growth))), 0.07);
        Assert.Equal(
            0.118,
            Correlation(customers.Select(c => (c.Csat - means[c.Business].Csat, c.Growth - means[c.Business].Growth))),
            0.07);
    }

    [Fact]
    public void One_team_has_worse_endings()
    {
        double Bad(bool worse) => Contacts.Where(c => c.Team.Length > 0 && c.Team == PlantedEffects.WorseTeam == worse)
            .Average(c => c.Path.End <= PlantedEffects.BadMemory ? 1.0 : 0);
        Assert.Equal(0.20, Bad(true) - Bad(false), 0.025);
    }

    [Fact]
    public void Angry_customers_answer_less()
    {
        double Response(Func<double, bool> memory) => Asks.Where(a => memory(a.Contact.Memory!.Value)).Average(a => a.Answer is null ? 0.0 : 1);
        Assert.Equal(PlantedEffects.ResponseGood, Response(m => m >= PlantedEffects.GoodMemory), 0.02);
        Assert.Equal(PlantedEffects.ResponseBad, Response(m => m <= PlantedEffects.BadMemory), 0.02);
    }

    [Fact]
    public void The_last_week_has_an_outage_that_leaves_bad_memories()
    {
        SampleContact[] outages = [.. Contacts.Where(c => c.Topic == SampleTopic.Outage)];
        bool Last(SampleContact c) => DateOnly.FromDateTime(c.StartedAt).DayNumber - Options.LastWeek.DayNumber is >= 0 and < 7;
        Assert.True(outages.Where(Last).Average(c => c.Memory) < outages.Where(c => !Last(c)).Average(c => c.Memory) - 0.3);
    }

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static double Correlation(IEnumerable<(double X, double Y)> pairs)
    {
        (double X, double Y)[] all = [.. pairs];
        double meanX = all.Average(p => p.X), meanY = all.Average(p => p.Y);
        double spread = all.Sum(p => Math.Pow(p.X - meanX, 2)) * all.Sum(p => Math.Pow(p.Y - meanY, 2));
        return all.Sum(p => (p.X - meanX) * (p.Y - meanY)) / Math.Sqrt(spread);
    }
}
