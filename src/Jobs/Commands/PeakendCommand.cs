using System.CommandLine;
using Peakend.Engine;

namespace Peakend.Jobs.Commands;

/// <summary>The program's command line.</summary>
public static class PeakendCommand
{
    private const int WrongUsage = 64; // EX_USAGE, sysexits.h
    private const int Interrupted = 130; // 128 + SIGINT

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: 0 done, 1 a fault of ours, 64 and up as in sysexits.h (README.md lists them), 130 interrupted.</returns>
    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error)
    {
        CommonOptions common = new();
        RootCommand root = new("Peakend: what customers will remember of you, and what it goes with – churn, revenue, lifetime value.")
        {
            RunCommand.Create(common), IngestCommand.Create(common), ScoreCommand.Create(common), LinkCommand.Create(common),
            ReportCommand.Create(common), ExportCommand.Create(common), SampleCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (AnalyticsException e)
        {
            await error.WriteLineAsync("peakend: " + e.Message);
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("peakend: interrupted. Nothing is lost: the same command goes on from here.");
            return Interrupted;
        }
    }
}
