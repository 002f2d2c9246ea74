using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;
using static Peakend.Reports.Tests.WeeklyFigures.Contacts;

namespace Peakend.Reports.Tests.WeeklyFigures;

public class CallFiguresTests
{
    [Theory]
    [InlineData(Ending.Bad, CallReason.BadEnding)]
    [InlineData(Ending.Soured, CallReason.Soured)]
    [InlineData(Ending.Abandoned, CallReason.OpenQuestion)]
    [InlineData(Ending.Good, null)]
    [InlineData(Ending.Recovered, null)]
    [InlineData(Ending.Neutral, null)]
    public void The_last_contact_of_the_week_decides(Ending ending, CallReason? reason)
    {
        IReadOnlyList<CallCandidate> candidates = CallFigures.Candidates([Of(-0.9, "anna", ending: Ending.Bad), Of(-0.5, "anna", ending: ending)]);
        Assert.Equal(reason, candidates.SingleOrDefault()?.Reason);
    }

    [Theory]
    [InlineData("bill", "bill", "bill", CallReason.RepeatedContacts)]
    [InlineData("bill", "router", "bill", CallReason.BadEnding)] // three contacts, but not about the same thing
    [InlineData(null, null, null, CallReason.BadEnding)] // nobody knows what about
    public void Several_contacts_count_only_when_they_were_about_the_same_thing(string? first, string? second, string? third, CallReason reason) =>
        Assert.Equal(reason, CallFigures.Candidates([Of(0, "anna", topic: first), Of(0, "anna", topic: second), Of(-0.5, "anna", topic: third, ending: Ending.Bad)])[0].Reason);

    [Fact]
    public void About_a_fifth_is_held_out_by_a_lot_that_falls_the_same_way_again()
    {
        List<(CallCandidate, double)> qualified = [.. Enumerable.Range(0, 2000).Select(i => (new CallCandidate(Of(-0.5, $"pseudonym{i:0000}"), CallReason.BadEnding), 100.0))];
        CallList list = CallFigures.List(qualified, null, Week, Berlin), again = CallFigures.List([.. qualified.AsEnumerable().Reverse()], null, Week, Berlin);
        Assert.InRange(list.HeldOut, 330, 470); // 400 ± 4 · √(2000 · 0.2 · 0.8)
        Assert.Equal(2000, list.Qualified);
        Assert.Equal(10, list.Calls.Count);
        Assert.Equal(list.HeldOut, again.HeldOut);
        Assert.Equal(list.Calls.Select(call => call.Customer), again.Calls.Select(call => call.Customer));
        Assert.NotEqual(list.Calls.Select(call => call.Customer), CallFigures.List(qualified, null, Week.AddWeeks(1), Berlin).Calls.Select(call => call.Customer));
    }

    [Fact]
    public void Without_a_chance_to_lose_them_the_worst_memory_comes_first()
    {
        List<(CallCandidate, double)> qualified = [.. Enumerable.Range(0, 30).Select(i => (new CallCandidate(Of(-i / 30.0, $"c{i}"), CallReason.BadEnding), 100.0))];
        CallList list = CallFigures.List(qualified, null, Week, Berlin);
        Assert.Equal(list.Calls.Select(call => call.LastMemory).Order(), list.Calls.Select(call => call.LastMemory));
        Assert.All(list.Calls, call => Assert.Null(call.ValueAtRisk.Estimated));
    }

    [Fact]
    public void The_day_of_the_last_contact_is_the_companys()
    {
        // 22:30 UTC is half past midnight in Berlin.
        CallCandidate candidate = new(Of(-0.5, "c1", Utc(2026, 7, 28, 22, 30)), CallReason.BadEnding);
        CallList list = CallFigures.List([(candidate, 1), (candidate with { Last = candidate.Last with { Customer = new CustomerId("c2") } }, 1)], null, Week, Berlin);
        Assert.Contains(list.Calls, call => call.LastContact == new DateOnly(2026, 7, 29));
    }
}
