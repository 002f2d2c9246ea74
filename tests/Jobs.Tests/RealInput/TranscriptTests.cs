using System.Text.Json;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Tests.RealInput;

/// <summary>Conversations as others publish them, through the example settings.</summary>
public sealed class TranscriptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_188_calls_of_one_file_are_read_scored_and_reported()
    {
        string file = Path.Combine(Repository.PublicData("ms_ckm_calls"), "ContactCenter_usecase", "sample_processed_data.json");
        MainJob job = await MainJob.DoAsync(folder.WithCopies("in", file), folder["out"], Repository.Example("transcripts.json"));
        SourceRow source = Assert.Single(job.Read.Files).Source;
        Assert.Equal((188, 188, 0), (source.RowsRead, source.RowsKept, source.RowsRefused));
        Assert.Equal([188L, 188L], job.Row("select count(*), sum(language = 'en') from interaction_score"));
        Assert.True(job.Scored.Scored > 0.95 * 188, $"{job.Scored.Scored} of 188 scored");

        // Marks in the text, counted apart: 3,182 times the customer, 3,346 times the agent.
        using SqliteConnection connection = job.Workspace.Database.Connect();
        Turn[] turns = [.. Conversations(file, "ConversationId").SelectMany(call => TextTable.Of(connection, new InteractionId(call.Id)))];
        Assert.Equal((3_182, 3_346), (turns.Count(turn => turn.Speaker == Speaker.Customer), turns.Count(turn => turn.Speaker == Speaker.Agent)));
        Assert.InRange(job.Scored.Moments, 188, 3_182);
        Assert.Equal(188, job.Report!.Findings.Headlines[0].Now is Engine.Statistics.Finding.Known known ? known.Estimate.N : 0);
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(job.Report.File, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_a_call_is_read_by_pattern()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.PublicData("ms_ckm_calls"), "ContactCenter_usecase"), "convo_*.json");
        MainJob job = await MainJob.DoAsync(folder.WithCopies("in", files), folder["out"], Repository.Example("transcripts.json"));
        Assert.Equal((5, 5L, 0L), (job.Read.Files.Count, job.Read.Kept, job.Read.Refused));
        Assert.Equal([5L, 5L], job.Row("select count(*), sum(memory between -1 and 1) from interaction_score"));
        Assert.True(File.Exists(job.Report!.File));
    }

    [Fact]
    public async Task Calls_without_marked_speakers_are_refused_with_the_reason_and_without_their_words()
    {
        string file = Directory.GetFiles(Path.Combine(Repository.PublicData("ms_ckm_calls"), "telecom_analysis_usecase"), "convo_*.json").Order(StringComparer.Ordinal).First();
        string input = folder.WithCopies("in", file);
        InputRejectedException refused = await Assert.ThrowsAsync<InputRejectedException>(() => MainJob.DoAsync(input, folder["out"], Repository.Example("transcripts.json")));
        Assert.Contains("No turns: expected **Speaker:** before each", refused.Message, StringComparison.Ordinal);
        string list = await File.ReadAllTextAsync(Directory.GetFiles(input, "*.rejected.csv").Single(), TestContext.Current.CancellationToken);
        Assert.True(list.Length < 500, list);
    }

    [Fact]
    public async Task Chats_as_pairs_keep_their_turns_and_their_moments_are_the_runs_of_the_customer()
    {
        string file = Path.Combine(Repository.PublicData("abcd_sample"), "abcd_sample.json");
        MainJob job = await MainJob.DoAsync(folder.WithCopies("in", file), folder["out"], Repository.Example("chats.json"));
        Assert.Equal(3, job.Scored.Scored);
        Assert.Null(job.Report);
        using SqliteConnection connection = job.Workspace.Database.Connect();
        foreach ((string id, string[] speakers) in Conversations(file, "convo_id"))
        {
            IReadOnlyList<Turn> turns = TextTable.Of(connection, new InteractionId(id));
            Assert.Equal(speakers, turns.Select(turn => turn.Speaker == Speaker.System ? "action" : turn.Speaker.ToString().ToLowerInvariant()));
            int runs = speakers.Where((speaker, i) => speaker == "customer" && (i == 0 || speakers[i - 1] != "customer")).Count();
            object[] score = job.Row($"select s.moments, s.memory, s.ending from interaction_score s join interaction i using (interaction_key) where i.interaction = '{id}'");
            Assert.Equal((long)runs, score[0]);
            Assert.InRange((double)score[1], -1, 1);
            Assert.True(Enum.IsDefined((Ending)(int)(long)score[2]));
        }
    }

    /// <summary>Ids, and the speakers where they are given as pairs.</summary>
    private static List<(string Id, string[] Speakers)> Conversations(string file, string id)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. document.RootElement.EnumerateArray().Select(item => (
                item.GetProperty(id).ToString(),
                item.TryGetProperty("original", out JsonElement pairs) ? pairs.EnumerateArray().Select(pair => pair[0].GetString()!).ToArray() : [])),
        ];
    }
}
