using System.Text;
using Peakend.Reports.Files;

namespace Peakend.Reports.BiExport;

/// <summary>Writes the BI tables: CSV files and <c>datapackage.json</c>, in one folder that is replaced as a whole.</summary>
public static class BiTablesExport
{
    /// <summary>Name of the folder.</summary>
    public const string Folder = "bi";

    /// <summary>Writes all tables; memory does not grow with the rows.</summary>
    /// <param name="output">Where the folder <see cref="Folder"/> is to lie.</param>
    /// <param name="rows">What to write.</param>
    /// <param name="run">The run that writes.</param>
    /// <param name="cancellation">Stops the work between two rows; the old folder stays.</param>
    /// <exception cref="FolderInUseException">Another process is writing the same folder.</exception>
    public static BiExportSummary Write(string output, BiRows rows, RunRow run, CancellationToken cancellation)
    {
        string target = Path.Combine(output, Folder);
        using FolderReplacement folder = new(target);
        IEnumerable<T> Stoppable<T>(IEnumerable<T> all) => all.Select(row =>
        {
            cancellation.ThrowIfCancellationRequested();
            return row;
        });
        WrittenTable[] tables =
        [
            BiTables.Customers.Write(folder.Work, Stoppable(rows.Customers)),
            BiTables.Interactions.Write(folder.Work, Stoppable(rows.Interactions)),
            BiTables.CustomerWeeks.Write(folder.Work, Stoppable(rows.CustomerWeeks)),
            BiTables.SurveyAnswers.Write(folder.Work, Stoppable(rows.SurveyAnswers)),
            BiTables.CustomerMonths.Write(folder.Work, Stoppable(rows.CustomerMonths)),
            BiTables.Runs.Write(folder.Work, rows.Runs),
            BiTables.LinkResults.Write(folder.Work, rows.LinkResults),
        ];
        File.WriteAllText(Path.Combine(folder.Work, DataPackage.File), DataPackage.Of(tables, run), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        folder.Complete();
        return new BiExportSummary(target, BiTables.Version, [.. tables.Select(table => new ExportedTable(table.Table.File, table.Rows, table.Seal.Bytes))]);
    }
}

/// <summary>What came of an export.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Contract">Version of the columns.</param>
/// <param name="Tables">In the order written.</param>
public sealed record BiExportSummary(string Folder, string Contract, IReadOnlyList<ExportedTable> Tables);

/// <summary>A table of an export.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Without the header.</param>
/// <param name="Bytes">Length.</param>
public sealed record ExportedTable(string File, long Rows, long Bytes);
