using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public class PackedTurnsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly List<Turn> Talk =
    [
        new(0, Speaker.Agent, Start, "Guten Tag, was kann ich für Sie tun?"),
        new(1, Speaker.Customer, Start.AddSeconds(20), "Mein Anschluss ist schon wieder gestört 😡"),
        new(7, Speaker.System, null, ""),
        new(9, Speaker.Bot, Start.AddYears(-40), new string('x', 5000)),
    ];

    [Fact]
    public void Any_turns_come_back_as_they_were()
    {
        Gen<Turn> turn = from index in Gen.Choose(0, int.MaxValue)
                         from speaker in Gen.Elements(Enum.GetValues<Speaker>())
                         from milliseconds in Gen.OneOf(Gen.Constant((long?)null), Gen.Choose(int.MinValue, int.MaxValue).Select(n => (long?)n * 9973))
                         from text in ArbMap.Default.GeneratorFor<string>()
                         select new Turn(index, speaker, milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null, text ?? "");
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260729, 1).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(Gen.ListOf(turn)), turns =>
        {
            List<Turn> given = [.. turns];
            // Half a surrogate pair is no character: UTF-8 has U+FFFD for it.
            IEnumerable<Turn> expected = given.Select(t => t with { Text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t.Text)) });
            return expected.SequenceEqual(PackedTurns.Unpack(PackedTurns.Pack(given).Value));
        }));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", PackedTurns.Unpack(PackedTurns.Pack([new Turn(0, Speaker.Customer, null, "a\uD83Db")]).Value)[0].Text);

    [Fact]
    public void Equal_turns_have_equal_hashes_and_other_turns_others()
    {
        long hash = PackedTurns.Pack(Talk).Hash;
        Assert.Equal(hash, PackedTurns.Pack([.. Talk]).Hash);
        Assert.NotEqual(hash, PackedTurns.Pack([.. Talk.Select(turn => turn with { Text = turn.Text + "." })]).Hash);
        Assert.InRange(hash, 0, (1L << 52) - 1);
    }

    [Fact]
    public void A_truncated_value_is_a_clear_error()
    {
        byte[] value = PackedTurns.Pack(Talk).Value;
        for (int length = 0; length < value.Length; length++)
            Assert.Contains("damaged", Assert.Throws<StorageException>(() => PackedTurns.Unpack(value.AsSpan(0, length))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_with_a_flipped_bit_is_a_clear_error_or_other_turns_but_nothing_worse()
    {
        byte[] value = PackedTurns.Pack(Talk).Value;
        for (int bit = 0; bit < 8 * value.Length; bit++)
        {
            byte[] damaged = [.. value];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            if (Record.Exception(() => PackedTurns.Unpack(damaged)) is { } e) Assert.IsType<StorageException>(e);
        }
    }

    [Fact]
    public void A_length_beyond_reason_is_not_allocated()
    {
        byte[] value = PackedTurns.Pack(Talk).Value;
        BinaryPrimitives.WriteInt64LittleEndian(value, long.MaxValue);
        Assert.Throws<StorageException>(() => PackedTurns.Unpack(value));
    }
}
