using System.Globalization;
using System.Text;

namespace Peakend.Reports.BiExport;

/// <summary>The contract as a page for people: <c>COLUMNS.md</c> beside this file is its text, and a test keeps it so.</summary>
internal static class ColumnsPage
{
    /// <summary>The page.</summary>
    public static string Text()
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Columns of the BI export, contract {BiTables.Version}

            One CSV file a table, described for programs in `datapackage.json` (Frictionless Tabular Data Package) with row counts, lengths and SHA-256.
            UTF-8 without byte order mark, comma, LF, RFC 4180 quotes; decimal point, no thousands separator; days `2026-06-30`, times
            `2026-06-30T08:15:00Z` in UTC; `true` and `false`; empty means *not known*. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
            gets an apostrophe in front, so that no spreadsheet runs it; numbers never do.

            The folder is replaced as a whole: a reader finds the old export or the new one. The same data, settings and program give the same bytes.

            Version: the first part changes when a column is taken away, renamed, retyped, narrowed or moved; the second when one is added; the third when only
            words change.

            """);
        foreach (BiTable table in BiTables.All) Append(page, table);
        return page.ToString();
    }

    private static void Append(StringBuilder page, BiTable table)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {table.File}\n\n{table.Description}\n\nKey: {string.Join(", ", table.Key.Select(Code))}.");
        foreach (Reference reference in table.References)
            page.Append(CultureInfo.InvariantCulture, $" {Code(reference.Column)} → {Code(reference.Table + '.' + reference.Key)}.");
        page.Append("\n\n| column | type | values | may be empty | meaning |\n|---|---|---|---|---|\n");
        foreach (Field field in table.Fields)
            page.Append(CultureInfo.InvariantCulture, $"| {Code(field.Name)} | {field.Type} | {Values(field)} | {(field.Required ? "no" : "yes")} | {field.Description} |\n");
    }

    private static string Values(Field field) => field switch
    {
        { OneOf.Count: > 0 } => string.Join(", ", field.OneOf),
        { Minimum: { } minimum, Maximum: { } maximum } => string.Create(CultureInfo.InvariantCulture, $"{minimum} … {maximum}"),
        { Minimum: { } minimum } => string.Create(CultureInfo.InvariantCulture, $"{minimum} …"),
        _ => "",
    };

    private static string Code(string text) => $"`{text}`";
}
