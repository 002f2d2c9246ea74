using Peakend.Engine.Samples;

namespace Peakend.Engine.Tests.Samples;

public class MoodPathTests
{
    // By hand from the definitions: end weights 1, ½, ¼ from the last; peak the greatest |v|, the later of equals; M = 0.2·peak + 0.8·end.
    [Fact]
    public void A_soured_contact_is_remembered_by_its_end()
    {
        var path = new MoodPath([Mood.VeryGood, Mood.Neutral, Mood.Bad, Mood.VeryBad], Ritual: false);
        Assert.Equal(-0.9, path.Peak);
        Assert.Equal((-0.9 - 0.25 + 0) / 1.75, path.End, 1e-12);
        Assert.Equal(0.2 * -0.9 + 0.8 * (-1.15 / 1.75), path.Memory, 1e-12);
    }

    [Fact]
    public void A_ritual_closing_counts_half()
    {
        var path = new MoodPath([Mood.Bad, Mood.VeryBad, Mood.Neutral], Ritual: true);
        Assert.Equal((0 * 0.5 - 0.9 * 0.5 - 0.5 * 0.25) / 1.25, path.End, 1e-12);
    }

    [Fact]
    public void One_moment_is_all_there_is() => Assert.Equal(0.5, new MoodPath([Mood.Good], Ritual: false).Memory, 1e-12);
}
