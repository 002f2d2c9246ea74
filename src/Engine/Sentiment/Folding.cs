using System.Globalization;
using System.Text;

namespace Peakend.Engine.Sentiment;

/// <summary>
/// Brings a word to the one spelling that lists are kept in: lower case, ä/ae, ö/oe, ü/ue and ß/ss alike, other accents dropped, ’ as ',
/// three or more equal letters as two, invisible characters (joiners, direction marks, soft hyphens) removed. Knows no culture.
/// </summary>
internal static class Folding
{
    /// <summary>A character that is to be left out.</summary>
    private const char Nothing = '\0';

    private const char Diaeresis = '\u0308';

    private static readonly char[] Latin = BuildLatin();

    /// <summary>Writes the folded word; returns its length, or −1 when it does not fit.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded, out bool elongated)
    {
        elongated = false;
        int length = 0, run = 0;
        char previous = Nothing;
        foreach (char original in word)
        {
            char c = original < Latin.Length ? Latin[original] : FoldRare(original);
            if (c == Nothing)
            {
                if (original == Diaeresis && length > 0 && length < folded.Length && folded[length - 1] is 'a' or 'o' or 'u')
                    folded[length++] = 'e';
                continue;
            }

            run = c == previous ? run + 1 : 1;
            previous = c;
            if (run > 2)
                elongated = true;
            if (run > 2 || (run == 2 && IsPair(c)))
                continue;
            if (length + 2 > folded.Length)
                return -1;
            if (!IsPair(c))
            {
                folded[length++] = c;
                continue;
            }

            folded[length++] = c switch { 'ä' or 'æ' => 'a', 'ö' or 'ø' => 'o', 'ü' => 'u', _ => 's' };
            folded[length++] = c == 'ß' ? 's' : 'e';
        }

        return length;
    }

    /// <summary>The folded word as a string; for lists, not for the hot path.</summary>
    public static string Fold(string word)
    {
        Span<char> folded = stackalloc char[(2 * word.Length) + 2];
        return new string(folded[..Fold(word, folded, out _)]);
    }

    /// <summary>Whether a character stands inside words without being seen.</summary>
    public static bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\u2060' or '\uFEFF' => true,
        >= '\u0300' and <= '\u036F' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        >= '\uFE00' and <= '\uFE0F' => true,
        _ => false,
    };

    private static bool IsPair(char c) => c > 127 && c is 'ä' or 'ö' or 'ü' or 'ß' or 'æ' or 'ø';

    private static char FoldRare(char c) => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        'ẞ' => 'ß',
        _ => IsInvisible(c) ? Nothing : char.ToLowerInvariant(c),
    };

    private static char[] BuildLatin()
    {
        var latin = new char[0x250];
        for (int i = 0; i < latin.Length; i++)
        {
            char lower = char.ToLowerInvariant((char)i);
            string parts = lower.ToString().Normalize(NormalizationForm.FormD);
            bool accented = parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark;
            latin[i] = (char)i switch
            {
                _ when IsInvisible((char)i) => Nothing,
                '´' or '`' => '\'',
                'ı' or 'İ' => 'i',
                _ when IsPair(lower) => lower,
                _ => accented ? parts[0] : lower,
            };
        }

        return latin;
    }
}
