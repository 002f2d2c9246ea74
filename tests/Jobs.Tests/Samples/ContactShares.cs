using System.Globalization;
using Peakend.Engine.Samples;

namespace Peakend.Jobs.Tests.Samples;

/// <summary>Planted effects that no link of the family is about, read from the database.</summary>
internal static class ContactShares
{
    private static readonly string Bad = PlantedEffects.BadMemory.ToString(CultureInfo.InvariantCulture), Good = PlantedEffects.GoodMemory.ToString(CultureInfo.InvariantCulture);

    /// <summary>Share of contacts that end badly in the worse team, less that of the other teams, points.</summary>
    public static double WorseTeamPoints(MainJob job) => 100 * (double)job.Row(
        $"""
        select avg(case when team = '{PlantedEffects.WorseTeam}' then end_valence <= {Bad} end) - avg(case when team <> '{PlantedEffects.WorseTeam}' then end_valence <= {Bad} end)
        from interaction join interaction_score using (interaction_key) where team is not null and memory is not null
        """)[0];

    /// <summary>Share of questions answered after a good, a neutral and a bad memory.</summary>
    public static double[] AnsweredByMemory(MainJob job) =>
    [
        .. job.Row(
            $"""
            select avg(case when memory >= {Good} then value is not null end), avg(case when memory > {Bad} and memory < {Good} then value is not null end),
                   avg(case when memory <= {Bad} then value is not null end)
            from survey_answer join interaction_score using (interaction_key)
            """).Cast<double>(),
    ];
}
