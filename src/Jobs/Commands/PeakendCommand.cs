using System.CommandLine;
using Microsoft.Data.Sqlite;
using Peakend.Engine;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary>The program's command line.</summary>
public static class PeakendCommand
{
    private const int Fault = 1;
    private const int WrongUsage = 64; // EX_USAGE, sysexits.h
    private const int CannotReadOrWrite = 74; // EX_IOERR
    private const int Interrupted = 130; // 128 + SIGINT

    /// <summary>From Ctrl-C or SIGTERM to the end, at most.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: 0 done, 1 a fault of ours, 64 and up as in sysexits.h (README.md lists them), 130 interrupted.</returns>
    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error)
    {
        CommonOptions common = new();
        RootCommand root = new(CommonOptions.Described("Peakend: what customers will remember of you, and what it goes with – churn, revenue, lifetime value.", "run data/samples", "run --help"))
        {
            RunCommand.Create(common), IngestCommand.Create(common), ScoreCommand.Create(common), LinkCommand.Create(common), ReportCommand.Create(common),
            ExportCommand.Create(common), SampleCommand.Create(), ServeCommand.Create(common), StatusCommand.Create(common), EvalCommand.Create(common),
        };
        ParseResult parsed = root.Parse(args);
        foreach (Command command in parsed.CommandResult.Command.Subcommands) // in a list of commands: each one's examples stand in its own help
            command.Description = command.Description?.Split('\n')[0];
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout };
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
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync("peakend: " + e.Message);
            return CannotReadOrWrite;
        }
        catch (Exception e)
        {
            // The stack without the message, which could hold a piece of the data.
            await error.WriteLineAsync("peakend: " + RunLog.Sentence(e) + "\n" + e.StackTrace);
            return Fault;
        }
    }
}
