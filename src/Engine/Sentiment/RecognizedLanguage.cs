namespace Peakend.Engine.Sentiment;

/// <summary>What <see cref="LanguageRecognizer"/> made of an interaction's texts.</summary>
/// <param name="Code">ISO 639-1 code, with or without a model; null when there was too little to tell.</param>
public readonly record struct RecognizedLanguage(string? Code)
{
    /// <summary>Too little text, or too mixed.</summary>
    public static readonly RecognizedLanguage Undetermined;

    /// <summary>The language to score in; null when it has no model or could not be told.</summary>
    public Language? Scored => LanguageCode.Parse(Code);
}
