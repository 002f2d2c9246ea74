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
}
