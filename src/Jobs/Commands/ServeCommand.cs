using System.CommandLine;
using System.Globalization;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Web;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend serve</c>: the acts on their schedule, and a page about them.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions common)
    {
        Option<int?> port = new("--port", "-p") { Description = "Port of the web page on 127.0.0.1; 0 takes any that is free. Default: the settings' schedule.port." };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535) result.AddError("--port: 0 to 65535.");
        });
        Option<bool> runNow = new("--run-now") { Description = "Run every act once at the start as well." };
        Command command = new("serve", CommonOptions.Described(
            "Run the acts on their schedule – read and score hourly, link nightly, report on Monday, export daily – and show a page about them on this machine, until stopped.",
            "serve data/samples", "serve exports --settings exports/peakend.json --port 8080", "serve data/samples --run-now --port 0"))
        { common.Input, common.Output, common.Settings, port, runNow, common.Quiet };
        command.SetAction(async (parsed, cancellation) =>
        {
            TextWriter output = TextWriter.Synchronized(parsed.InvocationConfiguration.Output);
            bool quiet = parsed.GetValue(common.Quiet);
            Workspace workspace = common.Open(parsed);
            using ServeLock one = ServeLock.Take(workspace.Output);
            await using JobServer server = new(workspace, parsed.GetValue(port) ?? workspace.Settings.Schedule.Port, line => Say(output, quiet, workspace, line));
            await server.StartAsync(parsed.GetValue(runNow), cancellation);
            await output.WriteLineAsync($"Serving {server.Address} – Ctrl-C stops.");
            foreach ((string act, DateTimeOffset? due) in server.NextDue())
                if (!quiet) await output.WriteLineAsync($"  {act,-8} next {StatusCommand.Local(due, workspace.Zone)}");
            await output.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await server.StopAsync();
            return 0;
        });
        return command;
    }

    private static void Say(TextWriter output, bool quiet, Workspace workspace, string line)
    {
        if (quiet) return;
        output.WriteLine(TimeZoneInfo.ConvertTime(workspace.Clock.GetUtcNow(), workspace.Zone).ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + line);
        output.Flush();
    }
}
