using Peakend.Engine.Interactions;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>How often each class was said of each: rows are what people said, columns what the scorer said.</summary>
public sealed class ConfusionMatrix
{
    private const int Classes = 3;
    private readonly int[] cells;

    private ConfusionMatrix(int[] cells) => this.cells = cells;

    /// <summary>Texts counted.</summary>
    public int N => cells.Sum();

    /// <summary>Texts of one class that were said to be of another (or the same).</summary>
    public int this[Polarity truth, Polarity said] => cells[Cell((int)truth, (int)said)];

    /// <summary>Counts pairs of what people said and what the scorer said.</summary>
    public static ConfusionMatrix Of(IEnumerable<(Polarity Truth, Polarity Said)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        int[] cells = new int[Classes * Classes];
        foreach ((Polarity truth, Polarity said) in pairs) cells[Cell((int)truth, (int)said)]++;
        return new ConfusionMatrix(cells);
    }

    /// <summary>Share said rightly, 0 to 1.</summary>
    public Finding Accuracy(ConfidenceLevel level, int seed) => ClusterBootstrap.OfKinds(cells, Accuracy, level, seed);

    /// <summary>
    /// Mean over the classes of F1 = 2·hits/(2·hits + wrongly said + missed), 0 to 1. A class that neither people nor scorer ever said is left out of the mean.
    /// </summary>
    public Finding MacroF1(ConfidenceLevel level, int seed) => ClusterBootstrap.OfKinds(cells, MacroF1, level, seed);

    /// <summary>Mean over the classes that people said of the share found, 0 to 1; of three classes guessing finds a third.</summary>
    public Finding MacroRecall(ConfidenceLevel level, int seed) => ClusterBootstrap.OfKinds(cells, MacroRecall, level, seed);

    private static int Cell(int truth, int said) => truth * Classes + said;

    private static double? Accuracy(int[] cells)
    {
        int hits = 0;
        for (int c = 0; c < Classes; c++) hits += cells[Cell(c, c)];
        int all = cells.Sum();
        return all > 0 ? (double)hits / all : null;
    }

    private static double? MacroF1(int[] cells)
    {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < Classes; c++)
        {
            (int hits, int truth, int said) = Of(cells, c);
            if (truth + said == 0) continue;
            sum += 2.0 * hits / (truth + said); // truth + said = 2·hits + missed + wrongly said
            classes++;
        }

        return classes > 0 ? sum / classes : null;
    }

    private static double? MacroRecall(int[] cells)
    {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < Classes; c++)
        {
            (int hits, int truth, _) = Of(cells, c);
            if (truth == 0) continue;
            sum += (double)hits / truth;
            classes++;
        }

        return classes > 0 ? sum / classes : null;
    }

    private static (int Hits, int Truth, int Said) Of(int[] cells, int c)
    {
        int truth = 0, said = 0;
        for (int other = 0; other < Classes; other++)
        {
            truth += cells[Cell(c, other)];
            said += cells[Cell(other, c)];
        }

        return (cells[Cell(c, c)], truth, said);
    }
}
