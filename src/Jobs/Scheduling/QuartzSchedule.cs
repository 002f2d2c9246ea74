using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Peakend.Engine.Storage;
using Peakend.Jobs.Settings;
using Quartz;

namespace Peakend.Jobs.Scheduling;

/// <summary>The schedule in Quartz's own SQLite file.</summary>
public static class QuartzSchedule
{
    /// <summary>Tries of an act after the first one failed.</summary>
    private const int FurtherTries = 2;

    private const double Backoff = 4;

    /// <summary>Adds the scheduler to a host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="file">Quartz's file; made where missing.</param>
    /// <param name="settings">Pause between tries.</param>
    public static void Add(IServiceCollection services, string file, ScheduleSettings settings)
    {
        string connection = SchedulerFile.Prepare(file);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "peakend";
                options.IdleWaitTime = TimeSpan.FromSeconds(2);
                options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
            });

            // One thread: what falls due while an act runs stays in the store and runs afterwards.
            quartz.UseDefaultThreadPool(1);
            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(FurtherTries, TimeSpan.FromSeconds(settings.RetrySeconds), Backoff));
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;
                    options.RecoverFiringsCancelledByShutdown = true;
                });
                store.UseSqlite(SqliteFactory.Instance, connection);
            });
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>
    /// Makes the stored schedule that of the settings: new acts are added, gone ones removed, changed crons replaced. A trigger that is as it
    /// should be is left alone, because it remembers what was missed while nobody served.
    /// </summary>
    public static async Task SynchronizeAsync(IScheduler scheduler, Timetable timetable, IEnumerable<string> acts, CancellationToken cancellation)
    {
        List<string> scheduled = [.. acts];
        foreach (JobKey stored in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellation))
            if (!scheduled.Contains(stored.Name)) await scheduler.DeleteJob(stored, cancellation);
        foreach (string act in scheduled)
        {
            await scheduler.AddJob(
                JobBuilder.Create<QuartzJob>().WithIdentity(act).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing, cancellation);
            CronExpression cron = timetable.Cron(act);
            TriggerKey key = new(act);
            if (await scheduler.GetTrigger(key, cancellation) is ICronTrigger stored
                && stored.CronExpressionString == cron.CronExpressionString && stored.TimeZone.Id == timetable.Zone.Id) continue;
            ITrigger trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(act)
                .WithCronSchedule(cron.CronExpressionString, schedule => schedule.InTimeZone(timetable.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();
            await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellation);
        }
    }

    /// <summary>Runs an act as soon as no other runs, for the time at which it was asked for.</summary>
    public static ValueTask RunNowAsync(IScheduler scheduler, string act, DateTimeOffset now, CancellationToken cancellation) =>
        scheduler.TriggerJob(new JobKey(act), new JobDataMap { [QuartzJob.AskedAt] = now.ToString("O", CultureInfo.InvariantCulture) }, cancellation);
}
