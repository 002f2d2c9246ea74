using System.CommandLine;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary>The options that most commands share.</summary>
internal sealed class CommonOptions
{
    public Argument<string> Input { get; } = new("folder") { Description = "Folder of the input files.", DefaultValueFactory = _ => "." };

    public Option<string> Output { get; } = new("--out", "-o") { Description = "Folder of database, reports and exports.", DefaultValueFactory = _ => "out", HelpName = "folder" };

    public Option<string?> Settings { get; } = new("--settings", "-s") { Description = "Settings file. Default: peakend.json in the input folder, if there.", HelpName = "file" };

    public Option<string> Format { get; } = OneOf(new("--format") { Description = "How results are printed.", DefaultValueFactory = _ => "text" }, "text", "json");

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print results and errors only." };

    public Option<DateOnly?> AsOf { get; } = new("--as-of") { Description = "Up to when data count (yyyy-MM-dd). Default: the last day of the data.", HelpName = "day" };

    public Option<DateOnly?> WeekOf { get; } = new("--week-of") { Description = "Any day of the week to report (yyyy-MM-dd). Default: the last whole week of the data, whose last contact is no earlier in the week than that of one of the four weeks before.", HelpName = "day" };

    public Option<string> Language { get; } = OneOf(new("--lang") { Description = "Language of the report.", DefaultValueFactory = _ => "en" }, "en", "de");

    /// <summary>A command with these options and examples.</summary>
    public Command Command(string name, string description, params string[] examples)
    {
        Command command = new(name, Described(description, examples));
        command.Add(Input);
        command.Add(Output);
        command.Add(Settings);
        command.Add(Format);
        command.Add(Quiet);
        return command;
    }

    public Workspace Open(ParseResult parsed) =>
        Workspace.Open(parsed.GetRequiredValue(Input), parsed.GetRequiredValue(Output), parsed.GetValue(Settings), TimeProvider.System);

    public CommandOutput Printer(ParseResult parsed) =>
        new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetRequiredValue(Format) == "json", parsed.GetValue(Quiet));

    /// <summary>A description with examples under it, as every command's help has them.</summary>
    public static string Described(string description, params string[] examples) =>
        description + "\n\nExamples:\n" + string.Join('\n', examples.Select(example => "  peakend " + example));

    public static Option<string> OneOf(Option<string> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
