namespace Peakend.Reports.Charts;

/// <summary>The table behind a chart.</summary>
/// <param name="Caption">What it holds, with units.</param>
/// <param name="Headers">One a column; the first names the rows.</param>
/// <param name="Rows">As many cells as headers.</param>
public sealed record DataTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows);
