using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>A contact chosen to be quoted, and which of its moments.</summary>
/// <param name="Contact">Which.</param>
/// <param name="Rule">Why.</param>
/// <param name="Moment">Index of the moment to quote, from 0.</param>
public sealed record NotableContact(ScoredInteraction Contact, MomentRule Rule, int Moment);

/// <summary>Chooses the week's contacts worth reading: by rule, not by taste; no customer twice.</summary>
public static class NotableContacts
{
    /// <summary>At most ten: three worst ends, two lowest peaks, two recoveries, two best ends, and the one whose moments disagree most.</summary>
    public static IReadOnlyList<NotableContact> Of(IReadOnlyList<ScoredInteraction> contacts)
    {
        List<ScoredInteraction> left = [.. contacts.Where(contact => contact.Score is not null && contact.Valences.Count >= 2)];
        List<NotableContact> chosen = [];
        Take(3, MomentRule.WorstEnd, score => -score.End, score => score.End < 0, (score, _) => score.Moments - 1);
        Take(2, MomentRule.LowestPeak, score => -score.Peak, score => score.Peak < 0, (score, _) => score.PeakMoment);
        Take(2, MomentRule.Recovery, score => score.Recovery, score => score.Ending == Ending.Recovered, (_, valences) => IndexOfLowest(valences));
        Take(2, MomentRule.BestEnd, score => score.End, score => score.End > 0, (score, _) => score.Moments - 1);
        Take(1, MomentRule.LeastCertain, score => Math.Min(score.Peak - score.Lowest, 2) - Math.Abs(score.Memory), score => score.Lowest < 0 && score.Memory is > -0.15 and < 0.15, (_, valences) => IndexOfLowest(valences));
        return chosen;

        void Take(int count, MomentRule rule, Func<InteractionScore, double> rank, Func<InteractionScore, bool> fits, Func<InteractionScore, IReadOnlyList<double>, int> moment)
        {
            foreach (ScoredInteraction contact in left.Where(contact => fits(contact.Score!)).OrderByDescending(contact => rank(contact.Score!)).ThenBy(contact => contact.Id.Value, StringComparer.Ordinal).ToList())
            {
                if (count == 0) break;
                if (chosen.Exists(other => other.Contact.Customer == contact.Customer)) continue;
                chosen.Add(new NotableContact(contact, rule, moment(contact.Score!, contact.Valences)));
                left.Remove(contact);
                count--;
            }
        }
    }

    private static int IndexOfLowest(IReadOnlyList<double> valences)
    {
        int lowest = 0;
        for (int i = 1; i < valences.Count; i++)
            if (valences[i] < valences[lowest]) lowest = i;
        return lowest;
    }
}
