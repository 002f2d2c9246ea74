namespace Peakend.Reports.Wording;

/// <summary>The language a report is written in. It has nothing to do with the languages of the texts that were scored.</summary>
public enum ReportLanguage
{
    /// <summary>English, with British dates.</summary>
    English,

    /// <summary>German.</summary>
    German,
}
