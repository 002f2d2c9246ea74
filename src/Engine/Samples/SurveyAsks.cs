namespace Peakend.Engine.Samples;

/// <summary>Who is asked what, who answers, and what they say.</summary>
internal static class SurveyAsks
{
    private sealed record Question(string Metric, int Minimum, int Maximum, double Share, double Middle, double Slope, double Noise);

    private static readonly Question[] Questions =
    [
        new("csat", 1, 5, 0.85, 3.35, PlantedEffects.CsatSlope, PlantedEffects.CsatNoise),
        new("nps", 0, 10, 0.15, 6.6, PlantedEffects.NpsSlope, PlantedEffects.NpsNoise),
        new("ces", 1, 7, 0.18, 4.6, PlantedEffects.CesSlope, PlantedEffects.CesNoise),
        new(PlantedEffects.NoiseMetric, 1, 5, 0.12, 3.4, 0, 1.1),
    ];

    /// <summary>Asks after one contact; nobody is asked who has left or when the answer would lie beyond the data.</summary>
    public static void After(SampleContact contact, DateTime dataEnd, SampleRandom random, List<SampleAsk> asks)
    {
        if (contact.Kind == ContactKind.Silent) return;
        foreach (Question question in Questions)
        {
            if (!random.Chance(question.Share)) continue;
            DateTime asked = contact.EndedAt.AddMinutes(random.Between(5, 90));
            DateTime answered = asked.AddSeconds(60 + (int)(36_000 * random.Exponential()));
            double memory = contact.Memory ?? 0;
            double felt = question.Middle + question.Slope * memory + question.Noise * random.Normal();
            bool answers = random.Chance(ResponseChance(contact.Memory)) && answered < dataEnd;
            if (asked >= dataEnd) continue;
            int answer = (int)Math.Clamp(Math.Round(felt), question.Minimum, question.Maximum);
            asks.Add(new SampleAsk(
                contact, question.Metric, question.Minimum, question.Maximum, asked, answers ? answer : null, answers ? answered : null));
        }
    }

    private static double ResponseChance(double? memory) => memory switch
    {
        <= PlantedEffects.BadMemory => PlantedEffects.ResponseBad,
        >= PlantedEffects.GoodMemory => PlantedEffects.ResponseGood,
        _ => PlantedEffects.ResponseNeutral,
    };
}
