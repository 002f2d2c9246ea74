using Peakend.Jobs.Settings;
using Quartz;

namespace Peakend.Jobs.Scheduling;

/// <summary>When each act is due: crons read in the company's zone, so that six in the morning stays six in the morning when the clocks change.</summary>
public sealed class Timetable
{
    private readonly Dictionary<string, CronExpression> crons;

    /// <summary>Takes crons and zone from checked settings.</summary>
    public Timetable(PeakendSettings settings)
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        crons = settings.Schedule.Crons().ToDictionary(entry => entry.Act, entry => new CronExpression(entry.Cron, Zone));
        Acts = [.. settings.Schedule.Crons().Select(entry => entry.Act)];
    }

    /// <summary>The zone of the crons.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The acts that have a cron, in the order in which one needs the other.</summary>
    public IReadOnlyList<string> Acts { get; }

    /// <summary>The cron of an act.</summary>
    public CronExpression Cron(string act) => crons[act];

    /// <summary>The first time after another that an act is due (UTC); null when it never is again.</summary>
    public DateTimeOffset? Next(string act, DateTimeOffset after) => crons[act].GetNextValidTimeAfter(after)?.ToUniversalTime();

    /// <summary>
    /// The time an act was due for which it is run at another (UTC): the last one up to it. A scheduler that comes late sets the time of the
    /// run to its own; this finds the place in the table again.
    /// </summary>
    public DateTimeOffset Due(string act, DateTimeOffset run) => (crons[act].GetPreviousValidTimeBefore(run.AddSeconds(1)) ?? run).ToUniversalTime();
}
