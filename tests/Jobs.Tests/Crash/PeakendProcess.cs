using System.Diagnostics;

namespace Peakend.Jobs.Tests.Crash;

/// <summary>The built program as a process of its own, so that it can be killed.</summary>
internal sealed class PeakendProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "peakend.dll");
    private readonly Process process;

    private PeakendProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Starts a command.</summary>
    public static PeakendProcess Start(params IEnumerable<string> arguments) => new(new ProcessStartInfo("dotnet", [Program, .. arguments]));

    /// <summary>Starts a command that Ctrl-C reaches even when the tests run in the background, where shells let it be ignored.</summary>
    public static PeakendProcess StartInterruptible(params IEnumerable<string> arguments) =>
        new(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, .. arguments]));

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using CancellationTokenSource deadline = new(Deadline);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    /// <summary>Waits for the next line on standard error; null at its end.</summary>
    public async Task<string?> NextNoteAsync()
    {
        using CancellationTokenSource deadline = new(Deadline);
        return await process.StandardError.ReadLineAsync(deadline.Token);
    }

    /// <summary>Kills it (SIGKILL) after a while, unless it has ended by then.</summary>
    /// <returns>Whether it was still at work.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan delay)
    {
        using CancellationTokenSource ended = new(delay);
        try
        {
            await process.WaitForExitAsync(ended.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await EndAsync();
            return true;
        }
    }

    /// <summary>Presses Ctrl-C (SIGINT).</summary>
    public async Task InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
