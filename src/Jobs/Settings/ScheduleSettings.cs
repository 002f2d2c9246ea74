using Quartz;

namespace Peakend.Jobs.Settings;

/// <summary>When the scheduled jobs run: Quartz cron expressions, in <see cref="PeakendSettings.TimeZone"/>.</summary>
public sealed record ScheduleSettings
{
    /// <summary>Read and score. Default: every hour.</summary>
    public string Ingest { get; init; } = "0 0 * * * ?";

    /// <summary>Link. Default: every night at two.</summary>
    public string Link { get; init; } = "0 0 2 * * ?";

    /// <summary>Weekly report. Default: Monday at six.</summary>
    public string Report { get; init; } = "0 0 6 ? * MON";

    /// <summary>Language of the scheduled weekly report, en or de. Default: en.</summary>
    public string ReportLanguage { get; init; } = "en";

    /// <summary>BI export. Default: daily at five.</summary>
    public string Export { get; init; } = "0 0 5 * * ?";

    /// <summary>Port of the web page on the loopback address; 0 takes any that is free. Default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Seconds after which an act that failed is tried again, at least 1; the third and last try waits four times as long. Default 30.</summary>
    public int RetrySeconds { get; init; } = 30;

    /// <summary>The cron of each act by its name, in the order in which one needs the other.</summary>
    public IReadOnlyList<(string Act, string Cron)> Crons() => [("ingest", Ingest), ("link", Link), ("report", Report), ("export", Export)];

    /// <summary>Every fault, each with the value found.</summary>
    public IEnumerable<string> Faults()
    {
        foreach ((string act, string cron) in Crons())
            if (!CronExpression.TryParse(cron, out _)) yield return $"schedule.{act}: not a cron expression of seconds, minutes, hours, day, month, weekday; found '{cron}'.";
        if (ReportLanguage is not ("en" or "de")) yield return $"schedule.reportLanguage: en or de; found '{ReportLanguage}'.";
        if (Port is not (>= 0 and <= 65535)) yield return FormattableString.Invariant($"schedule.port: 0 to 65535; found {Port}.");
        if (RetrySeconds < 1) yield return FormattableString.Invariant($"schedule.retrySeconds: at least 1; found {RetrySeconds}.");
    }
}
