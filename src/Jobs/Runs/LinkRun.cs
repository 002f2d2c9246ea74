using Microsoft.Data.Sqlite;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;
using Peakend.Engine.Storage;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Runs;

/// <summary>Scores × outcomes → findings. The family's results are kept for the export; the findings themselves are made anew by whoever needs them.</summary>
/// <param name="database">From and to where.</param>
/// <param name="settings">Seed, horizon, rates.</param>
public sealed class LinkRun(Database database, PeakendSettings settings)
{
    /// <summary>The as-of date when none is asked for: the last day of the data, or the first of all days when nothing in them has a date.</summary>
    public DateOnly LastDay()
    {
        using SqliteConnection connection = database.Connect();
        return DataSpan.Of(connection).LastDay ?? DateOnly.MinValue;
    }

    /// <summary>Computes the findings.</summary>
    public OutcomeFindings Find(DateOnly asOf)
    {
        using SqliteConnection connection = database.Connect();
        DataSpan span = DataSpan.Of(connection);

        DateOnly? last = span.LastRevenue is { } latest ? LastOver(latest, asOf) : null;
        LinkSettings with = new(ConfidenceLevel.P95, settings.Seed, settings.LifetimeMonths, settings.DiscountRate, settings.Margin);
        return LinkAnalysis.Run(HistoryTable.Stream(connection, asOf, SurveyTable.CommonScales(connection, asOf, settings.UsualScales())), asOf, span.FirstRevenue, last, month => RevenueTable.Total(database, month), with);
    }

    /// <summary>A month counts when it is over.</summary>
    private static DateOnly LastOver(DateOnly latest, DateOnly asOf)
    {
        DateOnly tomorrow = asOf.AddDays(1), over = new DateOnly(tomorrow.Year, tomorrow.Month, 1).AddMonths(-1);
        return latest < over ? latest : over;
    }

    /// <summary>Computes the findings and keeps the family's results.</summary>
    public OutcomeFindings Link(RunIdentity run)
    {
        OutcomeFindings findings = Find(run.AsOf!.Value);
        database.InTransaction((connection, transaction) =>
        {
            LinkTable.Replace(connection, transaction, run.Id, findings.Links);
            RunTable.Put(connection, transaction, run, new SortedDictionary<string, long>(StringComparer.Ordinal)
            {
                ["links"] = findings.Links.Count,
                ["withheld"] = findings.Links.Count(link => link.Strength is Finding.Withheld),
            });
            return 0;
        });
        return findings;
    }
}
