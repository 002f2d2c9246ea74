namespace Peakend.Engine.Sentiment;

/// <summary>A language that texts can be scored in. Others are recognised, and counted, but get no score.</summary>
public enum Language
{
    /// <summary>English, any country's.</summary>
    English,

    /// <summary>German, any country's.</summary>
    German,
}

/// <summary>How logs and reports write a <see cref="Language"/>.</summary>
public static class LanguageCode
{
    /// <summary>ISO 639-1: en, de.</summary>
    public static string Of(Language language) => language switch
    {
        Language.English => "en",
        Language.German => "de",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language with a model."),
    };

    /// <summary>
    /// Reads what logs write: ISO 639 codes with or without a country ("de", "EN", "en-GB", "de_AT", "deu", "ger", "eng") and the names
    /// English, German, Deutsch, Englisch. Null for every other language, and for nothing.
    /// </summary>
    public static Language? Parse(string? code)
    {
        ReadOnlySpan<char> language = code.AsSpan().Trim();
        int country = language.IndexOfAny('-', '_');
        if (country >= 0)
            language = language[..country];
        Span<char> lower = stackalloc char[8];
        if (language.Length > lower.Length)
            return null;
        lower = lower[..language.ToLowerInvariant(lower)];
        return lower switch
        {
            "en" or "eng" or "english" or "englisch" => Language.English,
            "de" or "deu" or "ger" or "german" or "deutsch" => Language.German,
            _ => null,
        };
    }
}
