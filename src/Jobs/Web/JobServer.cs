using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Scheduling;
using Quartz;

namespace Peakend.Jobs.Web;

/// <summary>Scheduler and web page of one workspace, reachable from this machine alone.</summary>
public sealed class JobServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2.5);

    private readonly WebApplication app;
    private readonly Workspace workspace;
    private readonly Timetable timetable;
    private readonly IReadOnlyList<Act> acts;

    /// <summary>Composes it.</summary>
    /// <param name="workspace">What to work on.</param>
    /// <param name="port">Port on the loopback address; 0 takes any that is free.</param>
    /// <param name="log">Gets a line for each start and end of a run.</param>
    public JobServer(Workspace workspace, int port, Action<string> log)
    {
        this.workspace = workspace;
        timetable = new Timetable(workspace.Settings);
        acts = Acts.Of(workspace);

        // No settings file but ours: the working folder may hold anything.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

        // A page elsewhere that points its own name at this address gets no answer.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "peakend");
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(workspace);
        builder.Services.AddSingleton(timetable);
        builder.Services.AddSingleton(workspace.Clock);
        builder.Services.AddSingleton(services => new ActRunner(acts, workspace.Log, log));
        QuartzSchedule.Add(builder.Services, Path.Combine(workspace.Output, "scheduler.db"), workspace.Settings.Schedule);
        app = builder.Build();
        app.UseHostFiltering();
        Pages.Map(app);
    }

    /// <summary>Where the page is, once started.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>When each act is due next (UTC).</summary>
    public IEnumerable<(string Act, DateTimeOffset? Due)> NextDue() => acts.Select(act => (act.Name, timetable.Next(act.Name, workspace.Clock.GetUtcNow())));

    /// <summary>Starts: what a process before left in the middle is run again, what fell due while nobody served is run once.</summary>
    /// <param name="runNow">Whether to run every act at once as well, in order.</param>
    /// <param name="cancellation">Stops the start.</param>
    public async Task StartAsync(bool runNow, CancellationToken cancellation)
    {
        workspace.Log.MarkInterrupted();
        IScheduler scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
        await QuartzSchedule.SynchronizeAsync(scheduler, timetable, acts.Select(act => act.Name), cancellation);
        DateTimeOffset now = workspace.Clock.GetUtcNow();
        if (runNow)
            for (int i = 0; i < acts.Count; i++) await QuartzSchedule.RunNowAsync(scheduler, acts[i].Name, now, cancellation);
        await app.StartAsync(cancellation);
    }

    /// <summary>Stops within a few seconds; running work is cut at the end of its batch, and run again at the next start.</summary>
    public async Task StopAsync()
    {
        try
        {
            await app.StopAsync();
        }
        catch (OperationCanceledException)
        {
            // The work did not reach the end of its batch in time. What it has not committed is undone, and the next start finds it.
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
