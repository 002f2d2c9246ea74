using Peakend.Engine.Interactions;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Links;

/// <summary>Histories → findings: one pass over the customers, then the statistics.</summary>
public static class LinkAnalysis
{
    /// <summary>Links memory and surveys to churn, revenue and lifetime value.</summary>
    /// <param name="histories">All customers, streamed.</param>
    /// <param name="asOf">Up to when data count.</param>
    /// <param name="firstRevenue">Earliest month with revenue; null without any.</param>
    /// <param name="lastRevenue">Latest month with revenue that is over at <paramref name="asOf"/>.</param>
    /// <param name="ledger">A month's total of the revenue file.</param>
    /// <param name="settings">Level, seed, horizon.</param>
    public static OutcomeFindings Run(
        IEnumerable<CustomerHistory> histories, DateOnly asOf, DateOnly? firstRevenue, DateOnly? lastRevenue, Func<DateOnly, Money> ledger, LinkSettings settings)
    {
        SurveyLinks surveys = new(settings);
        GrowthLinks growth = new(settings, firstRevenue, lastRevenue);
        ChurnLinks churn = new(settings, asOf);
        RevenueLinks revenue = new(settings, asOf, firstRevenue, lastRevenue);
        foreach (CustomerHistory history in histories)
        {
            surveys.Add(history);
            growth.Add(history);
            churn.Add(history);
            revenue.Add(history);
        }

        IReadOnlyList<LinkResult> family = LinkResult.Family([.. surveys.Results(), .. growth.Results(), churn.Result()]);
        return new OutcomeFindings(asOf, family, churn.Findings(), revenue.Findings(churn, ledger), growth.Table());
    }
}
