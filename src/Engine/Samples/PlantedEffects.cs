namespace Peakend.Engine.Samples;

/// <summary>
/// Every effect planted in the sample company, in one place. What they come to in a large sample is measured and written in
/// <c>data/samples/README.md</c>; nothing else in the generator ties outcomes to feelings.
/// </summary>
public static class PlantedEffects
{
    /// <summary>(a) Hazard of churn a month (30.4375 days) while the latest memory is not bad.</summary>
    public const double ChurnHazard = 0.016;

    /// <summary>(a) Factor on the hazard while the latest memory is bad.</summary>
    public const double BadMemoryHazardRatio = 2.5;

    /// <summary>A memory at or below this (unitless, −1 to +1) is bad.</summary>
    public const double BadMemory = -0.15;

    /// <summary>A memory at or above this (unitless, −1 to +1) is good.</summary>
    public const double GoodMemory = 0.15;

    /// <summary>(b) CSAT points (scale 1–5) for one unit of memory.</summary>
    public const double CsatSlope = 1.3;

    /// <summary>(b) Standard deviation of CSAT noise, points; correlation with memory about 0.55.</summary>
    public const double CsatNoise = 0.88;

    /// <summary>(b) NPS points (scale 0–10) for one unit of memory.</summary>
    public const double NpsSlope = 2.8;

    /// <summary>(b) Standard deviation of NPS noise, points; correlation with memory about 0.45.</summary>
    public const double NpsNoise = 2.6;

    /// <summary>(b) CES points (scale 1–7) for one unit of memory.</summary>
    public const double CesSlope = 1.5;

    /// <summary>(b) Standard deviation of CES noise, points; correlation with memory about 0.40.</summary>
    public const double CesNoise = 1.65;

    /// <summary>(c) Log odds that a change of plan or options is an upgrade, for one unit of the customer's mean memory so far.</summary>
    public const double UpgradeSlope = 4.0;

    /// <summary>(d) Share of business customers.</summary>
    public const double BusinessShare = 0.40;

    /// <summary>(d) Shift of the log odds of a better ending on the priority line of business customers.</summary>
    public const double PriorityLine = 4.4;

    /// <summary>(d) Seats a business customer adds each month on average, whatever they remember.</summary>
    public const double NewSeats = 0.12;

    /// <summary>(d) Rise of business prices in January of the last year, as a share: contracts follow an index.</summary>
    public const double Indexation = 0.20;

    /// <summary>(d) Fall of consumer prices in the same January, as a share: a price war.</summary>
    public const double PriceCut = 0.12;

    /// <summary>(e) The team whose endings are worse.</summary>
    public const string WorseTeam = "Deich";

    /// <summary>(e) Shift of the log odds of a better ending in that team; about 20 points more bad endings.</summary>
    public const double WorseTeamShift = -1.9;

    /// <summary>(e) Probability that an agent on the telephone or in a chat acknowledges a bad moment before going on.</summary>
    public const double Empathy = 0.75;

    /// <summary>(e) The same in the worse team.</summary>
    public const double WorseTeamEmpathy = 0.45;

    /// <summary>(f) The survey metric that is pure noise.</summary>
    public const string NoiseMetric = "packaging";

    /// <summary>(g) Probability that a survey is answered after a good memory.</summary>
    public const double ResponseGood = 0.45;

    /// <summary>(g) The same after a memory that is neither good nor bad, or none.</summary>
    public const double ResponseNeutral = 0.33;

    /// <summary>(g) The same after a bad memory.</summary>
    public const double ResponseBad = 0.20;

    /// <summary>(h) Probability that a customer calls about the outage in the last whole week.</summary>
    public const double OutageContact = 0.16;

    /// <summary>(h) Shift of the log odds of a better ending in those contacts.</summary>
    public const double OutageShift = -4;

    /// <summary>(j) Probability that the log's flag, where set, says resolved after a good end.</summary>
    public const double ResolvedGood = 0.93;

    /// <summary>(j) The same after an end that is neither good nor bad.</summary>
    public const double ResolvedNeutral = 0.70;

    /// <summary>(j) The same after a bad end.</summary>
    public const double ResolvedBad = 0.30;

    /// <summary>(j) Probability of another contact on the topic, one to seven days later, when the flag says not resolved.</summary>
    public const double Recontact = 0.20;

    /// <summary>Standard deviation between customers of the log odds of a better ending: some are luckier than others.</summary>
    public const double CustomerSpread = 1.8;
}
