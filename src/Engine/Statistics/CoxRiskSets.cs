namespace Peakend.Engine.Statistics;

/// <summary>
/// Who was at risk at each event: rows in descending order of exit, cut into slots, one for each time with events.
/// </summary>
/// <remarks>
/// Going through the slots, time runs backwards: slot k first loses the rows that entered at or after its time, then gains its own, the
/// last of which are its events. A row is at risk from the slot it stands in to before its <see cref="Last"/>. A slot without time closes
/// each stratum. Rows at risk at no event say nothing and are left out.
/// </remarks>
internal sealed class CoxRiskSets
{
    internal CoxRiskSets(CoxRows rows)
    {
        GroupCodes? strata = rows.Stratum is null ? null : GroupCodes.Of(rows.Stratum);
        StrataCount = strata?.Count ?? 1;
        int[] order = Order(rows, strata);

        List<int> row = new(order.Length), last = new(rows.Entry is null ? 0 : order.Length), begin = [], deaths = [], stratumOf = [];
        List<double> time = [];
        for (int from = 0, to; from < order.Length; from = to)
        {
            int stratum = strata?.OfRow[order[from]] ?? 0;
            for (to = from + 1; to < order.Length && (strata?.OfRow[order[to]] ?? 0) == stratum;)
                to++;
            AddStratum(rows, order.AsSpan(from, to - from), stratum, row, last, begin, time, deaths, stratumOf);
        }

        begin.Add(row.Count);
        (Row, Begin, Time, Deaths, StratumOf) = ([.. row], [.. begin], [.. time], [.. deaths], [.. stratumOf]);
        if (rows.Entry is not null) (Last, LeaveBegin, Leaving) = Leavers([.. last]);
    }

    /// <summary>Row of the caller at each place.</summary>
    internal int[] Row { get; }

    /// <summary>First place of each slot, and the number of places.</summary>
    internal int[] Begin { get; }

    /// <summary>Time of each slot, NaN for those that close a stratum.</summary>
    internal double[] Time { get; }

    /// <summary>Events of each slot, the last of its places; 0 for those that close a stratum.</summary>
    internal int[] Deaths { get; }

    /// <summary>Number of the stratum of each slot, in ascending order of the caller's codes.</summary>
    internal int[] StratumOf { get; }

    internal int StrataCount { get; }

    /// <summary>The slot from which on the row at each place is no longer at risk (it had not come yet); null without late entry.</summary>
    internal int[]? Last { get; }

    /// <summary>Where the leavers of each slot begin in <see cref="Leaving"/>.</summary>
    internal int[] LeaveBegin { get; } = [];

    /// <summary>Places of the rows that leave, slot for slot.</summary>
    internal int[] Leaving { get; } = [];

    internal int Slots => Time.Length;

    internal int Places => Row.Length;

    private static int[] Order(CoxRows rows, GroupCodes? strata)
    {
        int n = rows.Count, next = 0;
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
            if (!rows.Happened[i]) order[next++] = i;
        for (int i = 0; i < n; i++)
            if (rows.Happened[i]) order[next++] = i;
        StableOrder.Descending(rows.Exit, ref order);        // stable, so events stand last among equal times
        if (strata is GroupCodes codes) StableOrder.ByCode(codes.OfRow, codes.Count, ref order);
        return order;
    }

    private static void AddStratum(
        CoxRows rows, ReadOnlySpan<int> order, int stratum,
        List<int> row, List<int> last, List<int> begin, List<double> time, List<int> deaths, List<int> stratumOf)
    {
        double[] exit = rows.Exit;
        int firstSlot = time.Count, blockBegin = 0;
        List<int> blockEnds = [];
        for (int from = 0, to; from < order.Length; from = to)
        {
            double at = exit[order[from]];
            int died = rows.Happened[order[from]] ? 1 : 0;
            for (to = from + 1; to < order.Length && exit[order[to]] == at; to++)
                if (rows.Happened[order[to]]) died++;
            if (died == 0) continue;
            time.Add(at);
            deaths.Add(died);
            stratumOf.Add(stratum);
            blockEnds.Add(to);
        }

        if (blockEnds.Count == 0) return;
        int closing = time.Count;
        for (int k = 0; k < blockEnds.Count; k++)
        {
            begin.Add(row.Count);
            for (int i = blockBegin; i < blockEnds[k]; i++)
            {
                if (rows.Entry is not null)
                {
                    int gone = FirstNotAfter(time, firstSlot + k, closing, rows.Entry[order[i]]);
                    if (gone == firstSlot + k) continue;
                    last.Add(gone);
                }

                row.Add(order[i]);
            }

            blockBegin = blockEnds[k];
        }

        time.Add(double.NaN);
        deaths.Add(0);
        stratumOf.Add(stratum);
        begin.Add(row.Count);
    }

    /// <summary>First slot from <paramref name="low"/> on whose time is at or before the entry; times descend.</summary>
    private static int FirstNotAfter(List<double> time, int low, int closing, double entry)
    {
        if (time[closing - 1] > entry) return closing;
        int step = 1, high = low;                            // a span is short against the whole: look nearby first
        while (high < closing && time[high] > entry)
        {
            low = high + 1;
            high += step;
            step *= 2;
        }

        high = Math.Min(high, closing);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (time[middle] <= entry) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private (int[] Last, int[] Begin, int[] Leaving) Leavers(int[] last)
    {
        int[] begin = new int[Slots + 1], next = new int[Slots];
        foreach (int slot in last)
            if (Deaths[slot] > 0) begin[slot + 1]++;
        for (int k = 0; k < Slots; k++)
        {
            begin[k + 1] += begin[k];
            next[k] = begin[k];
        }

        int[] leaving = new int[begin[^1]];
        for (int place = 0; place < last.Length; place++)
            if (Deaths[last[place]] > 0) leaving[next[last[place]]++] = place;
        return (last, begin, leaving);
    }
}
