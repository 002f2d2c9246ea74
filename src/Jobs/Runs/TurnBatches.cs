using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>
/// Gathers turns, which may come in any order, into one compressed value an interaction. Memory is bounded: when a batch is full it is redacted
/// and packed on all cores while the next one is read; an interaction whose turns lie in two batches is put together again in the database.
/// </summary>
internal sealed class TurnBatches(SourceRow source, InputWriters writers, Redaction redaction, RejectionLog log)
{
    private const int CharactersABatch = 2 << 20;

    private Dictionary<InteractionId, Pending> batch = [];
    private int characters;
    private int written;
    private Task<Packed[]>? packing;

    /// <summary>Adds a turn.</summary>
    public void Add(TurnRow row)
    {
        if (!batch.TryGetValue(row.Interaction, out Pending? pending)) batch.Add(row.Interaction, pending = new Pending(row.Interaction));
        pending.Rows.Add(row);
        characters += row.Text.Length + 16;
        if (characters < CharactersABatch) return;
        WritePacked();
        StartPacking();
    }

    /// <summary>Writes what is left.</summary>
    public void Complete()
    {
        WritePacked();
        StartPacking();
        WritePacked();
    }

    private void StartPacking()
    {
        Pending[] full = [.. batch.Values];
        batch = [];
        characters = 0;
        packing = Task.Run(() =>
        {
            Packed[] packed = new Packed[full.Length];
            Parallel.For(0, full.Length, i => packed[i] = Pack(full[i]));
            return packed;
        });
    }

    private Packed Pack(Pending pending)
    {
        List<Turn> turns = new(pending.Rows.Count);
        List<RowRejection> duplicates = [];
        HashSet<int> seen = [];
        int next = 0;
        foreach (TurnRow row in pending.Rows)
        {
            int index = row.Index ?? next;
            next = index + 1;
            if (seen.Add(index)) turns.Add(new Turn(index, row.Speaker, row.At, redaction.Apply(row.Text)));
            else duplicates.Add(Duplicate(row.Line));
        }

        turns.Sort((a, b) => a.Index.CompareTo(b.Index));
        (byte[] value, long hash) = PackedTurns.Pack(turns);
        return new Packed(pending, turns, value, hash, duplicates);
    }

    private void WritePacked()
    {
        if (packing is null) return;
        foreach (Packed packed in packing.GetAwaiter().GetResult()) Write(packed);
        packing = null;
        written++;
    }

    private void Write(Packed packed)
    {
        TurnRow first = packed.Pending.Rows[0];
        InteractionId id = packed.Pending.Id;
        if (first.Customer is { } customer)
        {
            writers.Interactions.Mention(id, customer, packed.Pending.Rows.Select(row => row.Language).FirstOrDefault(language => language is not null));
        }
        else if (!writers.Interactions.Knows(id))
        {
            foreach (TurnRow row in packed.Pending.Rows)
                log.Add(new RowRejection(row.Line, "interaction_id", "Unknown interaction: not in the interactions file, and the turn names no customer.", ""));
            return;
        }

        foreach (RowRejection duplicate in packed.Duplicates) log.Add(duplicate);
        IReadOnlyList<Turn> earlier = written > 0 ? writers.Texts.Earlier(id, source) : [];
        if (earlier.Count == 0)
            writers.Texts.Put(id, source, packed.Value, packed.Hash);
        else
            Join(packed, earlier);
    }

    private void Join(Packed packed, IReadOnlyList<Turn> earlier)
    {
        SortedDictionary<int, Turn> all = new(earlier.ToDictionary(turn => turn.Index));
        bool numbered = packed.Pending.Rows[0].Index is not null;
        int shift = numbered ? 0 : earlier[^1].Index + 1;
        foreach (Turn turn in packed.Turns)
            if (!all.TryAdd(turn.Index + shift, turn with { Index = turn.Index + shift }))
                log.Add(Duplicate(packed.Pending.Rows.First(row => row.Index == turn.Index).Line));
        (byte[] value, long hash) = PackedTurns.Pack([.. all.Values]);
        writers.Texts.Put(packed.Pending.Id, source, value, hash);
    }

    private static RowRejection Duplicate(long line) => new(line, "turn", "Duplicate turn: the interaction already has one with this number; the first was kept.", "");

    private sealed record Pending(InteractionId Id)
    {
        public List<TurnRow> Rows { get; } = [];
    }

    private sealed record Packed(Pending Pending, List<Turn> Turns, byte[] Value, long Hash, List<RowRejection> Duplicates);
}
