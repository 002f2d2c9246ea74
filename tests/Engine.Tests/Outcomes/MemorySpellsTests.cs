using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Tests.Statistics;

namespace Peakend.Engine.Tests.Outcomes;

public class MemorySpellsTests
{
    private const double DaysAMonth = 365.25 / 12;
    private static readonly DateOnly Start = new(2026, 1, 1), AsOf = Start.AddDays(100);

    [Fact]
    public void A_contact_ends_one_spell_and_begins_the_next_a_week_later() =>
        Spells(null, [(0, -0.6), (30, 0.6)], (0, 30, false, MemoryBand.VeryBad), (30, 93, false, MemoryBand.VeryGood));

    [Fact]
    public void Leaving_ends_the_spell_of_the_memory_that_counted() =>
        Spells(50, [(0, 0), (30, -0.2)], (0, 30, false, MemoryBand.Neutral), (30, 43, true, MemoryBand.Bad));

    // Day 30 counts from day 37 on, so on day 35 the first memory is still the one in force.
    [Fact]
    public void Leaving_within_a_week_of_a_contact_is_the_memorys_before_it() => Spells(35, [(0, 0.2), (30, -0.9)], (0, 28, true, MemoryBand.Good));

    [Fact]
    public void Leaving_on_the_day_a_memory_begins_to_count_is_the_memorys_before_it() => Spells(37, [(0, 0.2), (30, -0.9)], (0, 30, true, MemoryBand.Good));

    [Theory]
    [InlineData(-10)] // before the first contact
    [InlineData(3)]
    [InlineData(7)]
    public void Leaving_within_a_week_of_the_first_contact_leaves_nothing_to_watch(int left) => Spells(left, [(0, 0.2), (30, -0.9)]);

    [Fact]
    public void The_as_of_day_counts_for_leaving_and_the_day_after_does_not()
    {
        Spells(100, [(0, 0)], (0, 93, true, MemoryBand.Neutral));
        Spells(101, [(0, 0)], (0, 93, false, MemoryBand.Neutral));
    }

    [Fact]
    public void Contacts_after_leaving_do_not_bring_a_customer_back() => Spells(40, [(0, 0), (50, -0.9)], (0, 33, true, MemoryBand.Neutral));

    [Fact]
    public void Of_two_contacts_on_a_day_the_later_is_remembered() => Spells(null, [(0, 0.9), (0, -0.9)], (0, 93, false, MemoryBand.VeryBad));

    [Fact]
    public void Without_a_contact_or_a_week_since_there_is_no_spell()
    {
        Spells(null, []);
        Spells(null, [(93, 0.5)]);
        Spells(null, [(94, 0.5)]);
    }

    [Fact]
    public void Spells_follow_one_another_without_gap_and_at_most_the_last_ends_in_leaving() =>
        Properties.Always<(byte Gap, sbyte Memory)[], byte>((steps, left) =>
        {
            int day = 0;
            (int, double)[] contacts = [.. steps.Select(step => (day += step.Gap / 8, step.Memory / 128.0))];
            int? end = left < 128 ? left : null;
            MemorySpell[] spells = [.. MemorySpells.Of(History(end, contacts), AsOf)];
            if (contacts.Length == 0 || spells.Length == 0) return spells.Length == 0;
            double watched = Math.Min(end ?? 100, 100) - (contacts[0].Item1 + 7);
            return spells[0].Entry == 0 && spells.Zip(spells.Skip(1)).All(pair => pair.First.Exit == pair.Second.Entry && !pair.First.Left)
                && Math.Abs(spells[^1].Exit - (watched / DaysAMonth)) < 1e-9 && spells[^1].Left == (end <= 100);
        });

    private static CustomerHistory History(int? left, (int Day, double Memory)[] contacts) =>
        new(new CustomerId("a"), null, left is null ? null : true, left is { } day ? Start.AddDays(day) : null,
            [.. contacts.Select(contact => new RememberedContact(Start.AddDays(contact.Day), contact.Memory))], [], []);

    /// <summary>Expected in days since the first memory counted.</summary>
    private static void Spells(int? left, (int Day, double Memory)[] contacts, params (int Entry, int Exit, bool Left, MemoryBand Band)[] expected) =>
        Assert.Equal(
            expected.Select(spell => new MemorySpell(spell.Entry / DaysAMonth, spell.Exit / DaysAMonth, spell.Left, spell.Band)),
            MemorySpells.Of(History(left, contacts), AsOf));
}
