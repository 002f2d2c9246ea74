using Peakend.Engine.PeakEnd;

namespace Peakend.Engine.Tests.PeakEnd;

public class MomentsTests
{
    private static Turn T(int index, Speaker speaker, string text = "x") => new(index, speaker, null, text);

    [Fact]
    public void A_sentence_split_over_messages_is_one_moment()
    {
        IReadOnlyList<Moment> moments = Moments.Of([T(0, Speaker.Agent), T(1, Speaker.Customer, "I have been waiting"), T(2, Speaker.Customer, "for three weeks"), T(3, Speaker.Agent), T(4, Speaker.Customer, "bye")]);
        Assert.Equal(2, moments.Count);
        Assert.Equal(new Moment(0, 1, 2, null, "I have been waiting\nfor three weeks"), moments[0]);
        Assert.Equal(new Moment(1, 4, 4, null, "bye"), moments[1]);
    }

    [Theory]
    [InlineData(Speaker.Agent)]
    [InlineData(Speaker.Bot)]
    [InlineData(Speaker.System)]
    public void Any_other_speaker_ends_a_moment(Speaker other) =>
        Assert.Equal(2, Moments.Of([T(0, Speaker.Customer), T(1, other), T(2, Speaker.Customer)]).Count);

    [Fact]
    public void A_customer_who_never_speaks_has_no_moments()
    {
        Assert.Empty(Moments.Of([T(0, Speaker.Bot), T(1, Speaker.Agent)]));
        Assert.Empty(Moments.Of([]));
    }

    [Fact]
    public void Unsorted_turns_are_read_by_their_index()
    {
        IReadOnlyList<Moment> moments = Moments.Of([T(3, Speaker.Customer, "c"), T(0, Speaker.Customer, "a"), T(1, Speaker.Customer, "b"), T(2, Speaker.Agent)]);
        Assert.Equal(["a\nb", "c"], moments.Select(moment => moment.Text));
    }

    [Fact]
    public void A_moment_carries_the_time_of_its_first_turn_or_none()
    {
        DateTimeOffset at = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        IReadOnlyList<Moment> moments = Moments.Of([new(0, Speaker.Customer, at, "a"), new(1, Speaker.Customer, at.AddMinutes(1), "b"), T(2, Speaker.Agent), T(3, Speaker.Customer)]);
        Assert.Equal(at, moments[0].At);
        Assert.Null(moments[1].At);
    }
}
