using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Peakend.Jobs.Runs;
using Peakend.Jobs.Web;

namespace Peakend.Jobs.Tests.Web;

public sealed partial class PagesTests : IAsyncLifetime
{
    private SampleFolder folder = null!;
    private JobServer server = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await SampleFolder.CreateAsync();
        Directory.CreateDirectory(Path.Combine(folder.Output, "reports"));
        await File.WriteAllTextAsync(Path.Combine(folder.Output, "reports", "2026-W25.html"), "<p>week 25</p>");
        await File.WriteAllTextAsync(Path.Combine(folder.Output, "reports", "2026-W26.html"), "<p>week 26</p>");
        await File.WriteAllTextAsync(Path.Combine(folder.Output, "secret.html"), "secret");
        server = new JobServer(Workspace.Open(folder.Input, folder.Output, null, TimeProvider.System), 0, _ => { });
        await server.StartAsync(runNow: false, TestContext.Current.CancellationToken);
        client = new HttpClient { BaseAddress = new Uri(server.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_first_page_shows_reports_due_times_and_runs_without_script()
    {
        using HttpResponseMessage response = await client.GetAsync("/", TestContext.Current.CancellationToken);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Muster &amp; S", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("2026-W26", StringComparison.Ordinal) < page.IndexOf("2026-W25", StringComparison.Ordinal));
        Assert.Contains("Read and score", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has run yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-AT,en;q=0.5", "de")]
    [InlineData("fr,en;q=0.8,de;q=0.9", "de")]
    [InlineData("en-US,de;q=0.9", "en")]
    [InlineData("pl", "en")]
    public async Task The_page_speaks_the_readers_language(string accepted, string language)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/runs");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/2026-W26.html", HttpStatusCode.OK)]
    [InlineData("/reports/2026-W27.html", HttpStatusCode.NotFound)]
    [InlineData("/reports/../secret.html", HttpStatusCode.NotFound)]
    [InlineData("/reports/..%2Fsecret.html", HttpStatusCode.NotFound)]
    [InlineData("/reports/%2e%2e%2fsecret.html", HttpStatusCode.NotFound)]
    [InlineData("/reports/..%5Csecret.html", HttpStatusCode.NotFound)]
    [InlineData("/peakend.db", HttpStatusCode.NotFound)]
    [InlineData("/runs?page=-5", HttpStatusCode.OK)]
    [InlineData("/runs?page=999", HttpStatusCode.OK)]
    [InlineData("/refused", HttpStatusCode.OK)]
    [InlineData("/page.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Only_what_is_meant_to_be_seen_is_served(string path, HttpStatusCode expected) =>
        Assert.Equal(expected, await RawGetAsync(path, "127.0.0.1"));

    // The scheduler starts after the page: until then the answer is that it is not ready.
    [Fact]
    public Task It_is_ready_once_the_scheduler_runs() =>
        Waiting.ForAsync("the scheduler", () => RawGetAsync("/health/ready", "127.0.0.1").GetAwaiter().GetResult() == HttpStatusCode.OK ? "ready" : null);

    [Fact]
    public async Task A_name_that_is_not_this_machines_gets_no_answer() => Assert.Equal(HttpStatusCode.BadRequest, await RawGetAsync("/", "attacker.example"));

    [Fact]
    public async Task Nothing_listens_beyond_this_machine()
    {
        Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);
        IPAddress[] others = [.. (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken)).Where(address => !IPAddress.IsLoopback(address))];
        foreach (IPAddress other in others)
        {
            using Socket socket = new(other.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAnyAsync<SocketException>(async () => await socket.ConnectAsync(other, new Uri(server.Address).Port, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_run_is_asked_for_from_the_page_only()
    {
        using HttpResponseMessage foreign = await client.PostAsync("/run/ingest", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);

        string page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Dictionary<string, string> form = new() { ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
        using FormUrlEncodedContent unknown = new(form), known = new(form);
        using HttpResponseMessage missing = await client.PostAsync("/run/everything", unknown, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        using HttpResponseMessage asked = await client.PostAsync("/run/ingest", known, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode); // after the redirection to the first page
        await Waiting.ForAsync("the run that was asked for", () => folder.Query("select 1 from job_run where act = 'ingest' and state = 'done'").FirstOrDefault());
        Assert.Contains("interactions examined", await client.GetStringAsync("/runs", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The path as written: HttpClient would resolve the dots itself.</summary>
    private async Task<HttpStatusCode> RawGetAsync(string path, string host)
    {
        using TcpClient tcp = new();
        await tcp.ConnectAsync(IPAddress.Loopback, new Uri(server.Address).Port, TestContext.Current.CancellationToken);
        await using StreamWriter writer = new(tcp.GetStream(), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteAsync($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        using StreamReader reader = new(tcp.GetStream());
        string line = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!;
        return (HttpStatusCode)int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
