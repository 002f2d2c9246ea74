namespace Peakend.Engine.Samples;

/// <summary>
/// Nordlicht, a telecom and energy provider that does not exist, with customers in Germany, Austria and the United Kingdom: what they say,
/// what they answer, what they pay and how they leave. The files and the effects planted in them are described in <c>data/samples/README.md</c>.
/// </summary>
public static class SampleCompany
{
    private const int CustomersAFlush = 64;

    /// <summary>Writes the six canonical files, replacing any former ones; memory does not grow with the number of customers.</summary>
    /// <param name="options">What company to write; the same options give the same bytes.</param>
    /// <param name="folder">Where to; created if missing.</param>
    /// <param name="progress">Told the number of customers written so far.</param>
    /// <param name="cancellationToken">Stops the work; no file is left half written.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option outside its range.</exception>
    public static async Task<SampleCounts> WriteAsync(
        SampleOptions options, string folder, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        IEnumerable<SampleHistory> histories = SampleTruth.Histories(options);
        Directory.CreateDirectory(folder);
        await using var files = new SampleFiles(options.Seed, folder);
        foreach (SampleHistory history in histories)
        {
            files.Write(history);
            if (history.Customer.Number % CustomersAFlush != 0) continue;
            await files.FlushAsync(cancellationToken);
            progress?.Report(history.Customer.Number);
        }
        cancellationToken.ThrowIfCancellationRequested();
        await files.KeepAsync();
        progress?.Report(options.Customers);
        return files.Counts;
    }
}
