using System.Diagnostics;

namespace Peakend.Jobs.Tests;

/// <summary>Waits for what another thread or process does: asks again and again until a deadline that a slow machine keeps too.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static async Task<T> ForAsync<T>(string what, Func<T?> ask)
        where T : class
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < Deadline)
        {
            if (ask() is { } answer) return answer;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Waited {Deadline.TotalSeconds} s for: {what}");
    }
}
