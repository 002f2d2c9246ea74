using FsCheck.Fluent;
using Peakend.Engine.Outcomes;

namespace Peakend.Engine.Tests.Outcomes;

public class MemoryBalanceTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Half_of_a_memory_is_left_after_ninety_days()
    {
        MemoryBalance balance = default(MemoryBalance).After(Start, 0.8);
        Assert.Equal(0.8, balance.By(Start), 1e-15);
        Assert.Equal(0.4, balance.By(Start.AddDays(90)), 1e-15);
        Assert.Equal(0.2, balance.By(Start.AddDays(180)), 1e-15);
    }

    [Fact]
    public void A_bad_memory_weighs_twice() => Assert.Equal(-1.0, default(MemoryBalance).After(Start, -0.5).By(Start), 1e-15);

    [Fact]
    public void Without_a_contact_it_is_nothing_at_any_time() => Assert.Equal(0, default(MemoryBalance).By(DateTimeOffset.UnixEpoch));

    // The formula as it stands in the description, computed by hand: 0.5·2^(−120/90) − 2·0.3·2^(−30/90) + 0.1.
    [Fact]
    public void Contacts_add_up_by_the_formula()
    {
        MemoryBalance balance = default(MemoryBalance).After(Start, 0.5).After(Start.AddDays(90), -0.3).After(Start.AddDays(120), 0.1);
        Assert.Equal(-0.17779518409443493, balance.By(Start.AddDays(120)), 1e-15);
    }

    [Fact]
    public void Carrying_forward_equals_the_sum_over_all_contacts() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<(byte Hours, sbyte Memory)[]>(steps =>
        {
            MemoryBalance balance = default;
            DateTimeOffset at = Start;
            List<(DateTimeOffset At, double Memory)> contacts = [];
            foreach ((byte hours, sbyte memory) in steps)
            {
                at = at.AddHours(hours);
                contacts.Add((at, memory / 128.0));
                balance = balance.After(at, memory / 128.0);
            }

            DateTimeOffset later = at.AddDays(10);
            double sum = contacts.Sum(c => (c.Memory < 0 ? 2 : 1) * c.Memory * Math.Pow(2, -(later - c.At).TotalDays / 90));
            return Math.Abs(balance.By(later) - sum) < 1e-9;
        }));

    [Fact]
    public void The_past_is_refused() => Assert.Throws<ArgumentException>(() => default(MemoryBalance).After(Start, 0.5).By(Start.AddDays(-1)));
}
