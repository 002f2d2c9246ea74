using static System.FormattableString;

namespace Peakend.Engine.Statistics;

/// <summary>Purchase histories, equal ones counted once: what a model of them is summed over.</summary>
internal sealed class PurchaseHistories
{
    private PurchaseHistories(double[] last, double[] watched, int[] lastOf, int[] watchedOf, int[] repeatsOf, double[] times)
    {
        (Last, Watched, LastOf, WatchedOf, RepeatsOf, Times) = (last, watched, lastOf, watchedOf, repeatsOf, times);
        int most = repeatsOf.Length == 0 ? 0 : repeatsOf.Max();
        (WithMore, WatchedCount, WatchedRepeats) = (new double[most], new double[watched.Length], new double[watched.Length]);
        for (int g = 0; g < repeatsOf.Length; g++)
        {
            for (int i = 0; i < repeatsOf[g]; i++)
                WithMore[i] += times[g];
            WatchedCount[watchedOf[g]] += times[g];
            WatchedRepeats[watchedOf[g]] += times[g] * repeatsOf[g];
            Repeaters += repeatsOf[g] > 0 ? (int)times[g] : 0;
        }
    }

    /// <summary>Distinct times of the last purchase, ascending.</summary>
    internal double[] Last { get; }

    /// <summary>Distinct times watched, ascending.</summary>
    internal double[] Watched { get; }

    /// <summary>Of each distinct history: place of its last purchase, place of its time watched, its repeats, customers with it.</summary>
    internal int[] LastOf { get; }

    internal int[] WatchedOf { get; }

    internal int[] RepeatsOf { get; }

    internal double[] Times { get; }

    /// <summary>Customers with more than i repeats.</summary>
    internal double[] WithMore { get; }

    /// <summary>Customers, and their repeats, of each distinct time watched.</summary>
    internal double[] WatchedCount { get; }

    internal double[] WatchedRepeats { get; }

    internal int Repeaters { get; }

    internal static PurchaseHistories Of(ReadOnlySpan<int> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> watched)
    {
        Require(repeats, last, watched);
        (double[] lasts, int[] lastPlace) = Distinct(last);
        (double[] ends, int[] watchedPlace) = Distinct(watched);
        ulong[] keys = new ulong[repeats.Length];
        int[] rows = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (ulong)lastPlace[i] << 32 | (uint)watchedPlace[i];
            rows[i] = i;
        }

        // Equal keys may still differ in repeats: those go with the key's order, by a stable walk over repeats within it.
        Array.Sort(keys, rows);
        List<int> lastOf = [], watchedOf = [], repeatsOf = [];
        List<double> times = [];
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];)
                to++;
            foreach (IGrouping<int, int> same in Copy(repeats, rows.AsSpan(from, to - from)).GroupBy(x => x).OrderBy(g => g.Key))
            {
                lastOf.Add((int)(keys[from] >> 32));
                watchedOf.Add((int)(uint)keys[from]);
                repeatsOf.Add(same.Key);
                times.Add(same.Count());
            }
        }

        return new PurchaseHistories(lasts, ends, [.. lastOf], [.. watchedOf], [.. repeatsOf], [.. times]);
    }

    internal static void Require(int repeats, double last, double watched, string where)
    {
        if (repeats < 0) throw new ArgumentException(Invariant($"{where} has {repeats} repeats; none can be negative."), nameof(repeats));
        if (!(last >= 0 && watched > 0 && last <= watched && watched <= Sample.MaxMagnitude))
            throw new ArgumentException(Invariant($"{where} bought last at {last} and was watched until {watched}; it must be 0 ≤ last ≤ watched, watched above 0."), nameof(last));
        if (repeats > 0 != last > 0)
            throw new ArgumentException(Invariant($"{where} has {repeats} repeats, the last at {last}; the first purchase is time 0 and is not counted."), nameof(last));
    }

    private static void Require(ReadOnlySpan<int> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> watched)
    {
        Sample.RequireSameLength(repeats.Length, last.Length);
        Sample.RequireSameLength(repeats.Length, watched.Length);
        for (int i = 0; i < repeats.Length; i++)
            if (repeats[i] < 0 || !(last[i] >= 0 && watched[i] > 0 && last[i] <= watched[i] && watched[i] <= Sample.MaxMagnitude) || repeats[i] > 0 != last[i] > 0)
                Require(repeats[i], last[i], watched[i], Invariant($"Row {i}"));
    }

    private static int[] Copy(ReadOnlySpan<int> values, ReadOnlySpan<int> rows)
    {
        int[] copy = new int[rows.Length];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = values[rows[i]];
        return copy;
    }

    private static (double[] Values, int[] Place) Distinct(ReadOnlySpan<double> values)
    {
        int[] rows = [.. Enumerable.Range(0, values.Length)], place = new int[values.Length];
        StableOrder.Ascending(values, ref rows);
        List<double> distinct = [];
        foreach (int row in rows)
        {
            if (distinct.Count == 0 || distinct[^1] != values[row]) distinct.Add(values[row]);
            place[row] = distinct.Count - 1;
        }

        return ([.. distinct], place);
    }
}
