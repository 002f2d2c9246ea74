using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Tests.Wording;

public partial class RefusalTests
{
    private static readonly Words English = new(ReportLanguage.English), German = new(ReportLanguage.German);

    // Every literal sentence of the readers that is no exception's is a reason, and so is "Not " with each thing that a column may be expected to hold.
    [Fact]
    public void Every_reason_that_a_reader_can_give_has_a_German_text()
    {
        List<string> reasons = [.. Reasons()];
        Assert.True(reasons.Count > 30, $"only {reasons.Count} reasons were found in the source");
        Assert.DoesNotContain(reasons, reason => German.Refusal(reason) == reason);
    }

    [Fact]
    public void A_name_from_the_file_stays_in_the_German_text()
    {
        Assert.Equal("Eine andere Währung als EUR: Beträge zweier Währungen lassen sich nicht addieren.", German.Refusal("Another currency than EUR: amounts of two currencies cannot be added."));
        Assert.Equal("Kein gültiges UTF-8; hat die ganze Datei eine andere Kodierung, sie angeben.", German.Refusal("Not valid UTF-8; if the whole file has another encoding, set it."));
    }

    [Fact]
    public void English_is_as_the_reader_gave_it_and_an_unknown_reason_is_not_lost()
    {
        Assert.Equal("In the future.", English.Refusal("In the future."));
        Assert.Equal("Of another planet.", German.Refusal("Of another planet."));
        Assert.Equal("Leer, aber erforderlich (1.204)", German.Refused("Empty, but required.", 1204));
    }

    private static IEnumerable<string> Reasons([CallerFilePath] string here = "")
    {
        string source = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src");
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(source, "Engine", "Ingest"), "*.cs")
            .Concat(((string[])["FileReading.cs", "TurnBatches.cs"]).Select(name => Path.Combine(source, "Jobs", "Runs", name)));
        foreach (string line in files.SelectMany(File.ReadLines).Where(line => !line.Contains("///", StringComparison.Ordinal)))
        {
            foreach (Match expected in Expected().Matches(line)) yield return $"Not {expected.Groups[1].Value}.";
            if (line.Contains("Exception(", StringComparison.Ordinal)) continue;
            foreach (Match sentence in Sentence().Matches(line))
                if (sentence.Groups[1].Value != "Not {expected}.") yield return sentence.Groups[1].Value;
        }
    }

    [GeneratedRegex("""formats\.\w+\(text\)\)?, "([^"]+)"\)""")]
    private static partial Regex Expected();

    [GeneratedRegex("""[^"]"([A-Z][^"]* [^"]*[.?])"(?=[,;:) ]|$)""")]
    private static partial Regex Sentence();
}
