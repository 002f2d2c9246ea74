namespace Peakend.Engine.Samples;

/// <summary>The true moods of a sample interaction, moment by moment, and what the customer keeps of them.</summary>
/// <param name="Moods">One for each customer moment, in order; empty when the customer never speaks.</param>
/// <param name="Ritual">Whether the last moment is only thanks or goodbye.</param>
public sealed record MoodPath(IReadOnlyList<Mood> Moods, bool Ritual)
{
    private const double PeakWeight = 0.2, RitualWeight = 0.5;
    private static readonly double[] Valences = [-0.9, -0.5, 0, 0.5, 0.9];
    private static readonly double[] EndWeights = [1, 0.5, 0.25];

    /// <summary>Valence of the moment of greatest salience, the later one of equals; −1 to +1.</summary>
    public double Peak => Moods.Aggregate(0.0, (peak, mood) => Math.Abs(Valence(mood)) >= Math.Abs(peak) ? Valence(mood) : peak);

    /// <summary>Weighted mean of the last three moments, a ritual closing at half its weight; −1 to +1.</summary>
    public double End
    {
        get
        {
            double sum = 0, weights = 0;
            for (int back = 0; back < EndWeights.Length && back < Moods.Count; back++)
            {
                double weight = EndWeights[back] * (Ritual && back == 0 ? RitualWeight : 1);
                sum += weight * Valence(Moods[^(back + 1)]);
                weights += weight;
            }
            return weights == 0 ? 0 : sum / weights;
        }
    }

    /// <summary>The true memory, 0.2·peak + 0.8·end; −1 to +1.</summary>
    public double Memory => PeakWeight * Peak + (1 - PeakWeight) * End;

    /// <summary>True valence of a mood, −1 to +1.</summary>
    public static double Valence(Mood mood) => Valences[(int)mood];

    /// <summary>Draws a path: a start by topic, an end by <paramref name="luck"/>, and a turning point between.</summary>
    /// <param name="random">Source of chance.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="luck">Log odds of a better ending.</param>
    /// <param name="moments">Moments before any ritual closing, at least 1.</param>
    /// <param name="ritualChance">Probability of a ritual closing after a good or neutral end; half that after a bad one.</param>
    internal static MoodPath Draw(SampleRandom random, SampleTopic topic, double luck, int moments, double ritualChance)
    {
        Mood start = Start(random, topic), end = Ending(random, luck);
        double turn = 0.2 + 0.6 * random.Unit();
        var moods = new List<Mood>(moments + 1);
        for (int i = 0; i < moments; i++)
        {
            Mood mood = i == moments - 1 ? end : i == 0 || (double)i / (moments - 1) < turn ? start : end;
            bool inside = i > 0 && i < moments - 1;
            moods.Add(inside && random.Chance(0.25) ? TowardNeutral(mood) : mood);
        }
        bool ritual = random.Chance(end < Mood.Neutral ? ritualChance / 2 : ritualChance);
        if (ritual) moods.Add(end > Mood.Neutral ? Mood.Good : Mood.Neutral);
        return new MoodPath(moods, ritual);
    }

    private static Mood Start(SampleRandom random, SampleTopic topic) =>
        random.Chance(Topics.BadStart[(int)topic]) ? random.Chance(0.3) ? Mood.VeryBad : Mood.Bad
        : random.Chance(0.2) ? Mood.Good : Mood.Neutral;

    private static Mood Ending(SampleRandom random, double luck)
    {
        const double badCut = -0.75, goodCut = 0.5;
        double draw = random.Unit();
        if (draw < Logistic(badCut - luck)) return random.Chance(0.4) ? Mood.VeryBad : Mood.Bad;
        if (draw < 1 - Logistic(luck - goodCut)) return Mood.Neutral;
        return random.Chance(0.4) ? Mood.VeryGood : Mood.Good;
    }

    private static Mood TowardNeutral(Mood mood) => mood + Math.Sign(Mood.Neutral - mood);

    internal static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
