using System.CommandLine;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend score</c>: texts → scores.</summary>
internal static class ScoreCommand
{
    public static Command Create(CommonOptions common)
    {
        Command command = common.Command("score", "Score new and changed interactions; all of them after a change of model or weights.", "score data/samples", "score data/samples --quiet --format json");
        command.SetAction((parsed, cancellation) =>
        {
            Workspace workspace = common.Open(parsed);
            CommandOutput output = common.Printer(parsed);
            ScoreSummary summary = output.WithProgress(progress =>
                workspace.Log.Do("score", null, () => workspace.Score.Score(progress, cancellation), done => [done.Part]));
            output.Result(RunSentence.English.Of(summary.Part), Json(summary));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>What came of it as values.</summary>
    public static object Json(ScoreSummary summary) => new { summary.Examined, summary.Scored, summary.Moments };
}
