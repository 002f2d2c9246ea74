using Peakend.Engine.PeakEnd;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class ContactTableTests : IDisposable
{
    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(7.0, "bill", Success.Recontact, 30.0)] // exactly a week
    [InlineData(7.001, "bill", Success.NoRecontact, 0.0)]
    [InlineData(1.0, "parcel", Success.NoRecontact, 0.0)]
    public void Coming_back_on_the_topic_within_a_week_tells(double later, string topic, Success success, double effort)
    {
        data.Contact("1", "a", 0, "bill", transfers: 0);
        data.Contact("2", "a", later, topic, transfers: 0);
        data.Contact("3", "b", 0.5, "bill", transfers: 0); // another customer's
        ScoredInteraction[] contacts = [.. Stream(asOf: 60)];
        Assert.Equal(success, contacts.Single(contact => contact.Id.Value == "1").Success);
        Assert.Equal(effort, contacts.Single(contact => contact.Id.Value == "2").Effort);
    }

    [Fact]
    public void The_logs_flag_goes_before_words_and_words_before_coming_back()
    {
        data.Contact("1", "a", 0, "bill", resolved: true);
        data.Contact("2", "a", 1, "bill");
        data.Contact("3", "a", 2, "bill");
        data.Contact("4", "a", 3, "bill", resolved: false);
        data.Score("1", 0, said: false);
        data.Score("2", 0, said: true);
        data.Score("3", 0);
        data.Score("4", 0, said: true);
        Assert.Equal([Success.FlaggedResolved, Success.SaidResolved, Success.Recontact, Success.FlaggedUnresolved], Stream(asOf: 60).Select(contact => contact.Success));
    }

    [Fact]
    public void What_lies_after_the_as_of_time_is_not_seen_and_silence_needs_a_whole_week()
    {
        data.Contact("1", "a", 0, "bill");
        data.Contact("2", "a", 5, "bill");
        data.Contact("3", "a", 0.5);
        Assert.Equal([Success.Unknown, Success.Unknown], Stream(asOf: 5).Select(contact => contact.Success)); // neither a recontact nor silence yet
        Assert.Equal([Success.Recontact, Success.Unknown, Success.Unknown], Stream(asOf: 11.9).Select(contact => contact.Success)); // in the middle: without a topic
        Assert.Equal([Success.Recontact, Success.Unknown, Success.NoRecontact], Stream(asOf: 12).Select(contact => contact.Success));
    }

    [Fact]
    public void A_span_gives_what_filtering_everything_gives()
    {
        Random random = new(20260729);
        for (int i = 0; i < 150; i++)
        {
            string id = FormattableString.Invariant($"{i:000}");
            data.Contact(id, FormattableString.Invariant($"c{random.Next(6)}"), i % 20 == 0 ? null : random.Next(60), i % 11 == 0 ? null : FormattableString.Invariant($"t{random.Next(3)}"));
            if (i % 3 == 0) data.Score(id, (random.NextDouble() * 2) - 1, i % 40 == 0 ? random.Next(60) : null);
        }

        List<ScoredInteraction> all = [.. Stream(asOf: 50)];
        Assert.True(all.SkipWhile(contact => contact.StartedAt is not null).All(contact => contact.StartedAt is null));
        foreach ((double? from, double? until) in new (double?, double?)[] { (10, 20), (null, 30), (25, null), (45, 70), (7, 8) })
        {
            (DateTimeOffset? first, DateTimeOffset? end) = (TemporaryDatabase.At(from), TemporaryDatabase.At(until));
            Assert.Equal(
                all.Where(contact => (first is null || contact.StartedAt >= first) && (end is null || contact.StartedAt < end)).Select(Plain),
                ContactTable.Stream(data.Connection, first, end, TemporaryDatabase.At(50)!.Value, true).Select(Plain));
        }
    }

    private IEnumerable<ScoredInteraction> Stream(double asOf) => ContactTable.Stream(data.Connection, null, null, TemporaryDatabase.At(asOf)!.Value, true);

    /// <summary>Lists compare by reference: their content stands beside the record.</summary>
    private static (ScoredInteraction, string) Plain(ScoredInteraction contact) =>
        (contact with { Valences = [] }, string.Join(' ', contact.Valences.Select(valence => valence.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));
}
