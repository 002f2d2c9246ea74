using Peakend.Jobs.Commands;

namespace Peakend.Jobs.Tests;

/// <summary>The commands of README.md do what it says: each is run, on copies.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string Program = "dotnet run -c Release --project src/Jobs -- ";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Commands => [.. Fenced().Where(line => line.StartsWith(Program, StringComparison.Ordinal)).Select(line => line[Program.Length..]).Distinct()];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Commands))]
    public async Task Its_commands_run(string command)
    {
        string[] arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.SkipWhen(arguments[0] == "serve", "serve runs until it is stopped; its own tests start it.");
        int output = Array.IndexOf(arguments, "--out");
        if (output < 0) arguments = [.. arguments, "--out", folder["out"]];
        else arguments[output + 1] = folder["out"];
        arguments[1] = folder.WithCopies("in", Directory.GetFiles(Repository.Samples)); // stands for the reader's own files too

        using StringWriter errors = new();
        int code = await PeakendCommand.InvokeAsync(arguments, TextWriter.Null, errors);
        Assert.True(code == 0, $"{command}: exit code {code}: {errors}");
        Assert.NotEmpty(Directory.GetFileSystemEntries(folder["out"]));
    }

    [Fact]
    public async Task What_it_prints_is_what_README_shows()
    {
        using StringWriter printed = new();
        string samples = folder.WithCopies("in", Directory.GetFiles(Repository.Samples));
        Assert.Equal(0, await PeakendCommand.InvokeAsync(["run", samples, "--out", folder["out"], "--quiet"], printed, TextWriter.Null));
        string[] lines = printed.ToString().Replace(folder["out"], "out", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        string[] shown = [.. Fenced().SkipWhile(line => !line.StartsWith("Links as of", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("dotnet", StringComparison.Ordinal))];
        Assert.True(shown.Length > 10, "README.md shows no output.");
        Assert.Equal(shown, lines.SkipWhile(line => !line.StartsWith("Links as of", StringComparison.Ordinal)).Take(shown.Length));
    }

    /// <summary>The lines between fences.</summary>
    private static IEnumerable<string> Fenced()
    {
        string readme = Path.Combine(Repository.Root, "README.md");
        bool inside = false;
        foreach (string line in File.Exists(readme) ? File.ReadLines(readme) : [])
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside;
            else if (inside) yield return line;
        }
    }
}
