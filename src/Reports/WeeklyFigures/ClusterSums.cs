using Peakend.Engine.Interactions;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.WeeklyFigures;

/// <summary>One measure summed by customer: what a mean with an interval needs of any number of contacts.</summary>
internal sealed class ClusterSums
{
    private readonly Dictionary<CustomerId, (double Sum, int Count)> customers = [];
    private double sum;

    /// <summary>Values taken.</summary>
    public int Count { get; private set; }

    /// <summary>Customers among them.</summary>
    public int Customers => customers.Count;

    /// <summary>Their plain mean; 0 without values.</summary>
    public double PlainMean => Count == 0 ? 0 : sum / Count;

    /// <summary>Takes a value.</summary>
    public void Add(CustomerId customer, double value)
    {
        (double before, int count) = customers.GetValueOrDefault(customer);
        customers[customer] = (before + value, count + 1);
        sum += value;
        Count++;
    }

    /// <summary>The mean, clustered by customer.</summary>
    public Finding Mean() =>
        Count == 0
            ? new Finding.Withheld(WithheldReason.TooFew, 0, 2)
            : ClusteredMean.FromClusters([.. customers.Values.Select(c => c.Sum)], [.. customers.Values.Select(c => c.Count)], ConfidenceLevel.P95);
}
