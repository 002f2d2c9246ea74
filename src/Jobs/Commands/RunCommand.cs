using System.CommandLine;
using Peakend.Engine.Links;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend run</c>: the whole main job.</summary>
internal static class RunCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("run", "The whole job: read, score, link, write the weekly report, the finance figures and the BI tables.", "run data/samples", "run data/samples --lang de", "run exports --out results --settings exports/peakend.json");
        command.Add(common.AsOf);
        command.SetAction((parsed, cancellation) =>
        {
            Workspace workspace = common.Open(parsed);
            CommandOutput output = common.Printer(parsed);
            (IngestSummary read, ScoreSummary scored, OutcomeFindings findings) = output.WithProgress(progress => workspace.Recorded.Do("run", null, () =>
            {
                IngestSummary read = workspace.Ingest.Ingest(progress, cancellation);
                ScoreSummary scored = workspace.Score.Score(progress, cancellation);
                progress?.Report(new RunProgress("Linking", 0, 0));
                return (read, scored, findings: workspace.Link.Link(workspace.Identity("link", parsed.GetValue(common.AsOf) ?? workspace.Link.LastDay())));
            }, done => string.Join(' ', done.read.Sentence, done.scored.Sentence, Acts.Sentence(done.findings))));
            output.Result(IngestCommand.Text(read) + "\n" + scored.Sentence + "\n" + LinkText.Table(findings), LinkText.Json(findings));
            return Task.FromResult(0);
        });
        return command;
    }
}
