using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class FollowUpTests : IDisposable
{
    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void What_followed_a_contact_is_told_up_to_the_as_of_day_and_no_further()
    {
        foreach (double day in (double[])[0, 1, 3, 7, 7.01]) data.Contact(FormattableString.Invariant($"i{day}"), "a", day);
        data.Contact("other", "b", 1);
        data.Answer("s", "a", "i0", 2, answered: 5);
        data.Left("a", new DateOnly(2026, 3, 6));
        data.Paid("a", new DateOnly(2026, 2, 1), 10);
        data.Paid("a", new DateOnly(2026, 2, 1), 5, "extra");

        FollowUp early = Of(new DateOnly(2026, 3, 3)), late = Of(new DateOnly(2026, 3, 31));
        Assert.Equal((1, null, null), (early.ContactsWithinWeek, early.Csat, early.LeftOn));
        Assert.Equal((3, 2.0, 5.0, new DateOnly(2026, 3, 6)), (late.ContactsWithinWeek, late.Csat, late.CsatMaximum, late.LeftOn));
        Assert.Equal(Money.Of(15).Units, early.Revenue);
    }

    private FollowUp Of(DateOnly asOf) =>
        FollowUp.Of(data.Connection, new InteractionId("i0"), new CustomerId("a"), TemporaryDatabase.Noon, asOf, new DateOnly(2026, 2, 1));
}
