using Dapper;
using Microsoft.Data.Sqlite;
using Peakend.Engine.Links;
using Peakend.Engine.Statistics;

namespace Peakend.Engine.Storage;

/// <summary>The results of the last link run.</summary>
public static class LinkTable
{
    /// <summary>Puts a family in place of the one before.</summary>
    public static void Replace(SqliteConnection connection, SqliteTransaction transaction, string runId, IReadOnlyList<LinkResult> links)
    {
        connection.Execute("delete from link_result", transaction: transaction);
        using Upsert put = new(connection,
            """
            insert into link_result (link_id, run_id, position, measure_x, measure_y, rung, allowing_for, method, unit, scale, value, lower, upper, level, n, needed, withheld,
                p, p_holm, p_bh, excluded, rows_hash)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21)
            """);
        for (int i = 0; i < links.Count; i++)
        {
            LinkResult link = links[i];
            Estimate? known = link.Strength.Estimated;
            Finding.Withheld? withheld = link.Strength as Finding.Withheld;
            put.Run(link.Id, runId, i, link.X, link.Y, link.Rung.ToString(), string.Join('+', link.AllowingFor), link.Method, link.Unit.ToString(), link.Scale.ToString(),
                known?.Value, known?.Lower, known?.Upper, known?.Level.Share, known?.N ?? withheld!.N, withheld?.Needed ?? 0, withheld?.Reason.ToString(),
                link.P, link.HolmP, link.AdjustedP, link.Excluded, link.RowsHash);
        }
    }

    /// <summary>The run that the kept family is of; null before the first.</summary>
    public static string? RunId(SqliteConnection connection) => connection.ExecuteScalar<string?>("select run_id from link_result limit 1");

    /// <summary>The kept family, in its order.</summary>
    public static IReadOnlyList<LinkResult> All(SqliteConnection connection) =>
        [.. connection.Query<LinkRow>(
            """
            select measure_x as X, measure_y as Y, rung as Rung, allowing_for as AllowingFor, method as Method, unit as Unit, scale as Scale, value as Value, lower as Lower, upper as Upper,
                   level as Level, n as N, needed as Needed, withheld as Withheld, p as P, p_holm as HolmP, p_bh as AdjustedP, excluded as Excluded, rows_hash as RowsHash
            from link_result order by position
            """)
            .Select(row => new LinkResult(
                row.X, row.Y, Enum.Parse<LinkUnit>(row.Unit), Enum.Parse<Rung>(row.Rung), row.AllowingFor.Length == 0 ? [] : row.AllowingFor.Split('+'), row.Method, Enum.Parse<LinkScale>(row.Scale), StrengthOf(row),
                row.P, row.HolmP, row.AdjustedP, row.Excluded, row.RowsHash))];

    private static Finding StrengthOf(LinkRow row) => row.Withheld is { } reason
        ? new Finding.Withheld(Enum.Parse<WithheldReason>(reason), row.N, row.Needed)
        : new Finding.Known(new Estimate(row.Value!.Value, row.Lower!.Value, row.Upper!.Value, new ConfidenceLevel(row.Level!.Value), row.N));

    private sealed class LinkRow
    {
        public string X { get; set; } = "";
        public string Y { get; set; } = "";
        public string Rung { get; set; } = "";
        public string AllowingFor { get; set; } = "";
        public string Method { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Scale { get; set; } = "";
        public double? Value { get; set; }
        public double? Lower { get; set; }
        public double? Upper { get; set; }
        public double? Level { get; set; }
        public int N { get; set; }
        public int Needed { get; set; }
        public string? Withheld { get; set; }
        public double? P { get; set; }
        public double? HolmP { get; set; }
        public double? AdjustedP { get; set; }
        public int Excluded { get; set; }
        public string RowsHash { get; set; } = "";
    }
}
