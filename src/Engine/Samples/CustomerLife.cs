namespace Peakend.Engine.Samples;

/// <summary>Lives a customer through the data: contact after contact, until they leave or the data end.</summary>
internal static class CustomerLife
{
    private const double DaysAMonth = 30.4375, FlagMissing = 0.15;
    private static readonly string[] Teams = ["Anker", "Brise", "Deich", "Ebbe", "Fjord", "Flut"];
    private static readonly double[] TeamShares = [0.20, 0.17, 0.18, 0.17, 0.13, 0.15];

    public static SampleHistory Live(SampleOptions options, int number)
    {
        var random = new SampleRandom(options.Seed, number, 1);
        SampleCustomer customer = SampleCustomer.Draw(options, random, number);
        DateTime end = options.Until.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime now = Later(options.From, customer.JoinedOn).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        DateTime? outage = OutageCall(options, random);
        double patience = random.Exponential();
        bool bad = false;
        SampleTopic? again = null;
        var contacts = new List<SampleContact>();
        var asks = new List<SampleAsk>();
        DateOnly? left = null;
        while (true)
        {
            double gap = again is null ? random.Exponential() / customer.ContactRate * DaysAMonth : 1 + 5 * random.Unit();
            DateTime next = OpeningHours.Within(now.AddDays(gap), now, random);
            bool inOutage = outage is DateTime call && call > now && call <= next;
            if (inOutage) next = outage!.Value;
            double hazard = PlantedEffects.ChurnHazard * (bad ? PlantedEffects.BadMemoryHazardRatio : 1) / DaysAMonth;
            double untilNext = hazard * (Earlier(next, end) - now).TotalDays;
            if (patience < untilNext)
            {
                left = DateOnly.FromDateTime(now.AddDays(patience / hazard));
                break;
            }
            patience -= untilNext;
            if (next >= end) break;
            SampleContact contact = Meet(customer, contacts.Count + 1, next, end, inOutage ? SampleTopic.Outage : again, inOutage, random);
            contacts.Add(contact);
            SurveyAsks.After(contact, end, random, asks);
            if (contact.Memory is double memory) bad = memory <= PlantedEffects.BadMemory;
            again = contact.Resolved == false && random.Chance(PlantedEffects.Recontact) ? contact.Topic : null;
            now = contact.EndedAt;
        }
        List<SampleRevenue> revenue = Billing.Of(options, customer, contacts, left, new SampleRandom(options.Seed, number, 2));
        return new SampleHistory(customer, contacts, asks, revenue, left is DateOnly on ? Departure(on, bad, random) : null);
    }

    private static SampleContact Meet(
        SampleCustomer customer, int number, DateTime start, DateTime dataEnd, SampleTopic? topic, bool inOutage, SampleRandom random)
    {
        var about = topic ?? (SampleTopic)random.Weighted(Topics.Shares);
        var channel = (SampleChannel)random.Weighted(inOutage ? [0.6, 0.4, 0] : [0.40, 0.38, 0.22]);
        ContactKind kind = Kind(channel, random);
        string team = Teams[random.Weighted(TeamShares)];
        string agent = FormattableString.Invariant($"a{Array.IndexOf(Teams, team) * 5 + random.Between(1, 5):00}");
        double luck = customer.Luck + (team == PlantedEffects.WorseTeam ? PlantedEffects.WorseTeamShift : 0)
            + (inOutage ? PlantedEffects.OutageShift : 0);
        MoodPath path = Path(kind, channel, about, luck, random);
        bool unhappy = !path.Ritual && path.Moods.Count > 0 && path.Moods[^1] <= Mood.Neutral;
        if (unhappy && kind == ContactKind.Ordinary && channel == SampleChannel.Chat && random.Chance(0.12)) kind = ContactKind.Abandoned;
        bool bot = kind == ContactKind.BotOnly;
        return new SampleContact(
            number, kind, channel, about, start, Earlier(start + Duration(channel, path.Moods.Count, random), dataEnd.AddSeconds(-1)),
            bot ? "" : team, bot ? "" : agent,
            kind == ContactKind.Foreign ? random.Chance(0.5) ? "fr" : "pl" : customer.Language,
            bot ? 0 : Transfers(path.End <= PlantedEffects.BadMemory, random),
            random.Chance(FlagMissing) ? null : random.Chance(ResolvedChance(path)),
            path);
    }

    private static ContactKind Kind(SampleChannel channel, SampleRandom random) =>
        random.Chance(0.012) ? ContactKind.Foreign
        : channel == SampleChannel.Call && random.Chance(0.01) ? ContactKind.Silent
        : channel == SampleChannel.Chat && random.Chance(0.03) ? ContactKind.BotOnly
        : ContactKind.Ordinary;

    private static MoodPath Path(
        ContactKind kind, SampleChannel channel, SampleTopic topic, double luck, SampleRandom random) => (kind, channel) switch
    {
        (ContactKind.Silent, _) => new MoodPath([], false),
        (ContactKind.BotOnly, _) => MoodPath.Draw(random, topic, luck, random.Between(2, 3), 0.2),
        (_, SampleChannel.Mail) => MoodPath.Draw(random, topic, luck, random.Chance(0.6) ? 1 : 2, 0),
        (_, SampleChannel.Chat) => MoodPath.Draw(random, topic, luck, random.Between(3, 6), 0.4),
        _ => MoodPath.Draw(random, topic, luck, random.Between(4, 6), 0.5),
    };

    private static double ResolvedChance(MoodPath path) =>
        path.End >= PlantedEffects.GoodMemory ? PlantedEffects.ResolvedGood
        : path.End <= PlantedEffects.BadMemory ? PlantedEffects.ResolvedBad
        : PlantedEffects.ResolvedNeutral;

    private static int Transfers(bool ill, SampleRandom random) =>
        random.Weighted(ill ? [0.60, 0.25, 0.11, 0.04] : [0.84, 0.13, 0.02, 0.01]);

    private static TimeSpan Duration(SampleChannel channel, int moments, SampleRandom random) => channel switch
    {
        SampleChannel.Mail => TimeSpan.FromSeconds(moments * random.Between(7_200, 100_000)),
        SampleChannel.Chat => TimeSpan.FromSeconds(30 + moments * random.Between(60, 150)),
        _ => TimeSpan.FromSeconds(20 + moments * random.Between(25, 80)),
    };

    private static DateTime? OutageCall(SampleOptions options, SampleRandom random)
    {
        bool calls = random.Chance(PlantedEffects.OutageContact);
        DateTime tuesday = options.LastWeek.AddDays(1).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        DateTime at = tuesday.AddDays(random.Below(3)).AddSeconds(random.Below(12 * 3600));
        return calls ? at : null;
    }

    /// <summary>Those with a bad last memory mostly say "price" (idea 5 of the product): the reason given is not the reason felt.</summary>
    private static SampleDeparture Departure(DateOnly on, bool badMemory, SampleRandom random)
    {
        string[] reasons = ["price", "competitor", "service", "moved", "no need", "other"];
        int reason = random.Weighted(badMemory ? [0.50, 0.18, 0.14, 0.07, 0.06, 0.05] : [0.22, 0.16, 0.05, 0.27, 0.22, 0.08]);
        return new SampleDeparture(on, reasons[reason], reason <= 2);
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
