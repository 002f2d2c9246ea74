using System.Globalization;
using System.Text;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A text without what does not make it another: case, accents' encoding, spaces, punctuation. For finding a text again, not for scoring.</summary>
public static class NormalForm
{
    /// <summary>Letters, digits and symbols that are no ASCII ones (emoji), in lower case, without anything between. A text of nothing else stays as it is.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder normal = new(text.Length);
        foreach (char c in Composed(text))
            if (Counts(c)) normal.Append(char.ToLowerInvariant(c));
        return normal.Length > 0 ? normal.ToString() : text.Trim();
    }

    private static string Composed(string text) => text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);

    private static bool Counts(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.OtherSymbol;
}
