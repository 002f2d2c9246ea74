using Peakend.Engine.Interactions;

namespace Peakend.Engine.PeakEnd;

/// <summary>Cuts an interaction into the customer's moments.</summary>
public static class Moments
{
    /// <summary>
    /// The maximal runs of customer turns, in order. Turns may come in any order; their index decides. Empty when the customer never speaks.
    /// </summary>
    public static IReadOnlyList<Moment> Of(IReadOnlyList<Turn> turns)
    {
        List<Moment> moments = [];
        List<Turn> run = [];
        foreach (Turn turn in InOrder(turns))
        {
            if (turn.Speaker == Speaker.Customer)
                run.Add(turn);
            else
                Close(run, moments);
        }

        Close(run, moments);
        return moments;
    }

    private static IEnumerable<Turn> InOrder(IReadOnlyList<Turn> turns)
    {
        for (int i = 1; i < turns.Count; i++)
            if (turns[i].Index < turns[i - 1].Index)
                return turns.OrderBy(turn => turn.Index);
        return turns;
    }

    private static void Close(List<Turn> run, List<Moment> moments)
    {
        if (run.Count == 0) return;
        string text = run.Count == 1 ? run[0].Text : string.Join('\n', run.Select(turn => turn.Text));
        moments.Add(new Moment(moments.Count, run[0].Index, run[^1].Index, run[0].At, text));
        run.Clear();
    }
}
