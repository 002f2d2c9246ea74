using Peakend.Engine.Ingest;
using Peakend.Engine.Interactions;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>What one batch brought of one interaction, redacted and packed.</summary>
/// <param name="Id">The interaction.</param>
/// <param name="Customer">Whom its turns name; null when none does.</param>
/// <param name="Language">The first language that its turns name.</param>
/// <param name="Numbered">Whether its turns have numbers of their own.</param>
/// <param name="Rows">Number and line of each row, refused ones included.</param>
/// <param name="Turns">How many turns were packed.</param>
/// <param name="Text">The turns.</param>
/// <param name="Refused">Rows that are no turns of it.</param>
internal sealed record PackedBatchText(
    InteractionId Id, CustomerId? Customer, string? Language, bool Numbered, (int Index, long Line)[] Rows, int Turns, PackedText Text, IReadOnlyList<RowRejection> Refused);

/// <summary>
/// Gathers turns, which may come in any order, into one compressed value an interaction. Memory is bounded: when a batch is full it is redacted
/// and packed on all cores while the next one is read; an interaction whose turns lie in two batches is put together again in the database.
/// </summary>
internal sealed class TurnBatches(SourceMapping mapping, Redaction redaction)
{
    private const int BytesABatch = 2 << 20, BytesARow = 16;

    /// <summary>The batches, lazily; one is still being packed while the caller has the one before it.</summary>
    public IEnumerable<Task<PackedBatchText[]>> Of(IEnumerable<TurnRow> rows)
    {
        Dictionary<InteractionId, List<TurnRow>> batch = [];
        Task<PackedBatchText[]>? packing = null;
        int bytes = 0;
        List<TurnRow>? last = null;
        foreach (TurnRow row in rows)
        {
            // Turns of one interaction mostly lie together.
            if (last?[0].Interaction != row.Interaction && !batch.TryGetValue(row.Interaction, out last)) batch.Add(row.Interaction, last = []);
            last.Add(row);
            bytes += row.Text.Length + BytesARow;
            if (bytes < BytesABatch) continue;
            Task<PackedBatchText[]> next = StartPacking([.. batch.Values]);
            if (packing is not null) yield return packing;
            (packing, batch, last, bytes) = (next, [], null, 0);
        }

        if (packing is not null) yield return packing;
        if (batch.Count > 0) yield return StartPacking([.. batch.Values]);
    }

    /// <summary>Why a second turn with one number is refused.</summary>
    public static RowRejection Duplicate(long line, SourceMapping mapping) =>
        new(line, mapping.HeaderOf("turn"), "Duplicate turn: the interaction already has one with this number; the first was kept.", "");

    private Task<PackedBatchText[]> StartPacking(List<TurnRow>[] full) => Task.Run(() =>
    {
        PackedBatchText[] packed = new PackedBatchText[full.Length];
        Parallel.For(0, full.Length, i => packed[i] = Pack(full[i]));
        return packed;
    });

    private PackedBatchText Pack(List<TurnRow> rows)
    {
        InteractionId id = rows[0].Interaction;
        List<Utf8Turn> turns = new(rows.Count);
        List<RowRejection> refused = [];
        HashSet<int> seen = new(rows.Count);
        (int Index, long Line)[] numbers = new (int, long)[rows.Count];
        CustomerId? owner = null;
        int next = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            TurnRow row = rows[i];
            int index = row.Index ?? next;
            next = index + 1;
            numbers[i] = (index, row.Line);
            if (row.Customer is { } customer && (owner ??= customer) != customer) refused.Add(OtherCustomer(row.Line));
            else if (seen.Add(index)) turns.Add(new Utf8Turn(index, row.Speaker, row.At, redaction.Apply(row.Text)));
            else refused.Add(Duplicate(row.Line, mapping));
        }

        turns.Sort((a, b) => a.Index.CompareTo(b.Index));
        string? language = rows.Find(row => row.Language is not null)?.Language;
        return new PackedBatchText(id, owner, language, rows[0].Index is not null, numbers, turns.Count, PackedText.Of(id, turns), refused);
    }

    private RowRejection OtherCustomer(long line) => new(line, mapping.HeaderOf("customer_id"), "Another customer than the interaction's other turns name.", "");
}
