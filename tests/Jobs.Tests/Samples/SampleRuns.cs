using Peakend.Engine.Samples;

namespace Peakend.Jobs.Tests.Samples;

/// <summary>The main job over the committed sample files, once for all tests that look at it.</summary>
public sealed class CommittedSamplesRun : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal MainJob Job { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Job = await MainJob.DoAsync(folder.WithCopies("in", Directory.GetFiles(Repository.Samples)), folder["out"], null);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The main job over 3,000 customers of the same company, once for all tests that look at it.</summary>
public sealed class LargeCompanyRun : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal MainJob Job { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        string input = folder.WithCopies("in", Path.Combine(Repository.Samples, "peakend.json"));
        await SampleCompany.WriteAsync(new SampleOptions(Customers: 3_000), input);
        Job = await MainJob.DoAsync(input, folder["out"], null);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
