using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>Packed batches of one delivery → the table of texts.</summary>
/// <remarks>
/// As in every other table, a corrected file replaces the rows that it has – here turns by their number – and leaves those that it has not, so that
/// an extract of the refused rows adds to what was kept. Turns without numbers have no such key: their interaction is replaced whole.
/// </remarks>
internal sealed class TurnWriting(SourceMapping mapping, SourceRow source, InputWriters writers, RejectionLog log)
{
    /// <summary>Numbers of the turns that an earlier delivery brought and this one has not yet: not duplicates when they come.</summary>
    private readonly Dictionary<InteractionId, HashSet<int>> inherited = [];

    /// <summary>Writes a batch.</summary>
    public void Write(IEnumerable<PackedBatchText> batch)
    {
        foreach (PackedBatchText packed in batch) Write(packed);
    }

    private void Write(PackedBatchText packed)
    {
        if (packed.Customer is { } customer)
            writers.Interactions.Mention(packed.Id, customer, packed.Language);
        bool isNew = packed.Turns > 0 && writers.Texts.PutFirst(packed.Text, source);
        if (!isNew && packed.Customer is null && !writers.Interactions.Knows(packed.Id))
        {
            foreach ((_, long line) in packed.Rows)
                log.Add(new RowRejection(line, mapping.HeaderOf("interaction_id"), "Unknown interaction: not in the interactions file, and the turn names no customer.", ""));
            return;
        }

        foreach (RowRejection refused in packed.Refused) log.Add(refused);
        if (isNew || packed.Turns == 0) return;
        (IReadOnlyList<Turn> earlier, bool thisDelivery) = writers.Texts.Earlier(packed.Id, source);
        if (thisDelivery || packed.Numbered) Join(packed, earlier, thisDelivery);
        else writers.Texts.Put(packed.Text, source);
    }

    private void Join(PackedBatchText packed, IReadOnlyList<Turn> earlier, bool thisDelivery)
    {
        SortedDictionary<int, Turn> all = new(earlier.ToDictionary(turn => turn.Index));
        if (!thisDelivery) inherited[packed.Id] = [.. all.Keys];
        HashSet<int> old = inherited.GetValueOrDefault(packed.Id, []);
        int shift = packed.Numbered || earlier.Count == 0 ? 0 : earlier[^1].Index + 1;
        foreach (Turn turn in PackedTurns.Unpack(packed.Text.Value))
        {
            Turn placed = turn with { Index = turn.Index + shift };
            if (old.Remove(placed.Index)) all[placed.Index] = placed;
            else if (!all.TryAdd(placed.Index, placed)) log.Add(TurnBatches.Duplicate(Array.Find(packed.Rows, row => row.Index == turn.Index).Line, mapping));
        }

        if (old.Count == 0) inherited.Remove(packed.Id);
        (byte[] value, long hash) = PackedTurns.Pack(all.Values);
        writers.Texts.Put(new PackedText(packed.Text.Key, value, hash), source);
    }
}
