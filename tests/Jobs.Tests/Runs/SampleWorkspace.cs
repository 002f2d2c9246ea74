using Peakend.Engine.Samples;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

/// <summary>A small sample company, read and scored once for a class of tests.</summary>
public sealed class SampleWorkspace : IAsyncLifetime
{
    private const int Customers = 60;

    /// <summary>Everything lies in it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("peakend-runs").FullName;

    /// <summary>Folder of the input files.</summary>
    public string Input => Path.Combine(Folder, "in");

    /// <summary>The workspace.</summary>
    public Workspace Workspace { get; private set; } = null!;

    /// <summary>The last day of the data.</summary>
    public DateOnly LastDay => Workspace.Link.LastDay();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await SampleCompany.WriteAsync(new SampleOptions(Seed: 3, Customers: Customers), Input);
        Workspace = Open("out");
    }

    /// <summary>Reads and scores the same files into another output folder, with the same key.</summary>
    public Workspace Open(string output)
    {
        string settings = Path.Combine(Folder, "settings.json");
        File.WriteAllText(settings, """{ "pseudonymKey": "a key for tests only" }""");
        Workspace workspace = Workspace.Open(Input, Path.Combine(Folder, output), settings, TimeProvider.System);
        workspace.Ingest.Ingest(null, CancellationToken.None);
        workspace.Score.Score(null, CancellationToken.None);
        return workspace;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
