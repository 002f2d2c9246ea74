using Peakend.Engine.Samples;
using Peakend.Jobs.Commands;

namespace Peakend.Jobs.Tests.Crash;

/// <summary>The files of 150 customers, and what an undisturbed run makes of them.</summary>
public sealed class SmallCompany : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The input files. They have a fixed key, so that every run has the same pseudonyms.</summary>
    public string Input { get; private set; } = "";

    /// <summary>Of the undisturbed run.</summary>
    public SortedDictionary<string, string> Expected { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Input = folder.WithCopies("in", Path.Combine(Repository.Samples, "peakend.json"));
        await SampleCompany.WriteAsync(new SampleOptions(Customers: 150), Input);
        Expected = await OutcomeOfRunAsync(folder["undisturbed"]);
    }

    /// <summary>Runs the main job to its end, within this process, and takes down what it left behind.</summary>
    public async Task<SortedDictionary<string, string>> OutcomeOfRunAsync(string output)
    {
        using StringWriter errors = new();
        int code = await PeakendCommand.InvokeAsync(["run", Input, "--out", output, "--quiet"], TextWriter.Null, errors);
        Assert.True(code == 0, $"exit code {code}: {errors}");
        return Outcome.Of(output);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
