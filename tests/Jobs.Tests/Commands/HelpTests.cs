using System.Runtime.CompilerServices;
using System.Text.Json;
using Peakend.Jobs.Commands;

namespace Peakend.Jobs.Tests.Commands;

public class HelpTests
{
    private static readonly string[] Commands = ["run", "ingest", "score", "link", "report", "export", "sample", "serve", "status", "eval"];

    [Fact]
    public async Task Every_commands_help_reads_as_approved_and_has_examples()
    {
        List<string> texts = [];
        foreach (string[] args in (string[][])[["--help"], .. Commands.Select(command => (string[])[command, "--help"]), ["eval", "sentiment", "--help"]])
        {
            (int code, string output, string error) = await RunAsync(args);
            Assert.Equal((0, ""), (code, error));
            if (args.Length > 1) Assert.Matches($@"Examples:\s+peakend {string.Join(' ', args[..^1])}", output);
            string name = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]); // help names the process: the test's here
            texts.Add($"$ peakend {string.Join(' ', args)}\n{string.Join('\n', output.Replace(name, "peakend", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim()}\n");
        }

        Approve("help.txt", string.Join('\n', texts));
    }

    [Fact]
    public async Task The_help_names_every_command_tested_here_and_no_other()
    {
        string help = (await RunAsync("--help")).Output.ReplaceLineEndings("\n");
        string[] listed = [.. help[(help.IndexOf("Commands:\n", StringComparison.Ordinal) + 10)..].Split('\n').TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0])];
        Assert.Equal(Commands.Order(), listed.Order());
    }

    [Fact]
    public async Task Figures_print_as_JSON_and_quiet_prints_no_progress()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        foreach (string command in (string[])["ingest", "score", "link", "report", "export", "run", "status"])
        {
            (int code, string output, string error) = await folder.RunAsync(command, "--format", "json", "--quiet");
            Assert.Equal((command, 0, ""), (command, code, error));
            using JsonDocument json = JsonDocument.Parse(output);
            Assert.DoesNotContain("NaN", output, StringComparison.Ordinal);
        }

        (_, string text, string notes) = await folder.RunAsync("ingest", "--quiet");
        Assert.NotEqual("", text);
        Assert.Equal("", notes);
    }

    [Theory]
    [InlineData(64, "no-such-command")]
    [InlineData(64, "run", ".", "--no-such-option")]
    [InlineData(64, "run", ".", "--as-of", "tomorrow")]
    [InlineData(64, "run", ".", "--lang", "fr")]
    [InlineData(64, "sample", "x", "--customers", "0")]
    [InlineData(64, "eval")]
    [InlineData(64, "eval", "sentiment", "--labels", "my.csv", "--data", "sets")]
    [InlineData(64, "eval", "sentiment", "--decimal-comma")]
    [InlineData(64, "eval", "sentiment", "--language", "fr")]
    [InlineData(66, "eval", "sentiment", "--data", "no-such-folder", "--sentences", "no-such-folder")]
    [InlineData(66, "eval", "sentiment", "--labels", "no-such-file.csv")]
    [InlineData(66, "run", "no-such-folder")]
    [InlineData(66, "status", ".", "--out", "no-such-folder")]
    public async Task Wrong_usage_is_64_and_a_missing_input_66(int expected, params string[] args)
    {
        (int code, string output, string error) = await RunAsync(args);
        Assert.Equal(expected, code);
        Assert.NotEqual("", error);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_at_fault_are_78_with_every_fault_listed()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        File.WriteAllText(Path.Combine(folder.Input, "peakend.json"), """{ "margin": 2, "timeZone": "Mars/Olympus", "pseudonymKey": "only-for-tests-0123" }""");
        (int code, _, string error) = await folder.RunAsync("run");
        Assert.Equal(78, code);
        Assert.Contains("margin", error, StringComparison.Ordinal);
        Assert.Contains("Mars/Olympus", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_refused_rows_are_65_and_nothing_is_kept()
    {
        using SampleFolder folder = await SampleFolder.CreateAsync();
        string file = Path.Combine(folder.Input, "interactions.csv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Select((line, i) => i % 5 == 1 ? "," + string.Join(',', line.Split(',').Skip(1)) : line)); // a fifth without an id
        (int code, _, string error) = await folder.RunAsync("ingest", "--quiet");
        Assert.Equal(65, code);
        Assert.Contains("interactions.csv", error, StringComparison.Ordinal);
        Assert.Equal(["0"], folder.Query("select count(*) from interaction"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        return (await PeakendCommand.InvokeAsync(args, output, error), output.ToString(), error.ToString());
    }

    private static void Approve(string name, string actual, [CallerFilePath] string here = "")
    {
        string approved = Path.Combine(Path.GetDirectoryName(here)!, "Approved", name), received = approved + ".received";
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"The help has changed. Read {received}; if it is right, rename it to {name}.");
    }
}
