using Peakend.Engine.Tests.Reference;

namespace Peakend.Engine.Tests.Statistics;

/// <summary>Rossi's 432 men as rows of a Cox regression, whole, cut in pieces or entering late.</summary>
internal static class RossiRows
{
    internal static readonly string[] All = ["fin", "age", "race", "wexp", "mar", "paro", "prio"];

    internal static readonly string[] ButWork = ["fin", "age", "race", "mar", "paro", "prio"];

    internal static double[] Week => Table.Rossi["week"];

    internal static int[] Codes(string name) => Array.ConvertAll(Table.Rossi[name], value => (int)value);

    internal static CoxRows Of(params string[] names) => new()
    {
        Exit = Week,
        Happened = Array.ConvertAll(Table.Rossi["arrest"], arrest => arrest == 1),
        Covariates = [.. names.Select(name => new CoxCovariate(name, Table.Rossi[name]))],
    };

    /// <summary>Entered at 0, 1/5, 2/5 or 3/5 of his time in turn.</summary>
    internal static CoxRows Late(params string[] names) => Of(names) with { Entry = [.. Week.Select((week, i) => week * (i % 4) / 5)] };

    /// <summary>Cut at weeks 13, 26 and 39; two more measures: half (week 26 on) and fin in it.</summary>
    internal static (CoxRows Rows, int[] Man) Cut(params string[] names)
    {
        CoxRows whole = Of([.. names.Where(name => name != "fin_late")]);
        List<double> entry = [], exit = [];
        List<bool> happened = [];
        List<int> man = [];
        for (int i = 0; i < whole.Count; i++)
        {
            double[] ends = [.. new double[] { 13, 26, 39 }.Where(cut => cut < whole.Exit[i]), whole.Exit[i]];
            for (int piece = 0; piece < ends.Length; piece++)
            {
                entry.Add(piece == 0 ? 0 : ends[piece - 1]);
                exit.Add(ends[piece]);
                happened.Add(whole.Happened[i] && piece == ends.Length - 1);
                man.Add(i);
            }
        }

        double[] Column(string name) => name == "fin_late"
            ? [.. man.Select((i, piece) => entry[piece] >= 26 ? Table.Rossi["fin"][i] : 0)]
            : [.. man.Select(i => Table.Rossi[name][i])];
        CoxRows rows = new()
        {
            Entry = [.. entry],
            Exit = [.. exit],
            Happened = [.. happened],
            Covariates = [.. names.Select(name => new CoxCovariate(name, Column(name)))],
        };
        return (rows, [.. man]);
    }

    internal static CoxModel Fitted(CoxRows rows, CoxOptions? options = null) =>
        Assert.IsType<CoxOutcome.Fitted>(CoxRegression.Fit(rows, options)).Model;

    /// <summary>Agrees to ten digits: Newton's last step leaves no more, and R prints fifteen of a fit as close.</summary>
    internal static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-10 * Math.Max(1e-2, Math.Abs(expected)));

    internal static void Near(double[] expected, IEnumerable<double> actual)
    {
        double[] given = [.. actual];
        Assert.Equal(expected.Length, given.Length);
        for (int i = 0; i < given.Length; i++)
            Near(expected[i], given[i]);
    }
}
