namespace Peakend.Engine.Samples;

/// <summary>A made-up customer.</summary>
/// <param name="Number">From 1.</param>
/// <param name="JoinedOn">First day as a customer; may lie before the data.</param>
/// <param name="Business">Segment business rather than consumer.</param>
/// <param name="Plan">basic, plus or max at the start.</param>
/// <param name="Country">DE, AT or GB.</param>
/// <param name="Language">de or en.</param>
/// <param name="Luck">True, unseen: this customer's standing shift of the log odds of a better ending.</param>
/// <param name="ContactRate">True, unseen: contacts a month (30.4375 days).</param>
public sealed record SampleCustomer(
    int Number, DateOnly JoinedOn, bool Business, string Plan, string Country, string Language, double Luck, double ContactRate)
{
    internal static readonly string[] Plans = ["basic", "plus", "max"];
    private const double MeanContactRate = 0.765;

    internal static SampleCustomer Draw(SampleOptions options, SampleRandom random, int number)
    {
        bool business = random.Chance(PlantedEffects.BusinessShare);
        string country = random.Chance(0.60) ? random.Chance(0.8) ? "DE" : "AT" : "GB";
        string language = random.Chance(0.03) ? country == "GB" ? "de" : "en" : country == "GB" ? "en" : "de";
        return new SampleCustomer(
            number,
            Joined(options, random),
            business,
            Plans[random.Weighted([0.45, 0.35, 0.20])],
            country,
            language,
            PlantedEffects.CustomerSpread * random.Normal() + (business ? PlantedEffects.PriorityLine : 0),
            MeanContactRate * Math.Exp(0.5 * random.Normal() - 0.125));
    }

    /// <summary>Four in ten came three to nine years before the data, the others evenly since, until two months before its end.</summary>
    private static DateOnly Joined(SampleOptions options, SampleRandom random)
    {
        const int threeYears = 1096;
        if (random.Chance(0.4)) return options.From.AddDays(-threeYears - random.Below(2 * threeYears));
        DateOnly first = options.From.AddDays(-threeYears);
        return first.AddDays(random.Below(options.Until.AddMonths(-2).DayNumber - first.DayNumber));
    }
}
