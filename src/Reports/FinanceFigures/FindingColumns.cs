using Peakend.Engine.Interactions;
using Peakend.Engine.Statistics;
using Peakend.Reports.BiExport;

namespace Peakend.Reports.FinanceFigures;

/// <summary>A finding as columns: a number is never without interval and n, a missing one never without its reason.</summary>
internal static class FindingColumns
{
    /// <summary>Stands for a group below the minimum size.</summary>
    public const string GroupTooSmall = "group-too-small";

    /// <summary>Stands where a file or column was not given.</summary>
    public static readonly Finding NoInput = new Finding.Withheld(WithheldReason.NoInput, 0, 0);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names(string figure) => [figure, figure + "_lower", figure + "_upper", figure + "_n", figure + "_needed", figure + "_withheld"];

    /// <summary>A share or ratio, with all digits.</summary>
    public static void Share(this TableFile file, Finding? finding) => Write(file, finding, value => file.Number(value));

    /// <summary>An estimated amount, to the cent.</summary>
    public static void Amount(this TableFile file, Finding? finding) => Write(file, finding, value => file.Amount(Money.Of(Math.Round((decimal)value, 2))));

    private static void Write(TableFile file, Finding? finding, Action<double> number)
    {
        if (finding is Finding.Known { Estimate: var known })
        {
            number(known.Value);
            number(known.Lower);
            number(known.Upper);
            file.Integer(known.N);
            file.Integer(null);
            file.Text(null);
            return;
        }

        Finding.Withheld? withheld = finding as Finding.Withheld;
        for (int i = 0; i < 3; i++) file.Text(null);
        file.Integer(withheld?.N);
        file.Integer(withheld?.Needed);
        file.Text(withheld is null ? GroupTooSmall : Kebab.Of(withheld.Reason));
    }
}
