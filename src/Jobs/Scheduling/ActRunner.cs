using System.Globalization;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Scheduling;

/// <summary>Runs an act by its name for the time it was due. It knows no scheduler: any that can call a method with a text and a time can use it.</summary>
/// <param name="acts">What there is to run.</param>
/// <param name="runLog">Writes the operator's log.</param>
/// <param name="log">Gets a line when a run starts and one when it ends.</param>
public sealed class ActRunner(IReadOnlyList<Act> acts, RunLog runLog, Action<string> log) : IDisposable
{
    /// <summary>How long a cancelled act may take to reach the end of its batch.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    /// <summary>One act at a time: the embedded database has one writer.</summary>
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>The acts.</summary>
    public IReadOnlyList<Act> Acts => acts;

    /// <summary>Runs one; waits until no other runs.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="due">When it was due (UTC).</param>
    /// <param name="triedAgain">Whether it will be tried again should it fail now.</param>
    /// <param name="cancellation">
    /// Stops it at the end of its batch. An act that does not get there in time is left to the end of the process: what it has not committed
    /// is undone, and the next run does it.
    /// </param>
    public async Task RunAsync(string name, DateTimeOffset due, bool triedAgain, CancellationToken cancellation)
    {
        Act act = acts.Single(act => act.Name == name);
        await gate.WaitAsync(cancellation);
        try
        {
            using CancellationTokenSource abandoned = new();
            using CancellationTokenRegistration registration = cancellation.Register(() => abandoned.CancelAfter(Grace));
            log(string.Create(CultureInfo.InvariantCulture, $"{name}: started, due {due:yyyy-MM-dd HH:mm:ss}Z."));
            IReadOnlyList<RunPart> outcome = await Task.Run(() => runLog.Do(name, due, () => act.Do(due, cancellation), done => done, triedAgain), CancellationToken.None)
                .WaitAsync(abandoned.Token);
            log($"{name}: done. {RunSentence.English.Of(outcome)}");
        }
        catch (OperationCanceledException)
        {
            log($"{name}: interrupted.");
            throw;
        }
        catch (Exception e)
        {
            log($"{name}: {(triedAgain ? "failed, will be tried again" : "failed")}. {RunLog.Sentence(e)}");
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
