using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class ScoreTableTests : IDisposable
{
    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void A_text_waits_until_it_is_scored_and_again_when_anything_it_rests_on_changes()
    {
        data.Contact("i", "a", 0);
        Assert.Empty(Waiting());
        long hash = data.Text("i", "hello");
        Assert.Equal(hash, Assert.Single(Waiting()).TextHash);
        data.Score("i", 0.1, hash: hash);
        Assert.Empty(Waiting());
        Assert.Single(Waiting("two")); // another scorer

        hash = data.Text("i", "hello again");
        Assert.Single(Waiting());
        data.Score("i", null, hash: hash); // nothing could be scored: that is a result too
        Assert.Empty(Waiting());

        data.Contact("j", "a", 0, language: "de");
        hash = data.Text("j", "hallo");
        data.Score("j", 0.1, hash: hash);
        Assert.Equal("de", Assert.Single(Waiting()).LogLanguage); // scored before the log's language was known
        data.Score("j", 0.1, hash: hash, logLanguage: "de");
        Assert.Empty(Waiting());
    }

    [Fact]
    public void A_text_from_several_sources_is_one_with_all_their_values_and_never_overflows()
    {
        data.Contact("i", "a", 0);
        long sum = Enumerable.Range(1, 40).Sum(source => data.Text("i", FormattableString.Invariant($"part {source}"), source));
        UnscoredText text = Assert.Single(Waiting());
        Assert.Equal((sum, 40), (text.TextHash, text.Packed.Count));
        Assert.Equal("part 1", PackedTurns.Unpack(text.Packed[0])[0].Text); // earliest source first
        data.Score("i", 0.1, hash: sum);
        Assert.Empty(Waiting());
        data.Text("i", "one more", 41);
        Assert.Single(Waiting());
    }

    [Fact]
    public void Pages_give_every_waiting_text_once()
    {
        for (int i = 0; i < 23; i++)
        {
            string id = FormattableString.Invariant($"i{i}");
            data.Contact(id, "a", 0);
            data.Text(id, id);
            data.Text(id, id, 2);
        }

        List<long> keys = [];
        for (IReadOnlyList<UnscoredText> page = ScoreTable.NextStale(data.Connection, "one", -1, 5); page.Count > 0; page = ScoreTable.NextStale(data.Connection, "one", keys[^1], 5))
            keys.AddRange(page.Select(text => text.Key));
        Assert.Equal(23, keys.Distinct().Count());
        Assert.Equal(23, keys.Count);
        Assert.Equal(23, ScoreTable.CountStale(data.Connection, "one"));
    }

    private IReadOnlyList<UnscoredText> Waiting(string scorer = "one") => ScoreTable.NextStale(data.Connection, scorer, -1, 100);
}
