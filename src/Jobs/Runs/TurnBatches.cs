using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>
/// Gathers turns, which may come in any order, into one compressed value an interaction. Memory is bounded: when a batch is full it is redacted
/// and packed on all cores while the next one is read; an interaction whose turns lie in two batches is put together again in the database.
/// </summary>
/// <remarks>
/// As in every other table, a corrected file replaces the rows that it has – here turns by their number – and leaves those that it has not, so that
/// an extract of the refused rows adds to what was kept. Turns without numbers have no such key: their interaction is replaced whole.
/// </remarks>
internal sealed class TurnBatches(SourceMapping mapping, SourceRow source, InputWriters writers, Redaction redaction, RejectionLog log)
{
    private const int CharactersABatch = 2 << 20;

    /// <summary>Numbers of the turns that an earlier delivery brought and this one has not yet: not duplicates when they come.</summary>
    private readonly Dictionary<InteractionId, HashSet<int>> inherited = [];

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

        // This batch is packed while the one before it is written and the next one read.
        Task<Packed[]> next = StartPacking();
        WritePacked();
        packing = next;
    }

    /// <summary>Writes what is left.</summary>
    public void Complete()
    {
        Task<Packed[]> last = StartPacking();
        WritePacked();
        packing = last;
        WritePacked();
    }

    private Task<Packed[]> StartPacking()
    {
        Pending[] full = [.. batch.Values];
        batch = [];
        characters = 0;
        return Task.Run(() =>
        {
            Packed[] packed = new Packed[full.Length];
            Parallel.For(0, full.Length, i => packed[i] = Pack(full[i]));
            return packed;
        });
    }

    private Packed Pack(Pending pending)
    {
        List<Turn> turns = new(pending.Rows.Count);
        List<RowRejection> refused = [];
        HashSet<int> seen = [];
        int next = 0;
        foreach (TurnRow row in pending.Rows)
        {
            int index = row.Index ?? next;
            next = index + 1;
            if (row.Customer is { } customer && (pending.Customer ??= customer) != customer) refused.Add(OtherCustomer(row.Line));
            else if (seen.Add(index)) turns.Add(new Turn(index, row.Speaker, row.At, redaction.Apply(row.Text)));
            else refused.Add(Duplicate(row.Line));
        }

        turns.Sort((a, b) => a.Index.CompareTo(b.Index));
        (byte[] value, long hash) = PackedTurns.Pack(turns);
        return new Packed(pending, turns, value, hash, refused);
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
        InteractionId id = packed.Pending.Id;
        if (packed.Pending.Customer is { } customer)
        {
            writers.Interactions.Mention(id, customer, packed.Pending.Rows.Select(row => row.Language).FirstOrDefault(language => language is not null));
        }
        else if (!writers.Interactions.Knows(id))
        {
            foreach (TurnRow row in packed.Pending.Rows)
                log.Add(new RowRejection(row.Line, Header("interaction_id"), "Unknown interaction: not in the interactions file, and the turn names no customer.", ""));
            return;
        }

        foreach (RowRejection refused in packed.Refused) log.Add(refused);
        if (packed.Turns.Count == 0) return;
        bool numbered = packed.Pending.Rows[0].Index is not null;
        (IReadOnlyList<Turn> earlier, bool thisDelivery) = written > 0 || source.Delivery > 1 ? writers.Texts.Earlier(id, source) : ([], false);
        if (earlier.Count == 0 || !(thisDelivery || numbered))
            writers.Texts.Put(id, source, packed.Value, packed.Hash);
        else
            Join(packed, earlier, thisDelivery, numbered);
    }

    private void Join(Packed packed, IReadOnlyList<Turn> earlier, bool thisDelivery, bool numbered)
    {
        SortedDictionary<int, Turn> all = new(earlier.ToDictionary(turn => turn.Index));
        if (!thisDelivery) inherited[packed.Pending.Id] = [.. all.Keys];
        HashSet<int> old = inherited.GetValueOrDefault(packed.Pending.Id, []);
        int shift = numbered ? 0 : earlier[^1].Index + 1;
        foreach (Turn turn in packed.Turns)
        {
            Turn placed = turn with { Index = turn.Index + shift };
            if (old.Remove(placed.Index)) all[placed.Index] = placed;
            else if (!all.TryAdd(placed.Index, placed)) log.Add(Duplicate(packed.Pending.Rows.First(row => row.Index == turn.Index).Line));
        }

        if (old.Count == 0) inherited.Remove(packed.Pending.Id);
        (byte[] value, long hash) = PackedTurns.Pack([.. all.Values]);
        writers.Texts.Put(packed.Pending.Id, source, value, hash);
    }

    private RowRejection Duplicate(long line) => new(line, Header("turn"), "Duplicate turn: the interaction already has one with this number; the first was kept.", "");

    private RowRejection OtherCustomer(long line) => new(line, Header("customer_id"), "Another customer than the interaction's other turns name.", "");

    private string Header(string column) => mapping.Columns.GetValueOrDefault(column, column);

    private sealed record Pending(InteractionId Id)
    {
        public List<TurnRow> Rows { get; } = [];

        public CustomerId? Customer { get; set; }
    }

    private sealed record Packed(Pending Pending, List<Turn> Turns, byte[] Value, long Hash, List<RowRejection> Refused);
}
