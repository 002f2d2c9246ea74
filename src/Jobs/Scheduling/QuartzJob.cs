using System.Globalization;
using Peakend.Jobs.Runs;
using Quartz;

namespace Peakend.Jobs.Scheduling;

/// <summary>Hands an act that Quartz finds due to the runner. All acts are this class; the key of the job is the name of the act.</summary>
[DisallowConcurrentExecution]
public sealed class QuartzJob(ActRunner runner, Timetable timetable, TimeProvider clock) : IJob
{
    /// <summary>In the data of a trigger that a person pulled: when.</summary>
    public const string AskedAt = "asked-at";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        string act = context.JobDetail.Key.Name;
        try
        {
            await runner.RunAsync(act, Due(context, act), TriedAgain(context), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Only the sentence: Quartz keeps and logs what it is given, and a message can hold a piece of the data.
            throw new JobExecutionException(RecordedRun.Sentence(e));
        }
    }

    private DateTimeOffset Due(IJobExecutionContext context, string act) =>
        context.MergedJobDataMap.TryGetString(AskedAt, out string? asked) && asked is not null
            ? DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture)
            : timetable.Due(act, context.ScheduledFireTimeUtc ?? context.FireTimeUtc);

    /// <summary>A further try never displaces the next regular run, so there is none when that comes first.</summary>
    private bool TriedAgain(IJobExecutionContext context) =>
        context.RetryPolicy is { } policy && context.RetryAttempt < policy.MaxAttempts
        && (context.NextFireTimeUtc is not { } next || clock.GetUtcNow() + policy.DelayFor(context.RetryAttempt + 1) < next);
}
