using System.Runtime.InteropServices;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>Memory of a contact with the answer about it, and mean answers with leaving.</summary>
internal sealed class SurveyLinks(LinkSettings settings)
{
    private readonly SortedDictionary<string, MetricColumns> metrics = new(StringComparer.Ordinal);
    private int customers;
    private bool churnKnown;

    /// <summary>Takes a customer's answers.</summary>
    public void Add(CustomerHistory history)
    {
        int ordinal = customers++;
        churnKnown |= history.Churned is not null;
        foreach (IGrouping<string, SurveyAnswer> answers in history.Answers.GroupBy(answer => answer.Metric))
        {
            if (!metrics.TryGetValue(answers.Key, out MetricColumns? columns)) metrics.Add(answers.Key, columns = new MetricColumns());
            double sum = 0;
            int count = 0;
            foreach (SurveyAnswer answer in answers)
            {
                // What was answered on leaving or after it is no sign of what is to come.
                if (history.ChurnedOn is null || answer.On is null || answer.On < history.ChurnedOn)
                {
                    sum += answer.Value;
                    count++;
                }

                if (answer.Memory is { } memory)
                {
                    columns.Memory.Add(memory);
                    columns.Answer.Add(answer.Value);
                    columns.Customer.Add(ordinal);
                }
                else
                {
                    columns.WithoutMemory++;
                }
            }

            if (count == 0) continue;
            columns.Mean.Add(sum / count);
            columns.Left.Add(history.Churned == true ? 1 : 0);
        }
    }

    /// <summary>The links, metric by metric in alphabetical order.</summary>
    public IEnumerable<LinkResult> Results()
    {
        foreach ((string metric, MetricColumns columns) in metrics)
        {
            double[] memory = [.. columns.Memory], answer = [.. columns.Answer];
            ReadOnlySpan<int> customer = CollectionsMarshal.AsSpan(columns.Customer);
            int[] customers = [.. columns.Customer.Distinct()]; // ascending, as they came
            bool repeats = customers.Length < memory.Length;
            string hash = repeats ? RowsHash.Of(memory, answer, [.. columns.Customer.Select(one => (double)Array.BinarySearch(customers, one))]) : RowsHash.Of(memory, answer);
            (Finding strength, TestResult? test) = repeats
                ? Clustered(ClusterBootstrap.Pearson(memory, answer, customer, settings.Level, settings.Seed))
                : (PearsonCorrelation.Estimate(memory, answer, settings.Level), PearsonCorrelation.Test(memory, answer));
            yield return Link("memory", metric, LinkUnit.Contact, "Pearson", strength, test, columns.WithoutMemory, hash);
            (strength, test) = repeats
                ? Clustered(ClusterBootstrap.Spearman(memory, answer, CollectionsMarshal.AsSpan(columns.Customer), settings.Level, settings.Seed))
                : (SpearmanCorrelation.Estimate(memory, answer, settings.Level), SpearmanCorrelation.Test(memory, answer));
            yield return Link("memory", metric, LinkUnit.Contact, "Spearman", strength, test, columns.WithoutMemory, hash);
            double[] mean = [.. columns.Mean], left = [.. columns.Left];
            yield return churnKnown
                ? Link(metric, "churn", LinkUnit.Customer, "Pearson", PearsonCorrelation.Estimate(mean, left, settings.Level), PearsonCorrelation.Test(mean, left), 0, RowsHash.Of(mean, left))
                : Link(metric, "churn", LinkUnit.Customer, "Pearson", new Finding.Withheld(WithheldReason.NoInput, mean.Length, 0), null, 0, "");
        }
    }

    private static (Finding, TestResult?) Clustered(ClusteredCorrelation correlation) => (correlation.Finding, correlation.Test);

    private static LinkResult Link(string x, string y, LinkUnit unit, string method, Finding strength, TestResult? test, int excluded, string hash) =>
        new(x, y, unit, Rung.Correlation, [], method, LinkScale.Correlation, strength, strength is Finding.Known ? test?.P : null, null, null, excluded, hash);

    private sealed class MetricColumns
    {
        public List<double> Memory { get; } = [];
        public List<double> Answer { get; } = [];
        public List<int> Customer { get; } = [];
        public List<double> Mean { get; } = [];
        public List<double> Left { get; } = [];
        public int WithoutMemory { get; set; }
    }
}
