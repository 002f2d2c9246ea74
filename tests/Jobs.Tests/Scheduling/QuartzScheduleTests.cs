using Microsoft.Extensions.DependencyInjection;
using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Scheduling;
using Peakend.Jobs.Settings;
using Quartz;

namespace Peakend.Jobs.Tests.Scheduling;

public sealed class QuartzScheduleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peakend-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_changed_cron_replaces_the_stored_one_and_an_act_that_is_gone_is_forgotten()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using ServiceProvider services = Services(new ScheduleSettings());
        IScheduler scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
        await QuartzSchedule.SynchronizeAsync(scheduler, Table("0 0 2 * * ?", "Europe/Berlin"), ["ingest", "link", "export"], cancellation);
        ICronTrigger ingest = await Trigger(scheduler, "ingest");

        await QuartzSchedule.SynchronizeAsync(scheduler, Table("0 0 3 * * ?", "Europe/Berlin"), ["ingest", "link"], cancellation);
        Assert.Equal("0 0 3 * * ?", (await Trigger(scheduler, "link")).CronExpressionString);
        Assert.Equal(ingest.StartTimeUtc, (await Trigger(scheduler, "ingest")).StartTimeUtc);
        Assert.Null(await scheduler.GetTrigger(new TriggerKey("export"), cancellation));

        await QuartzSchedule.SynchronizeAsync(scheduler, Table("0 0 3 * * ?", "Asia/Kolkata"), ["ingest", "link"], cancellation);
        Assert.Equal("Asia/Kolkata", (await Trigger(scheduler, "link")).TimeZone.Id);
    }

    [Fact]
    public async Task An_act_that_fails_is_tried_three_times()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Database database = Database.Open(Path.Combine(folder, "peakend.db"));
        using ActRunner runner = new([new Act("link", (_, _) => throw new InputFileException("No such file."))], new RunLog(database, TimeProvider.System), _ => { });
        await using ServiceProvider services = Services(new ScheduleSettings { RetrySeconds = 1 }, runner);
        IScheduler scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
        await QuartzSchedule.SynchronizeAsync(scheduler, Table("0 0 2 * * ?", "Europe/Berlin"), ["link"], cancellation);
        await scheduler.Start(cancellation);
        DateTimeOffset asked = new(2026, 7, 27, 12, 0, 0, TimeSpan.Zero);
        await QuartzSchedule.RunNowAsync(scheduler, "link", asked, cancellation);
        IReadOnlyList<JobRunRow> runs = await Waiting.ForAsync("the last try", () =>
        {
            using Microsoft.Data.Sqlite.SqliteConnection connection = database.Connect();
            IReadOnlyList<JobRunRow> runs = JobRunTable.Newest(connection, 0, 10);
            return runs.Any(run => run.State == JobRunState.Failed) ? runs : null;
        });
        Assert.Equal([JobRunState.Failed, JobRunState.Retrying, JobRunState.Retrying], runs.Select(run => run.State));
        Assert.All(runs, run => Assert.Equal((asked, "No such file."), (run.Due!.Value, run.Error)));
        await scheduler.Shutdown(waitForJobsToComplete: true, cancellation);
    }

    private static Timetable Table(string link, string zone) => new(new PeakendSettings { TimeZone = zone, Schedule = new ScheduleSettings { Link = link } });

    private static async Task<ICronTrigger> Trigger(IScheduler scheduler, string act) =>
        Assert.IsType<ICronTrigger>(await scheduler.GetTrigger(new TriggerKey(act), TestContext.Current.CancellationToken), exactMatch: false);

    private ServiceProvider Services(ScheduleSettings settings, ActRunner? runner = null)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Table(settings.Link, "Europe/Berlin"));
        if (runner is not null) services.AddSingleton(runner);
        QuartzSchedule.Add(services, Path.Combine(folder, "scheduler.db"), settings);
        return services.BuildServiceProvider();
    }
}
