using System.Globalization;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.Wording;

/// <summary>Numbers and dates as the report's language writes them. Never asks the server's culture, so that every machine prints the same bytes.</summary>
public sealed class ReportCulture
{
    /// <summary>6,112 · 74.1% · +7.8 to +10.4 · €5,710 · 27 July–2 August 2026.</summary>
    public static readonly ReportCulture English = new(ReportLanguage.English);

    /// <summary>6.112 · 74,1 % · +7,8 bis +10,4 · 5.710 € · 27. Juli bis 2. August 2026.</summary>
    public static readonly ReportCulture German = new(ReportLanguage.German);

    private const string Minus = "−", NoBreak = "\u00A0", NarrowNoBreak = "\u202F";

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] GermanDays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

    private readonly bool _german;
    private readonly NumberFormatInfo _numbers;

    private ReportCulture(ReportLanguage language)
    {
        _german = language == ReportLanguage.German;
        _numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        _numbers.NumberDecimalSeparator = _german ? "," : ".";
        _numbers.NumberGroupSeparator = _german ? "." : ",";
    }

    /// <summary>The culture of a language.</summary>
    public static ReportCulture Of(ReportLanguage language) => language == ReportLanguage.German ? German : English;

    /// <summary>A number with a true minus; zero has no sign.</summary>
    /// <exception cref="ArgumentException">Not finite: such a figure must be withheld, never printed.</exception>
    public string Number(double value, int decimals, bool showPlus = false)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} cannot be printed; withhold the finding.", nameof(value));
        }

        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
        return rounded < 0 ? Minus + digits : rounded > 0 && showPlus ? "+" + digits : digits;
    }

    /// <summary>A count, grouped.</summary>
    public string Count(long value) => value < 0 ? Minus + Count(-value) : value.ToString("N0", _numbers);

    /// <summary>"n = 6,112", unbroken.</summary>
    public string N(long n) => $"n{NoBreak}={NoBreak}{Count(n)}";

    /// <summary>The value with its unit.</summary>
    public string Value(double value, Figure figure) =>
        WithUnit(Number(value * figure.Factor, figure.Decimals, figure.ShowPlus), figure.Unit);

    /// <summary>"+7.8 to +10.4" where a sign may occur, "72.9–75.3" else; the unit stands with the value.</summary>
    public string Range(double lower, double upper, Figure figure)
    {
        string low = Number(lower * figure.Factor, figure.Decimals, figure.ShowPlus);
        string high = Number(upper * figure.Factor, figure.Decimals, figure.ShowPlus);
        return figure.ShowPlus || lower < 0 || figure.Unit.Length > 1
            ? low + NoBreak + (_german ? "bis" : "to") + " " + high
            : low + "–" + high;
    }

    /// <summary>The interval of an estimate.</summary>
    public string Interval(Estimate estimate, Figure figure) => Range(estimate.Lower, estimate.Upper, figure);

    /// <summary>"+9.1 (+7.8 to +10.4)".</summary>
    public string WithInterval(Estimate estimate, Figure figure) => $"{Value(estimate.Value, figure)} ({Interval(estimate, figure)})";

    /// <summary>"+9.1 (+7.8 to +10.4, n = 6,112)".</summary>
    public string Full(Estimate estimate, Figure figure) =>
        $"{Value(estimate.Value, figure)} ({Interval(estimate, figure)}, {N(estimate.N)})";

    /// <summary>"p = 0.012", or "p &lt; 0.001".</summary>
    public string P(double p) =>
        p < 0.001 ? $"p{NoBreak}<{NoBreak}{Number(0.001, 3)}" : $"p{NoBreak}={NoBreak}{Number(p, p < 0.1 ? 3 : 2)}";

    /// <summary>"95%".</summary>
    public string Level(ConfidenceLevel level) => WithUnit(Number(level.Share * 100, level.Share * 100 % 1 < 1e-9 ? 0 : 1), "%");

    /// <summary>"2 August 2026".</summary>
    public string Date(DateOnly day) => $"{DayMonth(day)} {Year(day)}";

    /// <summary>"2 August".</summary>
    public string DayMonth(DateOnly day) => $"{Day(day)}{NoBreak}{Month(day)}";

    /// <summary>"Sun 2 August".</summary>
    public string Weekday(DateOnly day) => (_german ? GermanDays : EnglishDays)[(int)day.DayOfWeek] + (_german ? "., " : " ") + DayMonth(day);

    /// <summary>"Aug".</summary>
    public string ShortMonth(DateOnly day) => _german && day.Month == 3 ? "März" : Month(day)[..3];

    /// <summary>"05:00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>"27 July–2 August 2026", "3–9 August 2026".</summary>
    public string Days(DateOnly first, DateOnly last)
    {
        string start = first.Year != last.Year ? Date(first) : first.Month != last.Month ? DayMonth(first) : Day(first);
        return start + (_german ? " bis " : "–") + Date(last);
    }

    /// <summary>Words in the language's quotation marks.</summary>
    public string Quoted(string words) => _german ? $"„{words}“" : $"“{words}”";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + (_german ? " und " : " and ") + items[^1],
    };

    private string WithUnit(string number, string unit) => unit switch
    {
        "" => number,
        "%" => _german ? number + NarrowNoBreak + "%" : number + "%",
        _ when _german => number + NoBreak + Symbol(unit),
        _ when Symbol(unit) == unit => unit + NoBreak + number,
        _ when number.StartsWith(Minus, StringComparison.Ordinal) => Minus + Symbol(unit) + number[Minus.Length..],
        _ => Symbol(unit) + number,
    };

    private static string Symbol(string currency) => currency switch { "EUR" => "€", "USD" => "$", "GBP" => "£", _ => currency };

    private string Day(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture) + (_german ? "." : "");

    private string Month(DateOnly day) => (_german ? GermanMonths : EnglishMonths)[day.Month - 1];

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
