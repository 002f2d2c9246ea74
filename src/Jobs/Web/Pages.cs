using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Scheduling;
using Quartz;

namespace Peakend.Jobs.Web;

/// <summary>What the server answers. No page has a script or asks another machine for anything.</summary>
internal static class Pages
{
    private const int RunsOnFirstPage = 10, RunsAPage = 50;

    /// <summary>Our pages: nothing but their own style and forms.</summary>
    private const string PagePolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Reports carry style and pictures in themselves.</summary>
    private const string ReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string Style = ReadStyle();

    public static void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/reports") ? ReportPolicy : PagePolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        app.MapGet("/", First);
        app.MapGet("/runs", Runs);
        app.MapGet("/refused", Refused);
        app.MapGet("/reports/{name}", Report);
        app.MapGet("/page.css", () => Results.Text(Style, "text/css"));
        app.MapPost("/run/{act}", RunNow);
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", Ready);
    }

    private static RazorComponentResult<FirstPage> First(HttpContext context, Workspace workspace, Timetable timetable, ActRunner runner, IAntiforgery antiforgery, string? asked)
    {
        using SqliteConnection connection = workspace.Database.Connect();
        DateTimeOffset now = workspace.Clock.GetUtcNow();
        string? known = runner.Acts.FirstOrDefault(act => act.Name == asked)?.Name;
        return new RazorComponentResult<FirstPage>(new
        {
            Words = PageWords.For(context.Request, timetable.Zone),
            workspace.Settings.Company,
            Reports = ReportNames(workspace),
            Due = runner.Acts.Select(act => (act.Name, timetable.Next(act.Name, now))).ToList(),
            Span = DataSpan.Of(connection),
            Coverage = ScoreTable.Coverage(connection),
            Refused = SourceTable.All(connection).Sum(source => source.RowsRefused),
            Runs = JobRunTable.Newest(connection, 0, RunsOnFirstPage),
            Asked = known,
            Token = antiforgery.GetAndStoreTokens(context),
        });
    }

    private static RazorComponentResult<RunsPage> Runs(HttpContext context, Workspace workspace, Timetable timetable, int page = 1)
    {
        using SqliteConnection connection = workspace.Database.Connect();
        int pages = (int)Math.Max(1, (JobRunTable.Count(connection) + RunsAPage - 1) / RunsAPage), shown = Math.Clamp(page, 1, pages);
        return new RazorComponentResult<RunsPage>(new
        {
            Words = PageWords.For(context.Request, timetable.Zone),
            workspace.Settings.Company,
            Page = shown,
            Pages = pages,
            Runs = JobRunTable.Newest(connection, (shown - 1) * RunsAPage, RunsAPage),
        });
    }

    private static RazorComponentResult<RefusedPage> Refused(HttpContext context, Workspace workspace, Timetable timetable)
    {
        using SqliteConnection connection = workspace.Database.Connect();
        return new RazorComponentResult<RefusedPage>(new
        {
            Words = PageWords.For(context.Request, timetable.Zone),
            workspace.Settings.Company,
            Sources = SourceTable.All(connection),
        });
    }

    /// <summary>A file that the folder lists under exactly this name; so no name can lead out of it.</summary>
    private static IResult Report(Workspace workspace, string name) =>
        ReportNames(workspace).Contains(name, StringComparer.Ordinal)
            ? Results.File(Path.GetFullPath(Path.Combine(ReportFolder(workspace), name)), "text/html; charset=utf-8")
            : Results.NotFound();

    private static async Task<IResult> RunNow(HttpContext context, Workspace workspace, ActRunner runner, IAntiforgery antiforgery, ISchedulerFactory schedulers, string act)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.Text("This form has expired, or it was not sent from this server's page. Open the page again.", statusCode: StatusCodes.Status400BadRequest);
        if (!runner.Acts.Any(known => known.Name == act)) return Results.NotFound();
        IScheduler scheduler = await schedulers.GetScheduler(context.RequestAborted);
        await QuartzSchedule.RunNowAsync(scheduler, act, workspace.Clock.GetUtcNow(), CancellationToken.None);
        context.Response.Headers.Location = "/?asked=" + act;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> Ready(Workspace workspace, ISchedulerFactory schedulers, CancellationToken cancellation)
    {
        try
        {
            using SqliteConnection connection = workspace.Database.Connect();
            _ = JobRunTable.Count(connection);
            IScheduler scheduler = await schedulers.GetScheduler(cancellation);
            return scheduler.Status == SchedulerStatus.Running ? Results.Text("ready") : Results.Text("The scheduler is not started.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (SqliteException e)
        {
            return Results.Text("The database cannot be read: " + e.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string ReportFolder(Workspace workspace) => Path.Combine(workspace.Output, "reports");

    /// <summary>The reports, the latest week first: their names begin with it.</summary>
    private static List<string> ReportNames(Workspace workspace)
    {
        DirectoryInfo folder = new(ReportFolder(workspace));
        return folder.Exists ? [.. folder.EnumerateFiles("*.html").Where(file => file.LinkTarget is null).Select(file => file.Name).OrderDescending(StringComparer.Ordinal)] : [];
    }

    private static string ReadStyle()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }
}
