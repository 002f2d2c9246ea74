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
            throw new JobExecutionException(RunLog.Sentence(e));
        }
    }

    /// <summary>
    /// When a person asked, else the place in the table. A run that follows one that was cut off carries the time for which that one was
    /// scheduled; its own is that of the restart.
    /// </summary>
    private DateTimeOffset Due(IJobExecutionContext context, string act)
    {
        if (Carried(context, AskedAt) is { } asked) return asked;
        return timetable.Due(act, Carried(context, SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime) ?? context.ScheduledFireTimeUtc ?? context.FireTimeUtc);
    }

    private static DateTimeOffset? Carried(IJobExecutionContext context, string key) =>
        context.MergedJobDataMap.TryGetString(key, out string? text) && text is not null ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A further try never displaces the next regular run, so there is none when that comes first.</summary>
    private bool TriedAgain(IJobExecutionContext context) =>
        context.RetryPolicy is { } policy && context.RetryAttempt < policy.MaxAttempts
        && (context.NextFireTimeUtc is not { } next || clock.GetUtcNow() + policy.DelayFor(context.RetryAttempt + 1) < next);
}
