using System.Text;
using Peakend.Reports.BiExport;
using Peakend.Reports.Files;

namespace Peakend.Reports.FinanceFigures;

/// <summary>Writes what finance recomputes: CSV files and one JSON file, in one folder that is replaced as a whole.</summary>
public static class FinanceFiles
{
    /// <summary>Name of the folder.</summary>
    public const string Folder = "finance";

    /// <summary>Writes all files.</summary>
    /// <param name="output">Where the folder <see cref="Folder"/> is to lie.</param>
    /// <param name="rows">What to write.</param>
    /// <param name="run">The run that writes.</param>
    /// <exception cref="FolderInUseException">Another process is writing the same folder.</exception>
    public static FinanceSummary Write(string output, FinanceRows rows, RunRow run)
    {
        string target = Path.Combine(output, Folder);
        using FolderReplacement folder = new(target);
        string In(string file) => Path.Combine(folder.Work, file);
        IReadOnlyList<FinanceCheck> checks = FinanceChecks.Of(rows);
        CoefficientFile.Rows(In("csat-growth.csv"), rows.Findings.Growth);
        File.WriteAllText(In("coefficient.json"), CoefficientFile.Json(rows, run), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        BandFiles.Retention(In("retention.csv"), rows);
        BandFiles.LifetimeValue(In("lifetime-value.csv"), rows);
        BandFiles.Churn(In("churn.csv"), rows);
        FinanceChecks.Write(In("checks.csv"), checks);
        folder.Complete();
        return new FinanceSummary(target, checks);
    }
}

/// <summary>What came of the finance figures.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Checks">Every reconciliation.</param>
public sealed record FinanceSummary(string Folder, IReadOnlyList<FinanceCheck> Checks)
{
    /// <summary>Those that do not agree.</summary>
    public IReadOnlyList<FinanceCheck> Failed => [.. Checks.Where(check => !check.Ok)];
}
