using Peakend.Engine.Links;
using Peakend.Engine.Statistics;

namespace Peakend.Jobs.Runs;

/// <summary>The acts of a workspace, in the order in which one needs the other.</summary>
public static class Acts
{
    private const string NothingRead = "Nothing to do: no data have been read yet.";

    /// <summary>Composes them. A further act is one more line here and its cron in the settings.</summary>
    public static IReadOnlyList<Act> Of(Workspace workspace) =>
    [
        new("ingest", (_, cancellation) => Ingest(workspace, cancellation)),
        new("link", (due, _) => WithData(workspace, lastDay => Link(workspace, Period.AsOf(due, workspace.Zone, lastDay)))),
    ];

    /// <summary>What came of linking.</summary>
    public static string Sentence(OutcomeFindings findings) => FormattableString.Invariant(
        $"{findings.Links.Count} links as of {findings.AsOf:yyyy-MM-dd}, {findings.Links.Count(link => link.Strength is Finding.Withheld)} of them withheld.");

    private static string Ingest(Workspace workspace, CancellationToken cancellation)
    {
        IngestSummary read = workspace.Ingest.Ingest(null, cancellation);
        return read.Sentence + " " + workspace.Score.Score(null, cancellation).Sentence;
    }

    private static string Link(Workspace workspace, DateOnly asOf) => Sentence(workspace.Link.Link(workspace.Identity("link", asOf)));

    private static string WithData(Workspace workspace, Func<DateOnly, string> work)
    {
        DateOnly lastDay = workspace.Link.LastDay();
        return lastDay == DateOnly.MinValue ? NothingRead : work(lastDay);
    }
}
