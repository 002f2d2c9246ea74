namespace Peakend.Reports.FinanceFigures;

/// <summary>Which groups of a table may not be shown, where a total stands beside them.</summary>
public static class SmallGroups
{
    /// <summary>
    /// Hides every group below the minimum; then, as long as what is hidden could be told from the total – one group alone, or several that together
    /// are below the minimum – the next smallest too, the earlier of equals.
    /// </summary>
    /// <param name="sizes">Customers of each group.</param>
    /// <param name="minimum">Fewest that may be shown.</param>
    /// <returns>Whether each is hidden.</returns>
    public static bool[] Hidden(IReadOnlyList<int> sizes, int minimum)
    {
        int[] smallestFirst = [.. Enumerable.Range(0, sizes.Count).OrderBy(i => sizes[i])];
        bool[] hidden = new bool[sizes.Count];
        int count = 0, customers = 0;
        foreach (int i in smallestFirst)
        {
            bool derivable = count > 0 && (count < 2 || customers < minimum);
            if (sizes[i] >= minimum && !derivable) break;
            hidden[i] = true;
            count++;
            customers += sizes[i];
        }

        return hidden;
    }
}
