using System.Globalization;
using Peakend.Engine.Ingest;
using Peakend.Engine.PeakEnd;

namespace Peakend.Jobs.Settings;

/// <summary>What a company sets, usually in <c>peakend.json</c> beside its files. Every property has a default that is safe to run with.</summary>
public sealed record PeakendSettings
{
    /// <summary>Name on the reports. Default: "Company".</summary>
    public string Company { get; init; } = "Company";

    /// <summary>ISO 4217. Default: the first currency that the revenue file names.</summary>
    public string? Currency { get; init; }

    /// <summary>Zone of days, weeks and local times, IANA name. Default: Europe/Berlin.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>
    /// Key of the pseudonyms, at least 16 characters; for samples and tests. Real data take it from the environment variable PEAKEND_KEY or
    /// from <see cref="PseudonymKeyFile"/>, so that it does not lie beside the data.
    /// </summary>
    public string? PseudonymKey { get; init; }

    /// <summary>File that holds the key. Default: <c>peakend.key</c> in the output folder, made at the first run.</summary>
    public string? PseudonymKeyFile { get; init; }

    /// <summary>Share of a file's rows that may be refused before the run stops, 0 to 1. Default 0.05.</summary>
    public double MaxRefusedShare { get; init; } = 0.05;

    /// <summary>Files that are not canonical, or not named so. A table that is not listed is read from its canonical file, if there.</summary>
    public IReadOnlyList<SourceMapping> Inputs { get; init; } = [];

    /// <summary>Survey metric → scale; csat 1–5, nps 0–10 and ces 1–7 are known.</summary>
    public IReadOnlyDictionary<string, SurveyScale> SurveyScales { get; init; } = new Dictionary<string, SurveyScale>();

    /// <summary>Language of interactions too short to tell: en, de, or null (default) for no score.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Regular expressions of what else is to be redacted, such as contract numbers.</summary>
    public IReadOnlyList<string> RedactionPatterns { get; init; } = [];

    /// <summary>Weights and thresholds of the peak-end rule.</summary>
    public PeakEndSettings PeakEnd { get; init; } = new();

    /// <summary>Smallest group that any output shows. Default 10.</summary>
    public int MinimumGroup { get; init; } = 10;

    /// <summary>Months of the lifetime value. Default 36.</summary>
    public int LifetimeMonths { get; init; } = 36;

    /// <summary>Discount rate a year, 0 to 1. Default 0.10.</summary>
    public double DiscountRate { get; init; } = 0.10;

    /// <summary>Margin as a share of revenue, above 0, at most 1. Default 1: lifetime value is then discounted revenue, and says so.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>Seed of the bootstrap. Default 20260101.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>When the scheduled jobs run.</summary>
    public ScheduleSettings Schedule { get; init; } = new();

    /// <summary>Metric → its usual scale: these settings', else the field's. Capitals make no difference.</summary>
    public IReadOnlyDictionary<string, SurveyScale> UsualScales()
    {
        Dictionary<string, SurveyScale> scales = new(SurveyScale.Usual, StringComparer.OrdinalIgnoreCase);
        foreach ((string metric, SurveyScale scale) in SurveyScales) scales[metric] = scale;
        return scales;
    }

    /// <summary>Every fault, each with the value found; empty when the settings can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return $"timeZone: no such zone; found '{TimeZone}'.";
        if (Currency is { } currency && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))) yield return $"currency: expected three capitals such as EUR; found '{currency}'.";
        if (PseudonymKey is { Length: < 16 } key) yield return FormattableString.Invariant($"pseudonymKey: at least 16 characters; found {key.Length}.");
        if (MaxRefusedShare is not (>= 0 and <= 1)) yield return FormattableString.Invariant($"maxRefusedShare: 0 to 1; found {MaxRefusedShare}.");
        if (DefaultLanguage is not (null or "en" or "de")) yield return $"defaultLanguage: en, de or null; found '{DefaultLanguage}'.";
        if (MinimumGroup < 1) yield return FormattableString.Invariant($"minimumGroup: at least 1; found {MinimumGroup}.");
        if (LifetimeMonths is not (>= 1 and <= 600)) yield return FormattableString.Invariant($"lifetimeMonths: 1 to 600; found {LifetimeMonths}.");
        if (DiscountRate is not (>= 0 and < 1)) yield return FormattableString.Invariant($"discountRate: 0 to below 1; found {DiscountRate}.");
        if (Margin is not (> 0 and <= 1)) yield return FormattableString.Invariant($"margin: above 0, at most 1; found {Margin}.");
        foreach ((string metric, SurveyScale scale) in SurveyScales)
            if (!(scale.Min < scale.Max)) yield return FormattableString.Invariant($"surveyScales.{metric}: min below max; found {scale.Min} and {scale.Max}.");
        foreach (string metric in SurveyScales.Keys.GroupBy(metric => metric, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return $"surveyScales.{metric}: given more than once.";
        foreach (string fault in Inputs.SelectMany((input, i) => InputFaults(input, FormattableString.Invariant($"inputs[{i}]")))) yield return fault;
        foreach (string fault in RedactionFaults()) yield return fault;
        foreach (string fault in PeakEnd.Faults()) yield return fault;
        foreach (string fault in Schedule.Faults()) yield return fault;
    }

    private static IEnumerable<string> InputFaults(SourceMapping input, string at)
    {
        if (input.Format is not ("csv" or "transcript-json")) yield return $"{at}.format: csv or transcript-json; found '{input.Format}'.";
        if (input.Format == "transcript-json" && input.Table != InputTable.Turns) yield return $"{at}: transcript-json gives turns; found table {InputColumns.Name(input.Table)}.";
        if (input.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) yield return $"{at}.timeZone: no such zone; found '{zone}'.";
        if (input.Delimiter is { } d && d is not ("," or ";" or "|" or "tab" or "\t")) yield return $"{at}.delimiter: , ; | or tab; found '{d}'.";
        if (input.Encoding is { } encoding && !TextEncoding.IsKnown(encoding)) yield return $"{at}.encoding: a name such as utf-8, windows-1252 or utf-16; found '{encoding}'.";
        foreach (string format in input.DateFormats)
            if (!format.Contains('y', StringComparison.Ordinal) || !format.Contains('M', StringComparison.Ordinal))
                yield return $"{at}.dateFormats: a pattern with y and M, such as dd.MM.yyyy HH:mm (mm are minutes); found '{format}'.";
        if (input.Through is { } through && !DateOnly.TryParseExact(through, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"{at}.through: a month such as 2026-03; found '{through}'.";
        if (input.Through is not null && input.Table != InputTable.Revenue) yield return $"{at}.through: only revenue has it; found table {InputColumns.Name(input.Table)}.";
        foreach (string column in input.Constants.Keys.Where(column => input.Columns.ContainsKey(column) || input.Values.ContainsKey(column)))
            yield return $"{at}.constants: '{column}' has one value for every row, so it can have neither a column nor values.";
        HashSet<string> known = [.. InputColumns.Of(input.Table).Select(column => column.Name)];
        if (input.Format == "transcript-json") known.UnionWith(InputColumns.Of(InputTable.Interactions).Select(column => column.Name));
        foreach (string column in input.Columns.Keys.Concat(input.Constants.Keys).Concat(input.Values.Keys).Distinct())
            if (!known.Contains(column)) yield return $"{at}: table {InputColumns.Name(input.Table)} has no column '{column}'; it has {string.Join(", ", known)}.";
    }

    private IEnumerable<string> RedactionFaults()
    {
        foreach (string pattern in RedactionPatterns)
        {
            string? fault = null;
            try
            {
                _ = new Redaction([pattern]);
            }
            catch (ArgumentException e)
            {
                fault = $"redactionPatterns: '{pattern}' cannot be used: {e.Message}";
            }

            if (fault is not null) yield return fault;
        }
    }
}
