using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Peakend.Jobs.Runs;
using Spectre.Console;

namespace Peakend.Jobs.Commands;

/// <summary>Where a command prints: results to standard output, progress to standard error, as text or JSON.</summary>
internal sealed class CommandOutput(TextWriter results, TextWriter notes, bool json, bool quiet)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Prints a result: its text, or its JSON.</summary>
    public void Result(string text, object value) => results.WriteLine(json ? JsonSerializer.Serialize(value, JsonOptions) : text);

    /// <summary>Prints a remark, unless quiet.</summary>
    public void Note(string text)
    {
        if (!quiet) notes.WriteLine(text);
    }

    /// <summary>Does a piece of long work under progress bars; plain lines where standard error is no terminal, nothing when quiet.</summary>
    public T WithProgress<T>(Func<IProgress<RunProgress>?, T> work)
    {
        if (quiet) return work(null);
        if (Console.IsErrorRedirected) return work(new PlainProgress(notes));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(notes) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new BarProgress(context)));
    }

    /// <summary>One bar a step.</summary>
    private sealed class BarProgress(ProgressContext context) : IProgress<RunProgress>
    {
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(RunProgress value)
        {
            if (!bars.TryGetValue(value.Step, out ProgressTask? bar)) bars.Add(value.Step, bar = context.AddTask(Markup.Escape(value.Step)));
            bar.IsIndeterminate = value.Total == 0;
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Done;
        }
    }

    /// <summary>A line for each step begun and for each tenth of it.</summary>
    private sealed class PlainProgress(TextWriter to) : IProgress<RunProgress>
    {
        private string step = "";
        private long tenths = -1;

        public void Report(RunProgress value)
        {
            long reached = value.Total == 0 ? 0 : 10 * value.Done / value.Total;
            if (value.Step == step && reached <= tenths) return;
            (step, tenths) = (value.Step, reached);
            to.WriteLine(value.Total == 0 ? value.Step : FormattableString.Invariant($"{value.Step} {10 * reached} %"));
        }
    }
}
