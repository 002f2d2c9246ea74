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
            ScoreSummary summary = output.WithProgress(progress => workspace.Score.Score(progress, cancellation));
            output.Result(Text(summary), summary);
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>One sentence.</summary>
    public static string Text(ScoreSummary summary) => summary.Examined == 0
        ? "Nothing new to score."
        : FormattableString.Invariant($"{summary.Examined:N0} interactions examined, {summary.Scored:N0} scored, {summary.Moments:N0} moments.");
}
