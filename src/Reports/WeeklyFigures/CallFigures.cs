using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;
using Peakend.Reports.WeeklyReport;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>A customer whom a call may help, before it is known what is at risk.</summary>
/// <param name="Last">The customer's last contact of the week.</param>
/// <param name="Reason">Why.</param>
public sealed record CallCandidate(ScoredInteraction Last, CallReason Reason);

/// <summary>The week's contacts → customers to call.</summary>
public static class CallFigures
{
    private const int Listed = 10, HeldOutOf = 5;

    /// <summary>Customers whose last contact of the week left a bad memory or an open question.</summary>
    public static IReadOnlyList<CallCandidate> Candidates(IReadOnlyList<ScoredInteraction> contacts) =>
    [
        .. contacts.Where(contact => contact.Score is not null).GroupBy(contact => contact.Customer).Select(mine => (Last: mine.Last(), AboutIt: mine.Count(contact => contact.Topic is not null && contact.Topic == mine.Last().Topic)))
            .Select(mine => Reason(mine.Last.Score!, mine.AboutIt) is { } reason ? new CallCandidate(mine.Last, reason) : null)
            .OfType<CallCandidate>(),
    ];

    /// <summary>
    /// The list: sorted by the lower end of the value at risk. One of five is drawn by lot and left out, so that the effect of calling can be
    /// measured; the lot is the customer's pseudonym and the week, so it falls the same way again.
    /// </summary>
    /// <param name="qualified">Customers who are still there, with the yearly margin they bring, in the currency's unit.</param>
    /// <param name="churn">Gives the chance to lose them; null without dated churn.</param>
    /// <param name="week">The week.</param>
    /// <param name="zone">Where its days begin.</param>
    public static CallList List(IReadOnlyList<(CallCandidate Candidate, double YearlyMargin)> qualified, ChurnByBand? churn, ReportWeek week, TimeZoneInfo zone)
    {
        var listed = qualified.Where(one => !HeldOut(one.Candidate.Last.Customer, week)).ToList();
        return new CallList(
            [
                .. listed.Select(one => new CustomerToCall(
                        one.Candidate.Last.Customer, one.Candidate.Last.Segment, one.Candidate.Reason,
                        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.Candidate.Last.StartedAt!.Value, zone).DateTime), one.Candidate.Last.Topic,
                        one.Candidate.Last.Score!.Memory, AtRisk(one.Candidate.Last.Score!.Memory, one.YearlyMargin, churn)))
                    .OrderByDescending(call => call.ValueAtRisk.Estimated?.Lower ?? -1).ThenBy(call => call.LastMemory).ThenBy(call => call.Customer.Value, StringComparer.Ordinal)
                    .Take(Listed),
            ],
            qualified.Count, qualified.Count - listed.Count);
    }

    private static CallReason? Reason(InteractionScore score, int aboutTheSame) => score switch
    {
        { Ending: Ending.Abandoned } => CallReason.OpenQuestion,
        { Ending: Ending.Soured } => CallReason.Soured,
        { Ending: Ending.Bad } => aboutTheSame >= 3 ? CallReason.RepeatedContacts : CallReason.BadEnding,
        _ => null,
    };

    private static Finding AtRisk(double memory, double yearlyMargin, ChurnByBand? churn)
    {
        if (yearlyMargin <= 0) return new Finding.Withheld(WithheldReason.NoInput, 0, 0);
        Finding? left = churn?.Bands.FirstOrDefault(band => band.Band == MemoryBands.Of(memory))?.LeftWithinYear;
        return left is Finding.Known known ? new Finding.Known(known.Estimate.Times(yearlyMargin)) : left ?? new Finding.Withheld(WithheldReason.NoInput, 0, 0);
    }

    private static bool HeldOut(CustomerId customer, ReportWeek week)
    {
        uint lot = 2166136261; // FNV-1a
        foreach (char c in customer.Value + week) lot = (lot ^ c) * 16777619;
        return lot % HeldOutOf == 0;
    }
}
