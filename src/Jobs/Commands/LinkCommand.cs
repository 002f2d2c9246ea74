using System.CommandLine;
using Peakend.Engine.Links;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend link</c>: scores × outcomes → findings.</summary>
internal static class LinkCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("link", "Link memory and surveys to churn, revenue growth, retention and lifetime value.", "link data/samples", "link data/samples --as-of 2026-03-31 --format json");
        command.Add(common.AsOf);
        command.SetAction((parsed, _) =>
        {
            Workspace workspace = common.Open(parsed);
            OutcomeFindings findings = workspace.Log.Do(
                "link", null, () => workspace.Link.Link(workspace.Identity("link", parsed.GetValue(common.AsOf) ?? workspace.Link.LastDay())), done => [Acts.Part(done)]);
            common.Printer(parsed).Result(LinkText.Table(findings), LinkText.Json(findings));
            return Task.FromResult(0);
        });
        return command;
    }
}
