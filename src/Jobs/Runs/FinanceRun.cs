using Microsoft.Data.Sqlite;
using Peakend.Engine.Interactions;
using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Storage;
using Peakend.Jobs.Settings;
using Peakend.Reports.BiExport;
using Peakend.Reports.FinanceFigures;

namespace Peakend.Jobs.Runs;

/// <summary>Findings → finance figures, reconciled with the ledger.</summary>
/// <param name="workspace">From and to where.</param>
public sealed class FinanceRun(Workspace workspace)
{
    /// <summary>Writes the figures of findings.</summary>
    public FinanceSummary Write(OutcomeFindings findings)
    {
        RunIdentity run = workspace.Identity("finance", findings.AsOf);
        PeakendSettings settings = workspace.Settings;
        using SqliteConnection connection = workspace.Database.Connect();
        FinanceRows rows = new(
            findings, Ledger(connection, findings.AsOf),
            [.. SourceTable.All(connection).Where(source => source.InputTable == "revenue").Select(source => new RevenueFile(source.File, source.RowsRead, source.RowsRefused))],
            RevenueTable.Currency(connection) is { Length: > 0 } named ? named : null,
            new LifetimeAssumptions(settings.LifetimeMonths, settings.DiscountRate, settings.Margin), settings.MinimumGroup);
        FinanceSummary summary = FinanceFiles.Write(workspace.Output, rows, new RunRow(run.Id, run.Act, run.AsOf, run.Inputs, run.Settings, run.Scorer, run.Code, new Dictionary<string, long>()));
        workspace.Database.InTransaction((writing, transaction) =>
        {
            RunTable.Put(writing, transaction, run, new SortedDictionary<string, long>(StringComparer.Ordinal) { ["checks"] = summary.Checks.Count, ["failed"] = summary.Failed.Count });
            return 0;
        });
        return summary;
    }

    /// <summary>Each month by all rows of the ledger, and by the customers' own months.</summary>
    private static List<LedgerMonth> Ledger(SqliteConnection connection, DateOnly asOf)
    {
        Dictionary<DateOnly, Money> customers = [];
        foreach (CustomerTimeline timeline in TimelineTable.Stream(connection, asOf))
        {
            foreach (PaidMonth paid in timeline.Revenue)
                customers[paid.Month] = customers.GetValueOrDefault(paid.Month) + paid.Amount;
        }

        return [.. RevenueTable.Totals(connection, asOf).Select(total => new LedgerMonth(total.Month, total.Amount, customers.GetValueOrDefault(total.Month)))];
    }
}
