using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Storage;
using Peakend.Reports.WeeklyFigures;
using Peakend.Reports.WeeklyReport;
using Peakend.Reports.Wording;

namespace Peakend.Jobs.Runs;

/// <summary>A weekly report that was written.</summary>
/// <param name="Week">Which week.</param>
/// <param name="File">Where.</param>
/// <param name="Findings">What it says.</param>
public sealed record WrittenReport(ReportWeek Week, string File, WeeklyFindings Findings)
{
    /// <summary>What came of it, for the log.</summary>
    public RunPart.Reported Part => new(Week.ToString(), Path.GetFileName(File), null);
}

/// <summary>Database → weekly report. The same data, settings and week give the same bytes.</summary>
/// <param name="workspace">From where.</param>
public sealed class WeeklyReportRun(Workspace workspace)
{
    private readonly TimeZoneInfo zone = workspace.Zone;

    /// <summary>The last whole week of the data, as <see cref="Period.LastWholeWeek"/> has it; null when no interaction has a date.</summary>
    public ReportWeek? LastWholeWeek()
    {
        const int daysAWeek = 7;
        using SqliteConnection connection = workspace.Database.Connect();
        if (DataSpan.Of(connection).LastContact is not { } last) return null;
        DateTimeOffset from = last.AddDays(-daysAWeek * (Period.WeeksCompared + 1) - 1);
        return Period.LastWholeWeek([.. DataSpan.ContactTimes(connection, from).Select(LocalDay).Distinct()]);
    }

    /// <summary>Writes the report of a week to <c>reports/</c>; a report that was there is replaced in one step.</summary>
    /// <param name="week">Which.</param>
    /// <param name="language">In which language.</param>
    /// <param name="asOf">Up to when data count.</param>
    /// <param name="outcomes">Makes the findings as of that day; run beside the reading of the weeks' contacts, of which it needs nothing.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task<WrittenReport> WriteAsync(ReportWeek week, ReportLanguage language, DateOnly asOf, Func<OutcomeFindings> outcomes, CancellationToken cancellation)
    {
        MethodSettings method = Method();
        using SqliteConnection connection = workspace.Database.Connect();
        Task<OutcomeFindings> linked = Task.Run(outcomes, CancellationToken.None);
        WeekFold fold = Fold(connection, week, asOf, method);
        WeeklyFindings findings = Find(connection, week, fold, method, await linked);
        string html = await WeeklyReportPage.RenderAsync(findings, language);
        string folder = Path.Combine(workspace.Output, "reports"), file = Path.Combine(folder, $"{week}.{(language == ReportLanguage.German ? "de" : "en")}.html");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(file + ".tmp", html, cancellation);
        File.Move(file + ".tmp", file, overwrite: true);
        return new WrittenReport(week, file, findings);
    }

    private WeekFold Fold(SqliteConnection connection, ReportWeek week, DateOnly asOf, MethodSettings method)
    {
        WeekFold fold = new(week, zone, method);
        DateTimeOffset end = new(asOf.AddDays(1), default, TimeSpan.Zero);
        foreach (ScoredInteraction contact in ContactTable.Stream(connection, fold.From, fold.Until, end, withMoments: true)) fold.Add(contact);
        return fold;
    }

    private WeeklyFindings Find(SqliteConnection connection, ReportWeek week, WeekFold fold, MethodSettings method, OutcomeFindings outcomes) =>
        new(
            week, workspace.Settings.Company, RevenueTable.Currency(connection) ?? workspace.Settings.Currency ?? "", fold.Contacts.Count(contact => contact.Score is not null), fold.ScoredCustomers,
            fold.Headlines(), fold.Moved(), fold.Shapes(), fold.Peaks(), fold.Ends(), fold.Endings(), fold.Flows(), Moments(connection, fold, outcomes.AsOf, method), Calls(connection, fold, week, outcomes),
            SurveyFigures.Of(SurveyTable.Asked(connection, fold.WeekFrom, fold.Until, outcomes.AsOf, SurveyTable.CommonScales(connection, outcomes.AsOf, workspace.Settings.UsualScales())), [.. SurveyTable.WithResponseRate(connection, outcomes.AsOf)], method.MinimumGroup),
            outcomes.Links, OutcomeFigures.Churn(outcomes, method.MinimumGroup), OutcomeFigures.Revenue(outcomes, method.MinimumGroup), [], Quality(connection, fold), method, Provenance(connection, outcomes.AsOf));

    private MethodSettings Method()
    {
        PeakEndSettings peakEnd = workspace.Settings.PeakEnd;
        return MethodSettings.Default with
        {
            PeakWeight = peakEnd.PeakWeight, NegativityWeight = peakEnd.NegativityWeight, GoodEnding = peakEnd.EndThreshold, BadEnding = -peakEnd.EndThreshold,
            BadPeak = peakEnd.BadPeak, MinimumGroup = workspace.Settings.MinimumGroup,
        };
    }

    /// <summary>Quotes: read from the database again, because only the few that are quoted need their words.</summary>
    private List<NotableMoment> Moments(SqliteConnection connection, WeekFold fold, DateOnly asOf, MethodSettings method)
    {
        HashSet<string?> teams = [.. fold.Contacts.GroupBy(contact => contact.Team).Where(team => team.Count() >= method.MinimumGroup).Select(team => team.Key)];
        List<NotableMoment> moments = [];
        foreach ((ScoredInteraction contact, MomentRule rule, int index) in NotableContacts.Of(fold.Contacts))
        {
            IReadOnlyList<Moment> spoken = Engine.PeakEnd.Moments.Of(TextTable.Of(connection, contact.Id));
            if (index >= spoken.Count || LanguageCode.Parse(contact.Language) is not { } language) continue;
            string quote = spoken[index].Text;
            FollowUp after = FollowUp.Of(connection, contact.Id, contact.Customer, contact.StartedAt!.Value, asOf, null);
            moments.Add(new NotableMoment(
                rule, contact.Id, quote, workspace.Scoring.Explain(quote, language), contact.Valences, index, contact.Score!.Memory, contact.Score.Ending,
                TimeZoneInfo.ConvertTime(contact.StartedAt.Value, zone).DateTime, contact.Channel, contact.Topic, teams.Contains(contact.Team) ? contact.Team : null, contact.Language,
                new WhatFollowed(after.ContactsWithinWeek, LocalDay(contact.StartedAt.Value).AddDays(method.RecontactDays) <= asOf, after.Csat, after.CsatMaximum, after.LeftOn, after.Reason)));
        }

        return moments;
    }

    private CallList? Calls(SqliteConnection connection, WeekFold fold, ReportWeek week, OutcomeFindings outcomes)
    {
        if (fold.Contacts.Count == 0) return null;
        const int monthsAYear = 12;
        List<(CallCandidate, double)> qualified = [];
        foreach (CallCandidate candidate in CallFigures.Candidates(fold.Contacts))
        {
            FollowUp now = FollowUp.Of(connection, candidate.Last.Id, candidate.Last.Customer, candidate.Last.StartedAt!.Value, outcomes.AsOf, outcomes.Revenue?.EndMonth);
            if (now.LeftOn is null) qualified.Add((candidate, (double)new Money(now.Revenue).Amount * workspace.Settings.Margin * monthsAYear));
        }

        // What a handful of customers did is no chance to lose another, and not to be shown.
        ChurnByBand? churn = outcomes.Churn is { } all ? all with { Bands = [.. all.Bands.Where(band => band.Customers >= workspace.Settings.MinimumGroup)] } : null;
        return CallFigures.List(qualified, churn, week, zone);
    }

    private static DataQuality Quality(SqliteConnection connection, WeekFold fold)
    {
        IReadOnlyList<ScoredInteraction> contacts = fold.Contacts;
        (long answers, long answersJoined) = SurveyTable.Joined(connection);
        (long paid, long paidJoined) = RevenueTable.Joined(connection);
        return new DataQuality(
            [
                .. SourceTable.All(connection).Select(source => new FileQuality(
                    source.File, source.RowsRead, source.RowsKept, [.. source.ByReason().Select(reason => new RefusedRows(reason.Key, reason.Value))])),
            ],
            [
                new Coverage(CoverageMeasure.ContactsScored, contacts.Count(contact => contact.Score is not null), contacts.Count, null),
                new Coverage(CoverageMeasure.ContactsWithOutcome, contacts.Count(contact => contact.Success != Success.Unknown), contacts.Count, null),
                new Coverage(CoverageMeasure.AnswersJoined, answersJoined, answers, null),
                new Coverage(CoverageMeasure.RevenueJoined, paidJoined, paid, null),
            ],
            [
                .. contacts.Where(contact => contact.Score is null && LanguageCode.Parse(contact.Language) is null).GroupBy(contact => contact.Language)
                    .OrderBy(language => language.Key, StringComparer.Ordinal).Select(language => new LanguageNotScored(language.Key, language.Count())),
            ],
            contacts.Count(contact => contact.Score is null && LanguageCode.Parse(contact.Language) is not null));
    }

    private ReportProvenance Provenance(SqliteConnection connection, DateOnly asOf) =>
        new(workspace.Identity("report", asOf).Id, asOf.ToDateTime(new TimeOnly(23, 59)), workspace.Settings.TimeZone, Workspace.Version, workspace.Scoring.Version, workspace.SettingsHash,
            [.. SourceTable.All(connection).Select(source => new InputChecksum(source.File, source.RowsRead, source.Checksum))]);

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
